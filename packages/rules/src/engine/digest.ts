/**
 * Two digests. The running one chains every entry with the facts it gave: two nodes that differ find the
 * first entry at which they do. The full one covers every row of every table that a room declares, and is
 * the oracle that a replay ends where the live state is. Row numbers inside are given in log order by
 * rules alone, so they are as deterministic as the rest.
 */

import { toHex } from "@plenty/kernel";
import { createSha256, sha256, textToBytes } from "@plenty/log";
import type { Db, SqlValue } from "./db.ts";

/** Digest before the first entry: 32 zero bytes. */
export const digestBefore = new Uint8Array(32);

/** d(n) = SHA-256(d(n−1) ‖ leaf hash of entry n ‖ facts of entry n as stored). */
export function runningDigest(previous: Uint8Array, leaf: Uint8Array, facts: string): Uint8Array {
  return sha256(previous, leaf, textToBytes(facts));
}

/**
 * SHA-256 over the declared tables in name order: the table's name on a line, then its rows by primary
 * key, each a JSON array on a line (integers as decimal texts, blobs as hex, null). Hexadecimal.
 */
export function fullDigest(db: Db, tables: readonly string[]): string {
  const digest = createSha256();
  for (const table of [...tables].toSorted()) {
    digest.update(textToBytes(`${table}\n`));
    let lines: string[] = [];
    for (const row of db
      .prepare(`SELECT * FROM ${table} ORDER BY ${primaryKey(db, table)}`)
      .iterate()) {
      lines.push(JSON.stringify(Object.values(row).map(toCell)));
      if (lines.length < 512) continue;
      digest.update(textToBytes(`${lines.join("\n")}\n`));
      lines = [];
    }
    if (lines.length > 0) digest.update(textToBytes(`${lines.join("\n")}\n`));
  }
  return toHex(digest.digest());
}

/** Names of the tables that a text of CREATE TABLE statements declares. */
export function tablesOf(sql: string): readonly string[] {
  return [...sql.matchAll(/^\s*CREATE TABLE (\w+)/gm)].map((match) => match[1] ?? "");
}

function primaryKey(db: Db, table: string): string {
  const columns = db
    .prepare(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`)
    .all();
  const key = columns.filter((column) => Number(column.pk) > 0);
  return key
    .toSorted((a, b) => Number(a.pk) - Number(b.pk))
    .map((column) => String(column.name))
    .join(", ");
}

function toCell(value: SqlValue): string | null {
  if (value === null) return null;
  return value instanceof Uint8Array ? toHex(value) : String(value);
}
