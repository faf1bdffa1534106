/** Who left, as rules and questions see it: since when, and until when they can come back. */

import { limits } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import type { Judgement, Law, Reading } from "../../engine/room.ts";

export interface Leaving {
  readonly left: Millis;
  /** Until when they can come back. */
  readonly until: Millis;
  /** Since when they cannot. */
  readonly ended: Millis | undefined;
}

/** How somebody left; undefined of whoever is here. */
export function leavingOf({ sql }: Reading, n: number): Leaving | undefined {
  const row = sql.read("SELECT left_at, ended FROM people WHERE n = ?").get(n);
  if (row === undefined || row.left_at === null) return undefined;
  const left = Number(row.left_at);
  const ended = row.ended === null ? undefined : Number(row.ended);
  return { left, until: left + limits.comeBackMs, ended };
}

/** Since when somebody who left cannot come back; undefined while they can, and of whoever is here. */
export function endedAt(reading: Reading, n: number): Millis | undefined {
  return leavingOf(reading, n)?.ended;
}

/** Remembers that somebody who left can come back no more. */
export function writeEnded({ sql, at }: Judgement, n: number): void {
  sql.write("UPDATE people SET ended = ? WHERE n = ?").run(at, n);
}

/** What holds of whoever left, in every state. */
export const leavingLaws: readonly Law[] = [
  { name: "PE92 whoever cannot come back has no way in, and is nobody's guardian", check: over },
  { name: "PE95 whoever left helps nobody", check: helpingNobody },
  { name: "PE96 somebody is a member who can act", check: someoneActs },
];

function over({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT n FROM people WHERE ended IS NOT NULL AND (
       EXISTS (SELECT 1 FROM people_keys k WHERE k.person = people.n AND k.gone IS NULL)
       OR EXISTS (SELECT 1 FROM people_key_changes c WHERE c.person = people.n)
       OR EXISTS (SELECT 1 FROM people_guardians g WHERE people.n IN (g.person, g.guardian)))
     ORDER BY n`,
  );
  return rows.all().map(({ n }) => `person ${Number(n)} is not gone`);
}

function helpingNobody({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT h.n FROM people_helped h JOIN people p ON p.n = h.helper
     WHERE p.left_at IS NOT NULL AND h.n NOT IN (SELECT person FROM people_keys) ORDER BY h.n`,
  );
  return rows.all().map(({ n }) => `who helps person ${Number(n)} left`);
}

function someoneActs({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT n FROM people WHERE welcomed IS NOT NULL AND left_at IS NULL
       AND n IN (SELECT person FROM people_keys) ORDER BY n LIMIT 1`,
  );
  const isFounded = sql.read("SELECT n FROM people ORDER BY n LIMIT 1").get() !== undefined;
  return isFounded && read.get() === undefined ? ["no member can act"] : [];
}
