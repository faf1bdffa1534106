/** What somebody came to do with a credit, as it stands in the address; what does not fit is left out. */

import { isHash } from "@plenty/kernel";
import { textOf } from "../../lib/search.ts";

export interface PaySearch {
  readonly to?: string;
}

/** Whom to pay. */
export function readPaySearch(search: Readonly<Record<string, unknown>>): PaySearch {
  const to = textOf(search["to"]);
  return isHash(to) ? { to } : {};
}

const doings = ["pay", "lock", "release"] as const;

export interface HeldSearch {
  /** What the group is to do with what it holds. */
  readonly to: (typeof doings)[number];
  /** Of which credit. */
  readonly currency?: string;
}

/** What is to be done with what the group holds; whoever comes with nothing pays of it. */
export function readHeldSearch(search: Readonly<Record<string, unknown>>): HeldSearch {
  const to = doings.find((doing) => doing === search["to"]) ?? "pay";
  const currency = textOf(search["currency"]);
  return { to, ...(isHash(currency) && { currency }) };
}

export interface SaveSearch {
  /** The statement of the group, and not one's own. */
  readonly of?: "group";
  readonly currency?: string;
}

/** Which statement is to be saved. */
export function readSaveSearch(search: Readonly<Record<string, unknown>>): SaveSearch {
  const currency = textOf(search["currency"]);
  return {
    ...(search["of"] === "group" && { of: "group" }),
    ...(isHash(currency) && { currency }),
  };
}
