/** What the pages of thanks ask. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../../lib/queries.ts";

export type ThanksRow = Row<"contributions", "thanks">;

/** Thanks to somebody, page by page. */
export const thanksTo = (group: string, person: string) =>
  pages(group, ["contributions", "thanks"], { person, limit: 10 });
/** Those of which somebody has not yet said that they saw them. */
export const unseenBy = (group: string, person: string) =>
  question(group, ["contributions", "thanks"], { person, only: "unseen", limit: 20 });
/** Thanks that an entry says. */
export const thanksIn = (group: string, entry: number) =>
  question(group, ["contributions", "thanks"], { entry, limit: 1 });
/** Thanks for one thing done. */
export const thanksFor = (group: string, item: string) =>
  question(group, ["contributions", "thanks"], { item, limit: 20 });
