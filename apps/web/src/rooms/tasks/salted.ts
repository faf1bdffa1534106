/** Words that are needed, of which an act carries only a salted hash. */

import { words } from "../../form/kinds.ts";
import type { FieldKind } from "../../form/kinds.ts";

/** Longer is no title any more: what else there is to know has a field of its own. */
export const titleChars = 160;

/** Words that must be there; `most` characters of them. */
export function needed(missing: string, most?: number): FieldKind<string, string> {
  return { ...words(missing, most), salted: true };
}
