/**
 * What a house rule is: a name and a function from the tree of files to findings. A finding fails the
 * check or is only listed. Each rule is one small file here; `rules.ts` names them all.
 */

import type { Tree } from "./tree.ts";

export interface Finding {
  readonly file: string;
  readonly line?: number;
  readonly text: string;
  /** Told, but no failure. */
  readonly listed?: true;
}

export interface HouseRule {
  readonly name: string;
  /** What it asks, in a sentence. */
  readonly asks: string;
  readonly check: (tree: Tree) => readonly Finding[];
}
