/** What can be asked of the charter: the beginning of the page of powers. */

import { accepted, toTime } from "@plenty/kernel";
import { body } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { QueryDef, Reader, SettingDef } from "../../engine/room.ts";
import { charterAffirmed, viewSetting } from "../../services/settings/index.ts";

/** The query about the whole charter, given every setting that the rooms declare. */
export function aboutQuery(settings: () => readonly SettingDef[]): QueryDef {
  return defineQuery(
    {
      name: "about",
      summary:
        "The charter: the common object, every setting with its holder, and how many belong.",
      params: body({}),
    },
    (reader) => {
      const views = settings().map((def) => settingView(reader, def));
      const charter = charterView(reader);
      const data = { ...charter, settings: views, ...counts(reader) };
      return accepted({ data, words: [], texts: [charter.object] });
    },
  );
}

function charterView(reader: Reader) {
  const { sql } = reader;
  const charter = sql.read("SELECT name, object, language, founded FROM charter WHERE n = 1").get();
  const commons = sql.read("SELECT commons, log FROM engine_commons WHERE n = 1").get();
  return {
    commons: String(commons?.commons),
    log: String(commons?.log),
    name: String(charter?.name),
    object: String(charter?.object),
    language: String(charter?.language),
    founded: toTime(Number(charter?.founded)),
    charter: viewSetting(reader, charterAffirmed).value,
  };
}

function settingView(reader: Reader, def: SettingDef) {
  const { value, since, entry } = viewSetting(reader, def);
  const origin = since === undefined ? {} : { since: toTime(since), entry };
  const { name, title, holder, initial, schema } = def;
  return { name, title, value, initial, holder, schema, ...origin };
}

function counts({ sql }: Reader) {
  const people = sql
    .read("SELECT COUNT(*) AS joined, COUNT(welcomed) AS welcomed FROM people")
    .get();
  const unclaimed = sql.read("SELECT COUNT(*) AS count FROM people_unclaimed").get();
  const members = Number(people?.welcomed);
  return {
    members,
    newcomers: Number(people?.joined) - members,
    unclaimed: Number(unclaimed?.count),
  };
}
