/**
 * Words: whose they are, whom they are about, and which were erased. The words themselves lie beside the log, with
 * whoever keeps it; here are hashes alone, so that the rules can say who may erase or hide what. Imports no room.
 */

import type { Hash, PersonId } from "@plenty/kernel";
import { createSql } from "../../engine/db.ts";
import type { Db } from "../../engine/db.ts";
import { defineRoom } from "../../engine/room.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import type { NamedWords } from "../../engine/words.ts";
import { findAgent } from "../economy/index.ts";

/** Remembers whose words are, and whom they are about, that an act names for the first time; naming them again changes nothing. */
export function rememberWords(judgement: Judgement, named: readonly NamedWords[]): void {
  const { sql, index } = judgement;
  const insert = sql.write("INSERT INTO words_of (hash, party, entry) VALUES (?, ?, ?)");
  const besides = sql.write("INSERT INTO words_about (hash, agent) VALUES (?, ?)");
  for (const { hash, parties, about } of named) {
    if (areKnown(judgement, hash)) continue;
    for (const n of agentsAmong(judgement, parties)) insert.run(hash, n, index);
    const others = about.filter((one) => !parties.includes(one));
    for (const n of agentsAmong(judgement, others)) besides.run(hash, n);
  }
}

/** Row numbers of those who are agents. */
function agentsAmong(reading: Reading, people: readonly PersonId[]): readonly number[] {
  return people.flatMap((person) => findAgent(reading, person)?.n ?? []);
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

/** True if the words are an agent's, or about that agent: whoever is named with them, or in what they say why of. */
export function areAbout(reading: Reading, hash: Hash, agent: number): boolean {
  const read = reading.sql.read("SELECT 1 FROM words_about WHERE hash = ? AND agent = ?");
  return read.get(hash, agent) !== undefined || areOf(reading, hash, agent);
}

/** Whose words of a hash are, by their row numbers, and the index of the entry that named them first. */
export function partiesOf({ sql }: Reading, hash: Hash) {
  const read = sql.read("SELECT party, entry FROM words_of WHERE hash = ? ORDER BY party");
  return read.all(hash).map(({ party, entry }) => ({ party: Number(party), entry: Number(entry) }));
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
