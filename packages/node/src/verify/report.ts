/** What a verification found. */

import type { CommonsId, Hash } from "@plenty/kernel";

export interface Mismatch {
  /** Entry at which it was found; absent where it is about no single entry. */
  readonly index?: number;
  readonly what: string;
}

export interface VerifyReport {
  /** True if everything that was looked at holds. Missing words and texts do not count; changed ones do. */
  readonly ok: boolean;
  readonly kind: "folder" | "file" | "url";
  readonly commons: CommonsId;
  readonly name: string;
  readonly entries: number;
  readonly root: Hash;
  /** The signed head covers these entries and has this root; undefined if there is none to compare. */
  readonly checkpoint: boolean | undefined;
  readonly signatures: boolean;
  /** The tree's tiles are those of the entries. */
  readonly tiles: boolean;
  /** The rules accept each entry in its place. */
  readonly rules: boolean;
  /** Facts and running digests are those stored; undefined where none are stored. */
  readonly digests: boolean | undefined;
  /** The state is what the entries give; undefined where no state is stored. */
  readonly state: boolean | undefined;
  /** SHA-256 over the state that the entries give. */
  readonly stateDigest: Hash;
  /** Laws that do not hold. */
  readonly brokenLaws: readonly string[];
  /** Words and texts that entries name; undefined where none are kept. */
  readonly beside: BesideCount | undefined;
  /** The first thing that is wrong. */
  readonly mismatch?: Mismatch;
  readonly tookMs: number;
}

export interface BesideCount {
  readonly named: number;
  readonly missing: number;
  /** Erased by somebody, as an entry tells. */
  readonly erased: number;
  /** Kept, but not what was hashed. */
  readonly damaged: number;
}

/** How far a verification is. */
export interface VerifyProgress {
  readonly done: number;
  readonly total: number;
}
