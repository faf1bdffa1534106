/** Laws of keys over the whole state. */

import { limits } from "@plenty/kernel";
import type { Law, Reading } from "../../engine/room.ts";

export const keyLaws: readonly Law[] = [
  { name: "PE28 whoever had a way in has one", check: nobodyIsLockedOut },
  {
    name: "PE25 what is going is under way, and what is under way is about somebody's",
    check: goingIsUnderWay,
  },
  { name: "PE31 nobody added more than 8 keys that are there", check: noMoreThanMost },
];

/** Those that others let in come besides. */
function noMoreThanMost({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT person FROM people_keys WHERE gone IS NULL AND via NOT IN ('re-entry', 'guardians')
     GROUP BY person HAVING COUNT(*) > ? ORDER BY person`,
  );
  return read.all(limits.keysPerPerson).map(({ person }) => `person ${Number(person)} has more`);
}

function nobodyIsLockedOut({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT person, COUNT(*) AS held, COUNT(gone) AS lost FROM people_keys
     WHERE person NOT IN (SELECT n FROM people WHERE ended IS NOT NULL)
     GROUP BY person ORDER BY person`,
  );
  return read
    .all()
    .flatMap(({ person, held, lost }) =>
      held === lost ? [`person ${Number(person)} has none`] : [],
    );
}

function goingIsUnderWay({ sql }: Reading): readonly string[] {
  const going = sql
    .read("SELECT key, person FROM people_keys WHERE leaving IS NOT NULL ORDER BY key")
    .all();
  const removals = sql
    .read("SELECT key, person FROM people_key_changes WHERE kind = 'removal' ORDER BY key")
    .all();
  const [one, other] = [going, removals].map((rows) =>
    rows.map(({ key, person }) => `${String(key)} of ${Number(person)}`).join(),
  );
  return one === other ? [] : [`going: ${one}; under way: ${other}`];
}
