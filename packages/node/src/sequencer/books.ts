/**
 * The two databases of a commons as the rules thread alone writes them. Acts are applied in an open
 * transaction of the state; then the log is made durable; then the state is committed, which needs no
 * fsync, because it follows from the log. Whatever goes wrong in between, the state is behind the log and
 * never ahead of it, and catches up before the next act is judged.
 */

import type { DatabaseSync } from "node:sqlite";
import { assert, type Refusal } from "@plenty/kernel";
import type { Engine } from "@plenty/rules";
import { readInfo } from "../store/folder-info.ts";
import { createLogReader } from "../store/log-reader.ts";
import { createLogWriter, type LogRow, type LogWriter, type Position } from "../store/log-store.ts";
import { createPositionReader, createPositionWriter } from "../store/state-file.ts";
import { catchUp, type CatchingUp, type Progress } from "./catch-up.ts";

export interface Books {
  /** Finds an act of the log, within the transaction that `commit` or `recover` ends. */
  readonly find: LogWriter["find"];
  /** Where the log stands. */
  position(): Position;
  /** How far the state is. */
  progress(): Progress;
  /** Opens the transaction in which acts are judged. Throws if the state could not catch up. */
  begin(): void;
  /** Makes the rows durable and ends the transaction. If it throws, what became of them is not known. */
  commit(rows: readonly LogRow[], position: Position): void;
  /** After a fault: undoes what was not committed, and reads again where the log stands. */
  recover(): void;
  /** Brings the state to where the log is, some entries at a time. */
  catchUp(): CatchingUp;
}

export interface BooksDeps {
  /** Connections that write, to files that are prepared. */
  readonly log: DatabaseSync;
  readonly state: DatabaseSync;
  readonly engine: Engine;
}

/** The books of one commons. */
export function createBooks(deps: BooksDeps): Books {
  const { log: db, state, engine } = deps;
  const log = createLogWriter(db);
  const reader = createLogReader(db);
  const readPosition = createPositionReader(state);
  const keepPosition = createPositionWriter(state);
  let position = log.position();
  /** The log may hold entries that the state has not seen. */
  let behind = true;
  let lastFailure = "";

  function begin(): void {
    const refusal = behind ? toEnd(bringUp()) : undefined;
    assert(refusal === undefined, `the state catches up: ${refusal?.detail}`);
    state.exec("BEGIN IMMEDIATE");
  }

  function commit(rows: readonly LogRow[], after: Position): void {
    assert(state.isTransaction, "the transaction that judged is still open");
    openLog();
    log.append(rows, after.size);
    db.exec("COMMIT");
    if (rows.length === 0) return state.exec("COMMIT");
    position = after;
    return commitState();
  }

  /** One transaction of the log for all that a batch asks of it: each question alone would lock the file anew. */
  function openLog(): void {
    if (!db.isTransaction) db.exec("BEGIN IMMEDIATE");
  }

  function find(act: Uint8Array): ReturnType<LogWriter["find"]> {
    openLog();
    return log.find(act);
  }

  /** The log is durable, so whoever sent an act hears nothing of a state that could not be kept; the host does. */
  function commitState(): void {
    try {
      keepPosition({ entries: position.size, digest: position.digest });
      state.exec("COMMIT");
    } catch (error) {
      undo();
      const detail = error instanceof Error ? error.message : String(error);
      if (detail !== lastFailure) console.error("the state could not be committed:", error);
      lastFailure = detail;
    }
  }

  function undo(): void {
    behind = true;
    for (const one of [state, db]) if (one.isTransaction) one.exec("ROLLBACK");
    engine.forget();
  }

  function* bringUp(): CatchingUp {
    const info = readInfo(db, "commons.db");
    if (!info.ok) return undefined; // nothing was founded: there is nothing to catch up with
    try {
      const refusal = yield* catchUp({ state, engine, log: reader, info: info.value });
      behind = readPosition()?.entries !== position.size;
      return refusal;
    } finally {
      if (behind) undo();
    }
  }

  return {
    find,
    position: () => position,
    progress: () => ({ done: readPosition()?.entries ?? 0, of: position.size }),
    begin,
    commit,
    recover() {
      undo();
      log.reload();
      position = log.position();
    },
    catchUp: bringUp,
  };
}

function toEnd(steps: CatchingUp): Refusal | undefined {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
