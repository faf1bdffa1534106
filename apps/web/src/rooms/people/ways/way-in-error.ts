/** Says in the reader's words why a way in does not lead in. */

import { besideField } from "../../../lib/refusal-words.ts";

export class WayInError extends Error {}

/** What is wrong, in one paragraph, to stand beside a field. */
export function faultBeside(error: Error): string {
  return error instanceof WayInError ? error.message : besideField(error);
}
