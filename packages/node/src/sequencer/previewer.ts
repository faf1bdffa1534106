/**
 * Previews on the rules thread, one at a time between commits: what is wanted is judged on the state as it
 * is, and what that wrote is rolled back before anything else happens. It holds an engine with a memory of
 * its own, so that what never was is nowhere remembered.
 */

import type { DatabaseSync } from "node:sqlite";
import { refused, type Refusal } from "@plenty/kernel";
import { isStorageFault, type Preview } from "@plenty/rules";
import { hostBusy, internalError } from "../refusals.ts";
import type { Books } from "./books.ts";
import type { PreviewAnswer, PreviewRequest } from "./messages.ts";

export interface PreviewerDeps {
  readonly books: Pick<Books, "begin" | "position">;
  /** The state of the books. */
  readonly state: DatabaseSync;
  readonly preview: Preview;
  /** Why nothing can be judged any more, if an error comes of a damaged state. */
  readonly damageOf: (error: unknown) => Refusal | undefined;
}

/** Answers previews; never throws for what an act holds. */
export function createPreviewer(deps: PreviewerDeps): (request: PreviewRequest) => PreviewAnswer {
  return (request) => {
    const since = performance.now();
    const told = judge(deps, request);
    return { kind: "previewed", id: request.id, told, tookMs: performance.now() - since };
  };
}

function judge(
  { books, state, preview, damageOf }: PreviewerDeps,
  { commons, at, wanted }: PreviewRequest,
): PreviewAnswer["told"] {
  try {
    books.begin();
    const { size: index, at: last } = books.position();
    return preview(wanted, { commons, index, at: Math.max(at, last) });
  } catch (error) {
    console.error(`previewing ${wanted.act} threw:`, error);
    if (!isStorageFault(error)) return refused(internalError("Judging it threw."));
    return refused(damageOf(error) ?? hostBusy(`The storage said: ${String(error)}.`));
  } finally {
    // a full disk rolls back by itself
    if (state.isTransaction) state.exec("ROLLBACK");
  }
}
