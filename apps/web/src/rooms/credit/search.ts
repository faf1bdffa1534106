/** Whom to pay, as it stands in the address; what does not fit is left out. */

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
