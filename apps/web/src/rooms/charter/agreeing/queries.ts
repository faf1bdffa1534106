/** What the pages of agreeing ask. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../../lib/queries.ts";

export type Proposal = Row<"charter", "proposals">;
export type Change = Proposal["changes"][number];

/** Everything that is and was proposed, the newest first, page by page. */
export const allProposals = (group: string) =>
  pages(group, ["charter", "proposals"], { limit: 100 });
/** What is agreed, or was decided by an office, and is not yet so. */
export const announced = (group: string) =>
  question(group, ["charter", "proposals"], { state: "announced", limit: 20 });
export const oneProposal = (group: string, proposal: string) =>
  question(group, ["charter", "proposals"], { proposal });
/** What waits for a member: more than these nobody looks over on Home. */
export const awaiting = (group: string, person: string) =>
  question(group, ["charter", "awaiting"], { person, limit: 20 });
