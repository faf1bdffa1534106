/** What the pages of contributions ask. */

import type { QueryAnswer, Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type Contribution = Row<"contributions", "recent">;
export type Summary = QueryAnswer<"contributions", "summary">;

export interface DoingFilter {
  readonly theme?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
export const doings = (group: string, filter: DoingFilter) =>
  pages(group, ["contributions", "recent"], { ...filter, limit: 30 });
/** Things told that a person may confirm. */
export const waitingFor = (group: string, person: string) =>
  pages(group, ["contributions", "waiting"], { person, limit: 50 });
/** What is contested of what somebody told, did or contests. */
export const contestedOf = (group: string, person: string) =>
  pages(group, ["contributions", "contested"], { person, limit: 10 });
/** The last things done, by anybody or by one person. */
export const lastDoings = (
  group: string,
  filter: { readonly limit: number; readonly person?: string },
) => question(group, ["contributions", "recent"], { ...filter });
/** More things of one entry than these nobody reads one by one. */
export const shownOf = 20;
/** What an entry told. */
export const toldIn = (group: string, entry: number) =>
  question(group, ["contributions", "recent"], { entry, limit: shownOf });
/** One thing done, as a page of it alone. */
export const thing = (group: string, item: string) =>
  question(group, ["contributions", "recent"], { item, limit: 1 });
export const summary = (
  group: string,
  filter: DoingFilter & { readonly bucket: "year" | "month" },
) => question(group, ["contributions", "summary"], { ...filter });
