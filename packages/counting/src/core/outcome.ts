/** What a rule's own function gives; the frame around all rules adds the rest. */

import type { Warning } from "./profile.ts";
import type { CountResult } from "./result.ts";

export type Outcome = Omit<
  CountResult,
  "rule" | "parameters" | "ties" | "warnings" | "seats" | "counted"
> & {
  readonly warnings?: readonly Warning[];
};
