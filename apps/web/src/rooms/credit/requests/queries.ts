/** What the pages of asking for payments ask. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../../lib/queries.ts";

export type Request = Row<"credit", "requests">;

/** What waits for somebody to answer, as much as Home shows. */
export const fewWaiting = (group: string, person: string) =>
  question(group, ["credit", "requests"], { person, only: "waiting", limit: 5 });
export const waitingFor = (group: string, person: string) =>
  pages(group, ["credit", "requests"], { person, only: "waiting", limit: 50 });
export const askedBy = (group: string, person: string) =>
  pages(group, ["credit", "requests"], { person, only: "asking", limit: 50 });
