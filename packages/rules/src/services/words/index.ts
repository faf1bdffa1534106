/**
 * Words: whose they are, and which were erased. The words themselves lie beside the log, with whoever keeps
 * it; here are hashes alone, so that the rules can say who may erase what. Imports no room.
 */

import type { Hash } from "@plenty/kernel";
import { createSql } from "../../engine/db.ts";
import type { Db } from "../../engine/db.ts";
import { defineRoom } from "../../engine/room.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import type { NamedWords } from "../../engine/words.ts";
import { findAgent } from "../economy/index.ts";

/** Remembers whose words are that an act names for the first time; naming them again changes nothing. */
export function rememberWords(judgement: Judgement, named: readonly NamedWords[]): void {
  const insert = judgement.sql.write("INSERT INTO words_of (hash, party) VALUES (?, ?)");
  for (const { hash, parties } of named) {
    if (areKnown(judgement, hash)) continue;
    for (const party of parties) {
      const agent = findAgent(judgement, party);
      if (agent !== undefined) insert.run(hash, agent.n);
    }
  }
}

/** True if an act named words of this hash. */
export function areKnown({ sql }: Reading, hash: Hash): boolean {
  const read = sql.read("SELECT 1 FROM words_of WHERE hash = ? ORDER BY party LIMIT 1");
  return read.get(hash) !== undefined;
}

/**
 * True if the words are those of an agent, by their row number: they wrote them, are named with them, or claimed
 * them as a name of their own.
 */
export function areOf(reading: Reading, hash: Hash, party: number): boolean {
  const read = reading.sql.read("SELECT 1 FROM words_of WHERE hash = ? AND party = ?");
  return read.get(hash, party) !== undefined || findAgent(reading, hash)?.self === party;
}

/** True if the words were erased. */
export function areErased({ sql }: Reading, hash: Hash): boolean {
  return sql.read("SELECT 1 FROM words_erased WHERE hash = ?").get(hash) !== undefined;
}

/** Remembers that words were erased. */
export function eraseWords({ sql, index }: Judgement, hashes: readonly Hash[]): void {
  const insert = sql.write("INSERT INTO words_erased (hash, entry) VALUES (?, ?)");
  for (const hash of hashes) insert.run(hash, index);
}

/** Whether a state says of words that they were erased; statements are prepared once. */
export function erasedWords(db: Db): (hash: Hash) => boolean {
  const sql = createSql(db, () => undefined);
  const read = sql.read("SELECT 1 FROM words_erased WHERE hash = ?");
  return (hash) => read.get(hash) !== undefined;
}

export const words = defineRoom({ name: "words", tables: tablesBeside(import.meta.url) });
