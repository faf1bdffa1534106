/** What safe contacts began, as rules and questions see it. */

import { limits } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import type { ends } from "./facts.ts";

/** How it ended. */
export type Ending = (typeof ends)[number];

/** Contact between two, by their row numbers, or words, by their hash. */
export type Subject =
  | { readonly kind: "pause"; readonly one: number; readonly other: number }
  | { readonly kind: "hide"; readonly hidden: Hash };

export interface Measure {
  readonly n: number;
  readonly measure: Hash;
  readonly subject: Subject;
  /** Row number of the safe contact who began it. */
  readonly by: number;
  /** Why, in words for safe contacts. */
  readonly reason: Hash | undefined;
  readonly made: Millis;
  readonly until: Millis;
  readonly ended: Millis | undefined;
  readonly how: Ending | undefined;
  readonly renewed: boolean;
  /** True once three members said that it stands. */
  readonly upheld: boolean;
  readonly entry: number;
}

/** The measure that an act began; undefined if there is none. */
export function findMeasure({ sql }: Reading, measure: Hash): Measure | undefined {
  const row = sql.read("SELECT * FROM peace_measures WHERE measure = ?").get(measure);
  return row === undefined ? undefined : measureOf(row);
}

/** The latest measure about the same. */
export function latestAbout({ sql }: Reading, subject: Subject): Measure | undefined {
  const read = sql.read("SELECT * FROM peace_measures WHERE about = ? ORDER BY n DESC LIMIT 1");
  const row = read.get(aboutOf(subject));
  return row === undefined ? undefined : measureOf(row);
}

/** The pause that runs between two people, in whatever order; undefined if there is none. */
export function pauseBetween(reading: Reading, one: number, other: number): Measure | undefined {
  const latest = latestAbout(reading, pauseOf(one, other));
  return latest?.ended === undefined ? latest : undefined;
}

/** Contact between two people is the same whoever is named first. */
export function pauseOf(one: number, other: number): Subject {
  return { kind: "pause", one: Math.min(one, other), other: Math.max(one, other) };
}

function aboutOf(subject: Subject): string {
  return subject.kind === "pause" ? `${subject.one} ${subject.other}` : subject.hidden;
}

/** A row of `peace_measures`. */
export function measureOf(row: SqlRow): Measure {
  return {
    n: Number(row.n),
    measure: String(row.measure),
    subject:
      row.kind === "pause"
        ? { kind: "pause", one: Number(row.one), other: Number(row.other) }
        : { kind: "hide", hidden: String(row.about) },
    by: Number(row.by_whom),
    reason: row.reason === null ? undefined : String(row.reason),
    made: Number(row.made),
    until: Number(row.until),
    ended: row.ended === null ? undefined : Number(row.ended),
    how: row.how === null ? undefined : (row.how as Ending), // CHECKed column
    renewed: row.renewed === 1,
    upheld: row.upheld === 1,
    entry: Number(row.entry),
  };
}

/** Remembers what a safe contact begins. */
export function writeMeasure(
  { sql, id, at, index }: Judgement,
  begun: Pick<Measure, "subject" | "by" | "reason" | "until" | "renewed">,
): void {
  const { subject, by, reason = null, until, renewed } = begun;
  const { one, other } = subject.kind === "pause" ? subject : { one: null, other: null };
  const insert = sql.write(
    `INSERT INTO peace_measures (measure, kind, about, one, other, by_whom, reason, made, until, renewed, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const about = aboutOf(subject);
  insert.run(id, subject.kind, about, one, other, by, reason, at, until, renewed ? 1 : 0, index);
}

/** Remembers that a measure ended. */
export function writeEnd({ sql, at }: Judgement, { n }: Pick<Measure, "n">, how: Ending): void {
  sql.write("UPDATE peace_measures SET ended = ?, how = ? WHERE n = ?").run(at, how, n);
}

/** How many members said that a measure stands, and how many that it does not. */
export function reviewsOf({ sql }: Reading, { n }: Pick<Measure, "n">) {
  const read = sql.read("SELECT stands FROM peace_reviews WHERE measure = ? ORDER BY person");
  const said = read.all(n).map(({ stands }) => stands === 1);
  const standing = said.filter((stands) => stands).length;
  return { standing, lifting: said.length - standing };
}

/** True if somebody said what they think of a measure. */
export function hasReviewed({ sql }: Reading, { n }: Pick<Measure, "n">, person: number): boolean {
  const read = sql.read("SELECT 1 FROM peace_reviews WHERE measure = ? AND person = ?");
  return read.get(n, person) !== undefined;
}

export const peaceLaws: readonly Law[] = [
  { name: "PA4 nothing of it lasts longer than 14 days", check: noneTooLong },
];

function noneTooLong({ sql }: Reading): readonly string[] {
  const read = sql.read("SELECT n FROM peace_measures WHERE until - made > ? ORDER BY n");
  return read.all(limits.measureMs).map(({ n }) => `measure ${Number(n)} lasts too long`);
}
