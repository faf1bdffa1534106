/** Thanks as rules and questions see them. Nothing here adds them up. */

import type { Hash } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Reading } from "../../engine/room.ts";

export interface Thanks {
  readonly n: number;
  readonly thanks: Hash;
  readonly entry: number;
  /** Row number of who thanks. */
  readonly by: number;
  readonly item: string | undefined;
  readonly note: Hash;
}

const columns = "t.n, t.thanks, t.entry, t.by_whom, t.item, t.note";

/** The thanks of an act; undefined if there are none. */
export function findThanks({ sql }: Reading, thanks: Hash): Thanks | undefined {
  const row = sql.read(`SELECT ${columns} FROM contribution_thanks t WHERE thanks = ?`).get(thanks);
  return row === undefined ? undefined : thanksOf(row);
}

function thanksOf(row: SqlRow): Thanks {
  return {
    n: Number(row.n),
    thanks: String(row.thanks),
    entry: Number(row.entry),
    by: Number(row.by_whom),
    item: row.item === null ? undefined : String(row.item),
    note: String(row.note),
  };
}

/** All of them; those that nobody hides, and those that are about oneself; or these alone. */
export interface Found {
  readonly all: boolean;
  readonly shown: boolean;
  /** Row number of whoever asks. */
  readonly own: number | undefined;
}

export interface ThanksAsked {
  /** Row number of whoever is thanked; of all who are where it is left out. */
  readonly person?: number | undefined;
  /** Only those of which that person has not yet said that they saw them. */
  readonly unseen: boolean;
  readonly item?: string | undefined;
  readonly entry?: number | undefined;
  /** Which of them whoever asks may find. */
  readonly found: Found;
  readonly before: number;
  readonly limit: number;
}

const hides = "SELECT 1 FROM contribution_thanked WHERE thanks = t.n AND shown = 0";

/** Thanks that fit, the newest first. */
export function thanksFitting({ sql }: Reading, asked: ThanksAsked): readonly Thanks[] {
  const { person, unseen, item, entry, found, before, limit } = asked;
  const to = `t.n IN (SELECT thanks FROM contribution_thanked WHERE person = ?${
    unseen ? " AND shown IS NULL" : ""
  })`;
  const parts = [
    { sql: to, value: person },
    { sql: "t.item = ?", value: item },
    { sql: "t.entry = ?", value: entry },
  ].flatMap((part) => (part.value === undefined ? [] : [{ ...part, value: part.value }]));
  const read = sql.read(
    `SELECT ${columns} FROM contribution_thanks t WHERE t.n < ?
     ${parts.map((part) => `AND ${part.sql}`).join(" ")}
     AND (? OR (? AND NOT EXISTS (${hides})) OR t.by_whom = ? OR EXISTS (SELECT 1 FROM contribution_thanked WHERE thanks = t.n AND person = ?))
     ORDER BY t.n DESC LIMIT ?`,
  );
  const values = parts.map(({ value }) => value);
  const { all, shown, own = -1 } = found;
  const may = [all ? 1 : 0, shown ? 1 : 0, own, own];
  return read.all(before, ...values, ...may, limit).map(thanksOf);
}

/** Those who are thanked, by row number, and whether they let others read it; undefined as long as they said nothing. */
export function thankedBy({ sql }: Reading, { n }: Pick<Thanks, "n">) {
  const read = sql.read(
    "SELECT person, shown FROM contribution_thanked WHERE thanks = ? ORDER BY person",
  );
  return read.all(n).map(({ person, shown }) => ({
    person: Number(person),
    shown: shown === null ? undefined : shown === 1,
  }));
}

/** What somebody who is thanked said of it; undefined of whoever is not. */
export function answerOf(reading: Reading, thanks: Thanks, person: number) {
  return thankedBy(reading, thanks).find((one) => one.person === person);
}

/** How many of those who are thanked wish others not to read it. */
export function countHiding(reading: Reading, thanks: Pick<Thanks, "n">): number {
  return thankedBy(reading, thanks).filter(({ shown }) => shown === false).length;
}

/** Remembers thanks. */
export function writeThanks(
  { sql, id, index }: Judgement,
  given: Pick<Thanks, "by" | "item" | "note"> & { readonly to: readonly number[] },
): void {
  const { by, to, item, note } = given;
  const insert = sql.write(
    `INSERT INTO contribution_thanks (thanks, entry, by_whom, item, note)
     VALUES (?, ?, ?, ?, ?) RETURNING n`,
  );
  const n = Number(insert.get(id, index, by, item ?? null, note)?.n);
  const insertPerson = sql.write("INSERT INTO contribution_thanked (thanks, person) VALUES (?, ?)");
  for (const person of to) insertPerson.run(n, person);
}

/** Remembers what somebody who is thanked says of it. */
export function writeAnswer(
  { sql }: Judgement,
  { n }: Thanks,
  { person, shown }: { readonly person: number; readonly shown: boolean },
): void {
  const update = sql.write(
    "UPDATE contribution_thanked SET shown = ? WHERE thanks = ? AND person = ?",
  );
  update.run(shown ? 1 : 0, n, person);
}
