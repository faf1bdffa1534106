/** Which name somebody came to claim, as it stands in the address. */

import { isHash } from "@plenty/kernel";

export interface ClaimSearch {
  readonly name?: string;
}

/** What of an address it can use. */
export function readClaimSearch({ name }: Record<string, unknown>): ClaimSearch {
  return typeof name === "string" && isHash(name) ? { name } : {};
}
