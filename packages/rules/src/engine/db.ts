/**
 * The narrow interface to SQLite that rules run on: `DatabaseSync` of node:sqlite fits it as it is.
 * Rules get it through `Sql`, which keeps prepared statements and knows whether a judgement has begun
 * to write, because refusing after a write is a bug.
 */

import { assert } from "@plenty/kernel";

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

export interface Statement {
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
  iterate(...values: SqlValue[]): Iterable<SqlRow>;
  run(...values: SqlValue[]): unknown;
}

export interface Db {
  prepare(sql: string): Statement;
  exec(sql: string): void;
}

/** Prepared statements by their text; `write` marks that the present judgement has written. */
export interface Sql {
  read(sql: string): Statement;
  write(sql: string): Statement;
}

/** Statements of `db`, prepared once each. `onWrite` is told of every use of a writing statement. */
export function createSql(db: Db, onWrite: () => void): Sql {
  const reads = new Map<string, Statement>();
  const writes = new Map<string, Statement>();
  return {
    read(sql) {
      const known = reads.get(sql);
      if (known !== undefined) return known;
      assert(/^\s*SELECT\b/.test(sql), "what is read begins with SELECT");
      return prepare(db, reads, sql);
    },
    write(sql) {
      onWrite();
      return writes.get(sql) ?? prepare(db, writes, sql);
    },
  };
}

function prepare(db: Db, into: Map<string, Statement>, sql: string): Statement {
  const statement = db.prepare(sql);
  into.set(sql, statement);
  return statement;
}

/**
 * True for an error of SQLite that says something about this machine (disk full, busy, out of memory) and
 * nothing about the entry: on another machine, or tomorrow, the same statement would succeed.
 */
export function isStorageFault(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  // node:sqlite gives SQLite's extended result code, whose low byte is the primary one
  return !statementFaults.has(Number(error.errcode) & 0xff);
}

/** ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE: faults of a statement, the same everywhere. */
const statementFaults: ReadonlySet<number> = new Set([1, 18, 19, 20, 21, 25]);
