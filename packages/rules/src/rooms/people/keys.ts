/**
 * Keys as rules see them: whose they are, of which rank, how old, and whether they go or are gone. A key is
 * somebody's for good: one that was removed stands here still, and signs nothing.
 */

import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import { defineKept } from "../../engine/memory.ts";
import type { ActJudgement, Judgement, Reading } from "../../engine/room.ts";
import type { Static } from "../../engine/body.ts";
import type { keyRank, keyVia } from "./keys-forms.ts";

export type KeyRank = Static<typeof keyRank>;
export type KeyVia = Static<typeof keyVia>;

export interface HeldKey {
  readonly key: string;
  /** Row number of whose it is. */
  readonly person: number;
  readonly entry: number;
  readonly rank: KeyRank;
  readonly via: KeyVia;
  /** The key that listed it, where another did. */
  readonly addedBy: string | undefined;
  /** Hash of the words by which its holder calls it. */
  readonly name: Hash | undefined;
  readonly added: Millis;
  /** From when on it is no longer young. */
  readonly grown: Millis;
  /** From when on it pays, vouches and obliges. */
  readonly binds: Millis;
  /** When it goes, while its removal can still be cancelled. */
  readonly leaving: Millis | undefined;
  /** Since when it signs nothing any more. */
  readonly gone: Millis | undefined;
}

const kept = defineKept<string, HeldKey>();

const columns = "key, person, entry, rank, via, added_by, name, added, grown, binds, leaving, gone";

/** A key that somebody holds or held; undefined if nobody ever did. */
export function findKey({ sql, memory }: Reading, key: string): HeldKey | undefined {
  const known = memory.get(kept).get(key);
  if (known !== undefined) return known;
  const row = sql.read(`SELECT ${columns} FROM people_keys WHERE key = ?`).get(key);
  if (row === undefined) return undefined;
  const held = toKey(row);
  memory.get(kept).set(key, held);
  return held;
}

/** The keys that a person holds now, the oldest first. */
export function keysOf({ sql }: Reading, person: number): readonly HeldKey[] {
  const read = sql.read(
    `SELECT ${columns} FROM people_keys WHERE person = ? AND gone IS NULL ORDER BY entry, key`,
  );
  return read.all(person).map(toKey);
}

/** Who signs, and with what. */
export type Signing = Pick<ActJudgement<unknown>, "kid" | "author">;

/** The key with which somebody known signs; where that is not said, as in a preview, their oldest one. */
export function findSigning(reading: Reading, { kid, author }: Signing): HeldKey | undefined {
  const key = findKey(reading, kid);
  return key ?? (author === undefined ? undefined : keysOf(reading, author.n)[0]);
}

function toKey(row: SqlRow): HeldKey {
  return {
    key: String(row.key),
    person: Number(row.person),
    entry: Number(row.entry),
    rank: row.rank as KeyRank, // written here alone
    via: row.via as KeyVia,
    addedBy: row.added_by === null ? undefined : String(row.added_by),
    name: row.name === null ? undefined : String(row.name),
    added: Number(row.added),
    grown: Number(row.grown),
    binds: Number(row.binds),
    leaving: row.leaving === null ? undefined : Number(row.leaving),
    gone: row.gone === null ? undefined : Number(row.gone),
  };
}

/** What is said of a key where it is given; the entry and its time are the judgement's. */
export type NewKey = Pick<HeldKey, "key" | "person" | "rank" | "via" | "grown"> &
  Partial<Pick<HeldKey, "addedBy" | "name" | "binds">>;

/** Gives a person a key, which must be free; it binds at once unless something else is said. */
export function insertKey(judgement: Judgement, key: NewKey): void {
  const { sql, index, at } = judgement;
  const insert = sql.write(
    `INSERT INTO people_keys (key, person, entry, rank, via, added_by, name, added, grown, binds)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const { rank, via, addedBy = null, name = null, grown, binds = at } = key;
  insert.run(key.key, key.person, index, rank, via, addedBy, name, at, grown, binds);
}

/** Calls a key by other words. */
export function renameKey(judgement: Judgement, held: HeldKey, name: Hash): void {
  judgement.sql.write("UPDATE people_keys SET name = ? WHERE key = ?").run(name, held.key);
  judgement.memory.get(kept).set(held.key, { ...held, name });
}

/** Says when a key is to go; undefined: it stays. */
export function setLeaving(
  judgement: Judgement,
  held: HeldKey,
  leaving: HeldKey["leaving"],
): HeldKey {
  const update = judgement.sql.write("UPDATE people_keys SET leaving = ? WHERE key = ?");
  update.run(leaving ?? null, held.key);
  const now = { ...held, leaving };
  judgement.memory.get(kept).set(held.key, now);
  return now;
}

/** Ends a key. */
export function endKey(judgement: Judgement, held: HeldKey): void {
  const { sql, at, memory } = judgement;
  sql.write("UPDATE people_keys SET gone = ?, leaving = NULL WHERE key = ?").run(at, held.key);
  memory.get(kept).set(held.key, { ...held, gone: at, leaving: undefined });
}

/** True of a key that was not added a moment ago by whoever had a device in hand. */
export function isGrown({ grown }: HeldKey, at: Millis): boolean {
  return grown <= at;
}

/** True of a device that is being removed: it binds nothing and changes no keys until that is cancelled. */
export function isPaused(key: HeldKey): key is HeldKey & { readonly leaving: Millis } {
  return key.rank === "device" && key.leaving !== undefined;
}
