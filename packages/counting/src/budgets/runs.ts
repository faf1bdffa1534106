/** What one run of Equal Shares is: at which share it is made, and what comes of it. */

import type { Index } from "../core/profile.ts";
import type { Utility } from "./equal-shares-run.ts";
import type { Shop } from "./shop.ts";

export interface Sale {
  readonly shop: Shop;
  readonly utility: Utility;
  /** Which of several equally cheap projects is bought. */
  readonly pick: (tied: readonly Index[]) => Index;
}

/** Everybody's share is share / factor, in steps. */
export interface Share {
  readonly share: bigint;
  readonly factor: bigint;
}

/** What was paid per unit of utility, times `factor`: n / (d · worth), and as a double off by a few last places. */
export interface Price {
  readonly n: bigint;
  readonly d: bigint;
  readonly worth: bigint;
  readonly about: number;
}

export interface Run extends Share {
  readonly funded: readonly Index[];
  readonly cost: bigint;
  /** Of each purchase. */
  readonly prices: readonly Price[];
}

/** Runs at any share, and runs at a larger share as far as they are known to be like one at a smaller share. */
export interface Runs {
  readonly run: (at: Share) => Run;
  readonly follow: (at: Share, lead: Run) => Run | undefined;
}
