/** Of whom somebody came to propose that they leave, as it stands in the address. */

import { isHash } from "@plenty/kernel";

export interface TakeOutSearch {
  readonly person?: string;
}

/** What of an address it can use. */
export function readTakeOutSearch({ person }: Record<string, unknown>): TakeOutSearch {
  return typeof person === "string" && isHash(person) ? { person } : {};
}
