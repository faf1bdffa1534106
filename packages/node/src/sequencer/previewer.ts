/**
 * Previews on the rules thread, one at a time between commits: what is wanted is judged on the state as it
 * is, and what that wrote is rolled back before anything else happens. It holds an engine with a memory of
 * its own, so that what never was is nowhere remembered.
 */

import type { DatabaseSync } from "node:sqlite";
import { isStorageFault, type Preview } from "@plenty/rules";
import { hostBusy, internalError } from "../refusals.ts";
import type { Books } from "./books.ts";
import type { PreviewAnswer, PreviewRequest } from "./messages.ts";

export interface PreviewerDeps {
  readonly books: Books;
  /** The state of the books. */
  readonly state: DatabaseSync;
  readonly preview: Preview;
}

/** Answers previews; never throws for what an act holds. */
export function createPreviewer({ books, state, preview }: PreviewerDeps) {
  return ({ id, commons, at, wanted }: PreviewRequest): PreviewAnswer => {
    try {
      books.begin();
      const { size: index, at: last } = books.position();
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
      if (state.isTransaction) state.exec("ROLLBACK");
    }
  };
}
