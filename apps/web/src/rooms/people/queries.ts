/** What the pages of people ask, besides what other rooms may ask too. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type Member = Row<"people", "members">;

/** Who holds a key. */
export const personOfKey = (group: string, key: string) =>
  question(group, ["people", "of-key"], { key });
/** Everybody, page by page. */
export const everybody = (group: string) => pages(group, ["people", "members"], { limit: 500 });
/** Names that imports mention and that nobody has claimed. */
export const unclaimedPeople = (group: string) =>
  pages(group, ["people", "unclaimed"], { limit: 500 });
