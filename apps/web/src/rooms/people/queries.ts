/** What the pages of people ask, besides what other rooms may ask too. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type Member = Row<"people", "members">;
export type HelpedPerson = Row<"people", "helped">;
export type WaitingRow = Row<"people", "waiting">;
export type Claim = Row<"people", "claims">;

/** Who holds a key. */
export const personOfKey = (group: string, key: string) =>
  question(group, ["people", "of-key"], { key });
/** Everybody, page by page. */
export const everybody = (group: string) => pages(group, ["people", "members"], { limit: 500 });
/** Who left: the first five hundred. */
export const leftPeople = (group: string) => question(group, ["people", "left"], { limit: 500 });
/** Invitations that nobody used or withdrew. */
export const openInvitations = (group: string) =>
  pages(group, ["people", "invitations"], { fate: "open", limit: 500 });
/** Names that imports mention and that nobody has claimed. */
export const unclaimedPeople = (group: string) =>
  pages(group, ["people", "unclaimed"], { limit: 500 });
/** One name among them. */
export const unclaimedName = (group: string, agent: string) =>
  question(group, ["people", "unclaimed"], { agent });
/** The person of an id, or of a name that they claimed. */
export const onePerson = (group: string, person: string) =>
  question(group, ["people", "person"], { person });
/** Who has no device, and who helps them: the first five hundred. */
export const helpedPeople = (group: string) =>
  question(group, ["people", "helped"], { limit: 500 });
/** What was done on behalf of a person. */
export const actedForThem = (group: string, person: string) =>
  pages(group, ["people", "acted-for"], { limit: 20, person });
/** From when on somebody can welcome again, and whom they welcomed last. */
export const vouchedBy = (group: string, person: string) =>
  question(group, ["people", "vouched-for"], { person, limit: 1 });
/** Whom somebody welcomed, page by page. */
export const allVouchedBy = (group: string, person: string) =>
  pages(group, ["people", "vouched-for"], { person, limit: 10 });
/** What waits for a person: more than these nobody looks over on Home. */
export const waitingFor = (group: string, person: string) =>
  question(group, ["people", "waiting"], { person, limit: 20 });
/** Claims of names from imports, open ones and those that hold. */
export const claimsOf = (group: string, { person }: { readonly person?: string }) =>
  pages(group, ["people", "claims"], { limit: 500, ...(person !== undefined && { person }) });
