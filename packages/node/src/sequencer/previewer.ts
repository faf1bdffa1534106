/**
 * Previews on the rules thread, one at a time between commits: what is wanted is judged on the state as it
 * is, and what that wrote is rolled back before anything else happens. It holds an engine with a memory of
 * its own, so that what never was is nowhere remembered.
 */

import type { DatabaseSync } from "node:sqlite";
import { isStorageFault, type Preview } from "@plenty/rules";
import { hostBusy, internalError } from "../refusals.ts";
import type { LogWriter } from "../store/log-store.ts";
import type { PreviewAnswer, PreviewRequest } from "./messages.ts";

export interface PreviewerDeps {
  /** The connection that writes the state; no transaction is open on it. */
  readonly db: DatabaseSync;
  readonly log: Pick<LogWriter, "position">;
  readonly preview: Preview;
}

/** Answers previews; never throws for what an act holds. */
export function createPreviewer({ db, log, preview }: PreviewerDeps) {
  return ({ id, commons, at, wanted }: PreviewRequest): PreviewAnswer => {
    try {
      const { size: index, at: last } = log.position();
      db.exec("BEGIN");
      const told = preview(wanted, { commons, index, at: Math.max(at, last) });
      return { kind: "previewed", id, told };
    } catch (error) {
      console.error(`previewing ${wanted.act} threw:`, error);
      const storage = isStorageFault(error);
      const refusal = storage
        ? hostBusy(`The storage said: ${String(error)}.`)
        : internalError("Judging it threw.");
      return { kind: "previewed", id, told: { ok: false, refusal } };
    } finally {
      // a full disk rolls back by itself
      if (db.isTransaction) db.exec("ROLLBACK");
    }
  };
}
