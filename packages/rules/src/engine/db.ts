/**
 * The narrow interface to SQLite that rules run on: `DatabaseSync` of node:sqlite fits it as it is.
 * Rules get it through `Sql`, which keeps prepared statements and knows whether a judgement has begun
 * to write, because refusing after a write is a bug.
 */

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
  const statements = new Map<string, Statement>();
  function statement(sql: string): Statement {
    let prepared = statements.get(sql);
    if (prepared === undefined) {
      prepared = db.prepare(sql);
      statements.set(sql, prepared);
    }
    return prepared;
  }
  return {
    read: statement,
    write(sql) {
      onWrite();
      return statement(sql);
    },
  };
}
