/** The state of a folder, to be compared with what a replay gives, at the place to which it has come. */

import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { stateTables } from "@plenty/rules";
import { openReader } from "../store/sqlite.ts";
import { createPositionReader, type StatePosition } from "../store/state-file.ts";
import { compareState } from "./compare.ts";

export interface StoredState {
  /** How far it is; undefined if it is of another program, or cannot be read. */
  position(): StatePosition | undefined;
  /** From now on it does not change. */
  freeze(): void;
  /** What differs from a replay of as many entries; what cannot be read does. */
  compare(replayed: DatabaseSync, position: StatePosition | undefined): string | undefined;
  close(): void;
}

/** Opens the state at a path; undefined if there is none: it may be thrown away. */
export function openStoredState(path: string): StoredState | undefined {
  if (!existsSync(path)) return undefined;
  let fault: string | undefined;

  function attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      fault ??= `the state cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return undefined;
    }
  }

  const db = attempt(() => openReader(path));
  const read = attempt(() => db && createPositionReader(db));
  const position = (): StatePosition | undefined => attempt(() => read?.());

  return {
    position,
    freeze() {
      attempt(() => db?.exec("BEGIN"));
      // the snapshot is taken by the first statement that reads
      position();
    },
    compare(replayed, reached) {
      const stored = position();
      if (db === undefined || stored === undefined || fault !== undefined) return fault;
      if (reached === undefined || Buffer.compare(stored.digest, reached.digest) !== 0)
        return `the state is not that of the first ${stored.entries} entries`;
      return compareState({ stored: db, replayed, tables: stateTables });
    },
    close() {
      if (db?.isTransaction === true) db.exec("ROLLBACK");
      db?.close();
    },
  };
}
