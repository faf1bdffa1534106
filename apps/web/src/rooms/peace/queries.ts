/** What the page of safe contacts asks. */

import type { QueryAnswer, Row } from "@plenty/client";
import type { Hash } from "@plenty/kernel";
import { pages, question } from "../../lib/queries.ts";
import type { Made } from "../../lib/queries.ts";

export type Measure = Row<"peace", "measures">;

/** What safe contacts began, the newest first, page by page. */
export const allMeasures = (group: string) => pages(group, ["peace", "measures"], { limit: 50 });

/** What runs now. */
export const running = (group: string) =>
  question(group, ["peace", "measures"], { running: "yes", limit: 500 });
/** Words that are hidden now, and until when. */
export const hiddenWords = (group: string): Made<ReadonlyMap<Hash, string>> => ({
  ...running(group),
  select(answer) {
    const { rows } = answer as QueryAnswer<"peace", "measures">; // as that question is answered
    return new Map(rows.flatMap(({ hidden, until }) => (hidden ? [[hidden.words, until]] : [])));
  },
});

/** What a member may look at. */
export const toReview = (group: string, person: string) =>
  question(group, ["peace", "waiting"], { person });
