/**
 * Two digests. The running one chains every entry with the facts it gave: two nodes that differ find the
 * first entry at which they do. The full one covers every row of every table, room by room, and is the
 * oracle that a replay ends where the live state is: what one room remembers has a digest of its own, which
 * no other room can change. Row numbers inside are given in log order by rules alone, so they are as
 * deterministic as the rest.
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

/** Who declares which tables: the engine, a service, a room. */
export interface TableOwner {
  readonly name: string;
  readonly tables: readonly string[];
}

/** The digest of each owner's rows, in the order of the owners; whoever has no rows has no digest. */
export function roomDigests(
  db: Db,
  owners: readonly TableOwner[],
): readonly (readonly [name: string, digest: string])[] {
  return owners.flatMap(({ name, tables }) => {
    const digest = rowsDigest(db, tables);
    return digest === undefined ? [] : [[name, digest] as const];
  });
}

/** SHA-256 over a line for each owner that has rows: its name, a blank, the digest of its rows. Hexadecimal. */
export function fullDigest(db: Db, owners: readonly TableOwner[]): string {
  const lines = roomDigests(db, owners).map(([name, digest]) => `${name} ${digest}\n`);
  return toHex(sha256(textToBytes(lines.join(""))));
}

/**
 * SHA-256 over the tables that hold something, in name order: the table's name on a line, then its rows by
 * primary key, each a JSON array on a line (integers as decimal texts, blobs as hex, null). Hexadecimal;
 * undefined if no table holds anything.
 */
function rowsDigest(db: Db, tables: readonly string[]): string | undefined {
  const digest = createSha256();
  let [lines, any]: [string[], boolean] = [[], false];
  for (const table of [...tables].toSorted()) {
    for (const line of linesOf(db, table)) {
      lines.push(line);
      if (lines.length < 512) continue;
      digest.update(textToBytes(`${lines.join("\n")}\n`));
      [lines, any] = [[], true];
    }
  }
  if (lines.length > 0) digest.update(textToBytes(`${lines.join("\n")}\n`));
  return any || lines.length > 0 ? toHex(digest.digest()) : undefined;
}

/** The lines of a table: its name and its rows, if it has any. */
function* linesOf(db: Db, table: string): Iterable<string> {
  const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${primaryKey(db, table)}`).iterate();
  let named = false;
  for (const row of rows) {
    if (!named) yield table;
    named = true;
    yield JSON.stringify(Object.values(row).map(toCell));
  }
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
