/** Offices as rules and questions see them: what each is, who holds it now, and who did. */

import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { endedAt, personAt } from "../people/index.ts";
import type { leavings } from "./offices-facts.ts";

export interface Office {
  readonly n: number;
  readonly office: string;
  readonly title: string;
  /** Hash of a text. */
  readonly duties: Hash;
  /** Names of settings and acts, as they were given. */
  readonly powers: readonly string[];
  readonly seats: number;
  /** Days. */
  readonly term: number;
  readonly chosenBy: string | undefined;
  readonly since: Millis;
  readonly entry: number;
}

/** How somebody came to hold an office no longer. */
export type How = (typeof leavings)[number];

/** The time for which somebody was named, holds an office, or held it. */
export interface Term {
  readonly n: number;
  readonly office: number;
  readonly person: number;
  readonly named: Millis;
  readonly until: Millis;
  readonly taken: Millis | undefined;
  readonly ended: Millis | undefined;
  readonly how: How | undefined;
  /** Index of the entry by which they were named. */
  readonly entry: number;
}

const columns = "n, office, title, duties, powers, seats, term, chosen_by, since, entry";

/** An office that there is; undefined of what is none, or no longer. */
export function findOffice({ sql }: Reading, office: string): Office | undefined {
  const read = sql.read(
    `SELECT ${columns} FROM charter_offices WHERE office = ? AND ended IS NULL`,
  );
  const row = read.get(office);
  return row === undefined ? undefined : officeOf(row);
}

/** Every office that there is, in the order in which they were made. */
export function officesOf({ sql }: Reading): readonly Office[] {
  const read = sql.read(`SELECT ${columns} FROM charter_offices WHERE ended IS NULL ORDER BY n`);
  return read.all().map(officeOf);
}

/** The office of a row number, be it one no longer. */
export function officeAt({ sql }: Reading, n: number): Office {
  const row = sql.read(`SELECT ${columns} FROM charter_offices WHERE n = ?`).get(n);
  if (row === undefined) throw new Error(`invariant broken: office ${n} exists`);
  return officeOf(row);
}

function officeOf(row: SqlRow): Office {
  return {
    n: Number(row.n),
    office: String(row.office),
    title: String(row.title),
    duties: String(row.duties),
    powers: JSON.parse(String(row.powers)) as string[], // only writeOffice writes this column
    seats: Number(row.seats),
    term: Number(row.term),
    chosenBy: row.chosen_by === null ? undefined : String(row.chosen_by),
    since: Number(row.since),
    entry: Number(row.entry),
  };
}

/** Terms that run: of who was named and who holds it, in the order of naming. Who is away is among them, who is gone for good is not. */
export function runningTerms(reading: Reading, { n }: Pick<Office, "n">): readonly Term[] {
  const read = reading.sql.read(
    "SELECT * FROM charter_terms WHERE office = ? AND ended IS NULL ORDER BY n",
  );
  return read
    .all(n)
    .map(termOf)
    .filter(({ person }) => !isGone(reading, person));
}

/** True of whoever cannot come back: what they were named for is no longer theirs. */
function isGone(reading: Reading, person: number): boolean {
  return endedAt(reading, person) !== undefined;
}

/** The term of one person that runs; undefined if there is none. */
export function runningTerm(
  { sql }: Reading,
  { n }: Pick<Office, "n">,
  person: number,
): Term | undefined {
  const read = sql.read(
    "SELECT * FROM charter_terms WHERE office = ? AND person = ? AND ended IS NULL",
  );
  const row = read.get(n, person);
  return row === undefined ? undefined : termOf(row);
}

/** Every term of a person, the newest first. */
export function termsOf({ sql }: Reading, person: number): readonly Term[] {
  const read = sql.read("SELECT * FROM charter_terms WHERE person = ? ORDER BY n DESC");
  return read.all(person).map(termOf);
}

/** A row of `charter_terms`. */
export function termOf(row: SqlRow): Term {
  const timeOr = (value: SqlRow[string] | undefined) =>
    value === null || value === undefined ? undefined : Number(value);
  return {
    n: Number(row.n),
    office: Number(row.office),
    person: Number(row.person),
    named: Number(row.named),
    until: Number(row.until),
    taken: timeOr(row.taken),
    ended: timeOr(row.ended),
    how: row.how === null ? undefined : (row.how as How), // only endTerm writes this column
    entry: Number(row.entry),
  };
}

/** True of a term in which somebody holds the office: they took it on, and are here. */
export function holds(reading: Reading, { taken, person }: Term): boolean {
  return taken !== undefined && isHere(personAt(reading, person));
}

function isHere({ welcomed, left }: Author): boolean {
  return welcomed && !left;
}

/** True if a person holds an office now. */
export function holdsOffice(reading: Reading, office: Office, person: number): boolean {
  const term = runningTerm(reading, office, person);
  return term !== undefined && holds(reading, term);
}

/** True if a person holds an office of that name now; without a person, if anybody does. */
export function isOfficeHeld(reading: Reading, name: string, person?: number): boolean {
  if (person === undefined) return countHolders(reading, name) > 0;
  const office = findOffice(reading, name);
  return office !== undefined && holdsOffice(reading, office, person);
}

/** How many hold an office of that name now. */
export function countHolders(reading: Reading, name: string): number {
  const office = findOffice(reading, name);
  const terms = office === undefined ? [] : runningTerms(reading, office);
  return terms.filter((term) => holds(reading, term)).length;
}

/** The offices that a person holds now, in the order in which they took them on. */
export function officesHeld(reading: Reading, person: number): readonly Office[] {
  const read = reading.sql.read(
    `SELECT * FROM charter_terms WHERE person = ? AND ended IS NULL AND taken IS NOT NULL ORDER BY n`,
  );
  const terms = read.all(person).map(termOf);
  return terms
    .filter((term) => holds(reading, term))
    .map(({ office }) => officeAt(reading, office));
}

/** True if a person may do something by an office that they hold. */
export function mayByOffice(reading: Reading, person: number, power: string): boolean {
  return officesHeld(reading, person).some(({ powers }) => powers.includes(power));
}

/** Makes an office, or makes it another. */
export function writeOffice(
  { sql, at, index }: Judgement,
  made: Omit<Office, "n" | "since" | "entry">,
): void {
  const { office, title, duties, powers, seats, term, chosenBy } = made;
  const said = JSON.stringify([...new Set(powers)].toSorted());
  const values = [title, duties, said, seats, term, chosenBy ?? null, at, index, office];
  const isKnown = sql.read("SELECT 1 FROM charter_offices WHERE office = ?").get(office);
  const write =
    isKnown === undefined
      ? `INSERT INTO charter_offices (title, duties, powers, seats, term, chosen_by, since, entry, office)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
      : `UPDATE charter_offices SET title = ?, duties = ?, powers = ?, seats = ?, term = ?,
           chosen_by = ?, since = ?, entry = ?, ended = NULL WHERE office = ?`;
  sql.write(write).run(...values);
}

/** Names somebody for an office. */
export function writeTerm(
  { sql, at, index }: Judgement,
  { office, person, until }: Pick<Term, "office" | "person" | "until">,
): void {
  const insert = sql.write(
    "INSERT INTO charter_terms (office, person, named, until, entry) VALUES (?, ?, ?, ?, ?)",
  );
  insert.run(office, person, at, until, index);
}

/** Ends a term. */
export function endTerm({ sql, at }: Judgement, { n }: Pick<Term, "n">, how: How): void {
  sql.write("UPDATE charter_terms SET ended = ?, how = ? WHERE n = ?").run(at, how, n);
}
