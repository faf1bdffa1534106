/** The receipt of an act: what a host answers, and a member keeps. */

import type { Hash } from "@plenty/kernel";

/** What a member keeps: that the act is entry `index` of the log, with a proof to be checked off line. */
export interface Receipt {
  readonly act: Hash;
  readonly index: number;
  readonly at: string;
  /** Size of the checkpoint inside the proof. */
  readonly size: number;
  /** C2SP tlog-proof. */
  readonly proof: string;
}
