/** What can be asked of the charter: the beginning of the page of powers. */

import { accepted, present, toTime } from "@plenty/kernel";
import { agent, body, count, did, hash, name, oneOf, text, time, Type } from "../../engine/body.ts";
import { readFounded } from "../../engine/envelope.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import type { SettingDef } from "../../engine/spec.ts";
import { commonsAgent } from "../../services/economy/index.ts";
import { charterAffirmed, settingChanged, viewSetting } from "../../services/settings/index.ts";
import {
  claimContested,
  countPeople,
  dependenceEnded,
  memberFacts,
  namesConfirmed,
  placeTaken,
} from "../people/index.ts";
import { peopleNamed, personJoined } from "../people/facts.ts";
import { charterChanged } from "./agreeing-facts.ts";
import { commonsFounded } from "./facts.ts";
import { ownRow } from "./proposals.ts";

const settingValue = Type.Union([Type.String(), Type.Integer(), Type.Boolean()]);

/** A setting as answers tell it. */
export const settingRow = body({
  name: Type.String(),
  value: settingValue,
  initial: settingValue,
  holder: oneOf("agreement", "charter"),
  announced: oneOf("never", "always", "raised"),
  /** JSON Schema of its values. */
  schema: Type.Unknown(),
  since: Type.Optional(time),
  entry: Type.Optional(count),
});

export const itself = defineQuery(
  {
    name: "itself",
    summary: "The group itself, as who pays and is paid.",
    sees: "everyone",
    params: body({}),
    answer: body({ rows: Type.Array(body({ agent, name })) }),
    follows: [commonsFounded, charterChanged],
  },
  (reader) => {
    const { name: called } = ownRow(reader);
    return accepted({
      rows: [
        {
          agent: present(commonsAgent(reader), "a group that is asked was founded").agent,
          name: called,
        },
      ],
    });
  },
);

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
      charterChanged,
      settingChanged,
      personJoined,
      ...memberFacts,
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
  const { founded, ...charter } = ownRow(reading);
  const { commons, log } = present(readFounded(reading), "who asks, asks a founded commons");
  const affirmed = String(viewSetting(reading, charterAffirmed).value);
  return { commons, log, ...charter, founded: toTime(founded), charter: affirmed };
}

/** A setting with its value now and where that comes from. */
export function settingView(reading: Reading, def: SettingDef) {
  const { value, since, entry } = viewSetting(reading, def);
  const origin = since === undefined || entry === undefined ? {} : { since: toTime(since), entry };
  return {
    name: def.name,
    value,
    initial: def.initial,
    holder: def.holder,
    announced: def.announced,
    schema: def.schema,
    ...origin,
  };
}
