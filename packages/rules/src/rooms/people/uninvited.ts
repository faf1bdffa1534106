/** Who joins an open group without an invitation: only so many in an hour, so that a crowd cannot come overnight. */

import { limits } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { readSetting, viewSetting } from "../../services/settings/index.ts";
import { joinsSetting } from "./acts.ts";

/** From when on somebody can join again without an invitation; undefined if they can now. */
export function joinsAgain(judgement: Judgement): Millis | undefined {
  const read = judgement.sql.read(
    `SELECT p.joined FROM people_uninvited u JOIN people p ON p.n = u.person
     WHERE u.n = (SELECT MAX(n) FROM people_uninvited) - ? + 1`,
  );
  const row = read.get(readSetting(judgement, joinsSetting));
  if (row === undefined) return undefined;
  const again = Number(row.joined) + limits.joinsMs;
  return judgement.at < again ? again : undefined;
}

/** Remembers somebody who joined without an invitation. */
export function noteUninvited({ sql }: Judgement, { n }: Author): void {
  sql.write("INSERT INTO people_uninvited (person) VALUES (?)").run(n);
}

/** What holds of them in every state. */
export const uninvitedLaw: Law = {
  name: "PE114 no more join without an invitation in an hour than the setting says",
  check: tooMany,
};

/** Since the number was last chosen. */
function tooMany(reading: Reading): readonly string[] {
  const { value, entry = 0 } = viewSetting(reading, joinsSetting);
  const rows = reading.sql
    .read(
      `SELECT u.n FROM people_uninvited u JOIN people p ON p.n = u.person
       JOIN people_uninvited b ON b.n = u.n - ? JOIN people o ON o.n = b.person
       WHERE p.entry > ? AND p.joined < o.joined + ? ORDER BY u.n`,
    )
    .all(Number(value), entry, limits.joinsMs);
  return rows.map(({ n }) => `the uninvited number ${Number(n)} came too soon`);
}
