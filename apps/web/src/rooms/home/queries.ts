/** What Home and the pages of entries ask. */

import type { Row } from "@plenty/client";
import { pages, question, searched } from "../../lib/queries.ts";

export type EntryRow = Row<"home", "entries">;

export const lastEntries = (group: string, limit: number) =>
  question(group, ["home", "entries"], { limit });
export const entries = (group: string) =>
  pages(group, ["home", "entries"], { limit: 30 }, "before");
/** One entry: the newest of those before the next index. */
export const entryAt = (group: string, index: number) =>
  question(group, ["home", "entries"], { before: index + 1, limit: 1 });
/** What a search finds. */
export const found = searched;
