/** The id of an act, read from its bytes. */

import { assert } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { parseJws } from "@plenty/log";

/** The id of an act that this program just made. */
export function idOfAct(jws: string): Hash {
  const parsed = parseJws(jws);
  assert(parsed.ok, "an act we signed is in the one form");
  return parsed.value.id;
}
