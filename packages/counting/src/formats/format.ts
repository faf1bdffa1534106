/**
 * The common shape of a reader. It takes text or a spreadsheet as it comes and never holds all that it says. Nothing
 * is guessed: what is not as the format says is refused with file, line and what was expected there.
 */

import { defineRefusal } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { TableSource, TextSource } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { Profile } from "../core/profile.ts";

export interface ReadInput extends TableSource {
  /** Opens a file that this one names (RCTab's ballots); the path is as written in it. */
  readonly open?: (path: string) => TextSource;
  /** The names of the files in a folder that this one names, in order. */
  readonly list?: (path: string) => Promise<readonly string[]>;
}

/** A folder of ballots. */
export interface FolderInput {
  /** Its name for messages. */
  readonly file: string;
  readonly names: readonly string[];
  readonly open: (name: string) => TextSource;
}

export interface Format {
  /** As typed: "blt", "rctab". */
  readonly name: string;
  readonly title: string;
  /** Endings by which files of it are known, with the dot. */
  readonly endings: readonly string[];
  /** Where endings do not tell (`.csv`, `.txt`, `.json`): whether the first lines are of this format. */
  readonly recognises?: (head: string) => boolean;
  /** May stand in a spreadsheet, or names one: of these a sheet can be named. */
  readonly sheets?: true;
  /** Where the format is described. */
  readonly reference: string;
  read(input: ReadInput): Promise<Result<Profile, Refusal>>;
}

export const formatUnknown = defineRefusal({
  code: "FormatUnknown",
  kind: "media",
  title: "This file is of no format that is read here",
  next: "Say which it is with --format (plenty count --formats lists them).",
});

/** What to do where a file's ending is that of several formats: the one that was taken may be the wrong one. */
export const OTHER_FORMAT =
  "Look at that line. If these are ballots in another format than was taken for this file, name it with --format.";

/** What is expected where a file has more candidates than are counted. */
export const FEWER_CANDIDATES = `at most ${CANDIDATES_MOST} candidates`;

/** Ranks of one ballot at most: it may skip ranks and repeat candidates, but not without end. */
export function ranksMost(candidates: number): number {
  return Math.min(2 * candidates + 100, CANDIDATES_MOST);
}
