/**
 * What is under way with somebody's keys: begun by an act, told to all, cancellable for a while, and settled when
 * its time has come. It goes by the id of the act that began it.
 */

import { present } from "@plenty/kernel";
import type { Hash, Millis, PersonId } from "@plenty/kernel";
import type { Static } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineKept } from "../../engine/memory.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import { keyChangeCancelled } from "./keys-facts.ts";
import type { keyChangeKind } from "./keys-forms.ts";
import { personAt } from "./persons.ts";

export interface KeyChange {
  readonly n: number;
  readonly change: Hash;
  readonly person: number;
  readonly kind: Static<typeof keyChangeKind>;
  /** The key that it is about. */
  readonly key: string | undefined;
  /** The key of the same person that began it. */
  readonly byKey: string | undefined;
  readonly entry: number;
  readonly since: Millis;
  readonly until: Millis;
  /** Who are to be guardians. */
  readonly named: Guardians | undefined;
}

/** Who may call a new key for somebody, and how many of them must. */
export interface Guardians {
  readonly guardians: readonly PersonId[];
  readonly needed: number;
}

/** Whether guardians have called for a person: asked of everything that binds. */
const called = defineKept<number, boolean>();

/** What falls due in the room under the id of a change. */
const changeDue = "key-change";

const columns = "n, change, person, kind, key, by_key, entry, since, until, named";

/** What is under way with a person's keys, in the order in which it began. */
export function changesOf({ sql }: Reading, person: number): readonly KeyChange[] {
  const read = sql.read(`SELECT ${columns} FROM people_key_changes WHERE person = ? ORDER BY n`);
  return read.all(person).map(toChange);
}

/** The change of an id; undefined if it is over, or never was. */
export function findChange({ sql }: Reading, change: Hash): KeyChange | undefined {
  const row = sql.read(`SELECT ${columns} FROM people_key_changes WHERE change = ?`).get(change);
  return row === undefined ? undefined : toChange(row);
}

/** The change of a row number, which must be under way. */
export function changeAt({ sql }: Reading, n: number): KeyChange {
  const row = sql.read(`SELECT ${columns} FROM people_key_changes WHERE n = ?`).get(n);
  return toChange(present(row, "what is under way has a row"));
}

function toChange(row: SqlRow): KeyChange {
  return {
    n: Number(row.n),
    change: String(row.change),
    person: Number(row.person),
    kind: row.kind as KeyChange["kind"], // written here alone
    key: row.key === null ? undefined : String(row.key),
    byKey: row.by_key === null ? undefined : String(row.by_key),
    entry: Number(row.entry),
    since: Number(row.since),
    until: Number(row.until),
    named: row.named === null ? undefined : (JSON.parse(String(row.named)) as Guardians), // written here
  };
}

type Begun = Pick<KeyChange, "person" | "kind" | "until"> &
  Partial<Pick<KeyChange, "key" | "byKey" | "named">>;

/** Begins a change, which falls due at its time. */
export function beginChange(judgement: Judgement, begun: Begun): KeyChange {
  const { sql, id, index, at } = judgement;
  const { person, kind, key, byKey, until, named } = begun;
  const insert = sql.write(
    `INSERT INTO people_key_changes (change, person, kind, key, by_key, entry, since, until, named)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const names = named === undefined ? null : JSON.stringify(named);
  insert.run(id, person, kind, key ?? null, byKey ?? null, index, at, until, names);
  judgement.schedule({ at: until, due: changeDue, key: id });
  if (kind === "recovery") judgement.memory.get(called).set(person, true);
  return present(findChange(judgement, id), "what was begun is under way");
}

/** Lets a change fall due at another time. */
export function postponeChange(
  judgement: Judgement,
  { n, change }: KeyChange,
  until: Millis,
): void {
  judgement.sql.write("UPDATE people_key_changes SET until = ? WHERE n = ?").run(until, n);
  judgement.unschedule({ due: changeDue, key: change });
  judgement.schedule({ at: until, due: changeDue, key: change });
}

/** Ends a change: it is done, or is not to be. */
export function endChange(judgement: Judgement, { n, change, kind, person }: KeyChange): void {
  judgement.sql.write("DELETE FROM people_key_voices WHERE change = ?").run(n);
  judgement.sql.write("DELETE FROM people_key_changes WHERE n = ?").run(n);
  judgement.unschedule({ due: changeDue, key: change });
  if (kind !== "recovery") return;
  judgement.memory.get(called).set(person, readCalled(judgement, person));
}

/** True from the first call of a guardian on until that has ended, one way or the other. */
export function isCalled(reading: Reading, person: number): boolean {
  const kept = reading.memory.get(called);
  const known = kept.get(person);
  if (known !== undefined) return known;
  const now = readCalled(reading, person);
  kept.set(person, now);
  return now;
}

function readCalled({ sql }: Reading, person: number): boolean {
  const read = sql.read(
    "SELECT 1 FROM people_key_changes WHERE person = ? AND kind = 'recovery' ORDER BY n LIMIT 1",
  );
  return read.get(person) !== undefined;
}

/** Row numbers of the members whose word a change has, in the order in which they gave it. */
export function voicesOf({ sql }: Reading, { n }: KeyChange): readonly number[] {
  const read = sql.read(
    "SELECT voice FROM people_key_voices WHERE change = ? ORDER BY entry, voice",
  );
  return read.all(n).map(({ voice }) => Number(voice));
}

/** Adds a member's word to a change. */
export function addVoice({ sql, index }: Judgement, { n }: KeyChange, voice: number): void {
  const insert = sql.write("INSERT INTO people_key_voices (change, voice, entry) VALUES (?, ?, ?)");
  insert.run(n, voice, index);
}

/** What has a member's word, in the order in which it began. */
export function changesWith({ sql }: Reading, voice: number): readonly KeyChange[] {
  const read = sql.read(
    `SELECT ${columns} FROM people_key_changes
     WHERE n IN (SELECT change FROM people_key_voices WHERE voice = ?) ORDER BY n`,
  );
  return read.all(voice).map(toChange);
}

/** Takes a member's word off a change. */
export function removeVoice({ sql }: Judgement, { n }: KeyChange, voice: number): void {
  sql.write("DELETE FROM people_key_voices WHERE change = ? AND voice = ?").run(n, voice);
}

/** Tells that a change is not to be, and by which key, if by one. */
export function tellCancelled(judgement: Judgement, change: KeyChange, by?: string): void {
  const { person } = personAt(judgement, change.person);
  const { kind } = change;
  const told = { person, change: change.change, kind };
  judgement.fact(keyChangeCancelled, by === undefined ? told : { ...told, by });
}
