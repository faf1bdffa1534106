/** What can be asked of the charter: the beginning of the page of powers. */

import { accepted, present, toTime } from "@plenty/kernel";
import { body, count, did, hash, name, oneOf, text, time, Type } from "../../engine/body.ts";
import { readFounded } from "../../engine/envelope.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import type { SettingDef } from "../../engine/spec.ts";
import { charterAffirmed, settingChanged, viewSetting } from "../../services/settings/index.ts";
import {
  claimContested,
  countPeople,
  dependenceEnded,
  namesConfirmed,
  placeTaken,
  personCameBack,
  personLeft,
} from "../people/index.ts";
import { peopleNamed, personJoined, personWelcomed } from "../people/facts.ts";
import { commonsFounded } from "./facts.ts";

const settingValue = Type.Union([Type.String(), Type.Integer(), Type.Boolean()]);

const settingRow = body({
  name: Type.String(),
  value: settingValue,
  initial: settingValue,
  holder: oneOf("founding"),
  /** JSON Schema of its values. */
  schema: Type.Unknown(),
  since: Type.Optional(time),
  entry: Type.Optional(count),
});

export const about = defineQuery(
  {
    name: "about",
    summary: "The charter: the common object, every setting with its holder, and how many belong.",
    sees: "people",
    params: body({}),
    answer: body({
      commons: hash,
      log: did,
      name,
      object: text,
      language: Type.String(),
      founded: time,
      /** Hash that a joiner affirms. */
      charter: hash,
      settings: Type.Array(settingRow),
      members: count,
      newcomers: count,
      unclaimed: count,
    }),
    follows: [
      commonsFounded,
      settingChanged,
      personJoined,
      personWelcomed,
      personLeft,
      personCameBack,
      peopleNamed,
      namesConfirmed,
      claimContested,
      placeTaken,
      dependenceEnded,
    ],
  },
  (reader) => {
    const settings = [...reader.settings.values()].map((def) => settingView(reader, def));
    return accepted({ ...charterView(reader), settings, ...countPeople(reader) });
  },
);

function charterView(reading: Reading) {
  const row = reading.sql
    .read("SELECT name, object, language, founded FROM charter WHERE n = 1")
    .get();
  const { commons, log } = present(readFounded(reading), "who asks, asks a founded commons");
  return {
    commons,
    log,
    name: String(row?.name),
    object: String(row?.object),
    language: String(row?.language),
    founded: toTime(Number(row?.founded)),
    charter: String(viewSetting(reading, charterAffirmed).value),
  };
}

function settingView(reading: Reading, def: SettingDef) {
  const { value, since, entry } = viewSetting(reading, def);
  const origin = since === undefined || entry === undefined ? {} : { since: toTime(since), entry };
  return {
    name: def.name,
    value,
    initial: def.initial,
    holder: def.holder,
    schema: def.schema,
    ...origin,
  };
}
