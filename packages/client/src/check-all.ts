/**
 * Checking all of the books without believing the host: every entry is read, its author's key must have signed it
 * for this group, and all of them together must hash to the root that the log's key signed. So none is missing,
 * none was altered, and each stands in its place. What this device saw before must be the beginning of it.
 */

import { accepted, refused, toHex } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import {
  appendLeaf,
  decodeEntry,
  decodeEntryBundle,
  emptyFrontier,
  leafHash,
  parseJws,
  rootOf,
  TILE_WIDTH,
  tilePath,
  tileWidth,
} from "@plenty/log";
import type { Frontier } from "@plenty/log";
import type { Remembered } from "./check.ts";
import type { GroupClient } from "./client.ts";
import { belongs, isSigned, openHead, readBeginning } from "./head.ts";
import type { Head } from "./head.ts";
import { checkFailed } from "./refusals.ts";

export interface BooksToCheck {
  readonly group: GroupClient;
  readonly remembered?: Remembered | undefined;
  /** Hears how many entries of how many are checked. */
  readonly onProgress?: (done: number, size: number) => void;
  readonly signal?: AbortSignal;
}

export type BooksChecked =
  | { readonly is: "sound"; readonly checkpoint: Remembered }
  /** At an entry, or of the whole where no entry is named. */
  | { readonly is: "unsound"; readonly at?: number; readonly refusal: Refusal }
  | { readonly is: "left"; readonly at: number };

/** Checks every entry, from the first on. */
export async function checkAll({ group, ...how }: BooksToCheck): Promise<BooksChecked> {
  const beginning = await readBeginning(group);
  const head = beginning.ok ? await openHead(beginning.value) : beginning;
  return head.ok ? checkEntries(head.value, how) : { is: "unsound", refusal: head.refusal };
}

async function checkEntries(
  head: Head,
  { remembered, onProgress, signal }: Omit<BooksToCheck, "group">,
): Promise<BooksChecked> {
  const { size, root } = head.checkpoint;
  let frontier = emptyFrontier;
  while (frontier.size < size) {
    const bundle = await readBundle(head, frontier.size);
    if (!bundle.ok) return { is: "unsound", at: frontier.size, refusal: bundle.refusal };
    if (bundle.value.length === 0) return missing(frontier.size);
    for (const bytes of bundle.value) {
      if (signal?.aborted === true) return { is: "left", at: frontier.size };
      const at = frontier.size;
      const sound = await checkOne(head, bytes);
      if (!sound.ok) return { is: "unsound", at, refusal: sound.refusal };
      frontier = appendLeaf(frontier, leafHash(bytes));
      if (changedBefore(frontier, remembered)) return changed(frontier.size);
      onProgress?.(frontier.size, size);
    }
  }
  const together = toHex(rootOf(frontier));
  if (frontier.size !== size || together !== toHex(root)) return otherRoot;
  if (remembered !== undefined && remembered.size > size) return changed(remembered.size);
  return { is: "sound", checkpoint: { size, root: together } };
}

/** The entries of one bundle: up to 256, the first of them a multiple of 256. */
async function readBundle(
  { group, checkpoint: { size } }: Head,
  first: number,
): Promise<Result<readonly Uint8Array[], Refusal>> {
  const place = { level: "entries", index: Math.floor(first / TILE_WIDTH) } as const;
  const bytes = await group.tile(tilePath({ ...place, width: tileWidth(place, size) }));
  return bytes.ok ? decodeEntryBundle(bytes.value) : bytes;
}

async function checkOne(head: Head, bytes: Uint8Array): Promise<Result<undefined, Refusal>> {
  const entry = decodeEntry(bytes);
  if (!entry.ok) return entry;
  const parsed = parseJws(entry.value.jws);
  if (!parsed.ok) return parsed;
  if (!belongs(parsed.value, head)) return refused(checkFailed("it was made for another group"));
  const signed = await isSigned(parsed.value);
  return signed ? accepted(undefined) : refused(checkFailed("its author's key did not sign it"));
}

/** True where the books had another root when this device saw so many entries. */
function changedBefore(frontier: Frontier, remembered: Remembered | undefined): boolean {
  return frontier.size === remembered?.size && toHex(rootOf(frontier)) !== remembered.root;
}

function missing(at: number): BooksChecked {
  return { is: "unsound", at, refusal: checkFailed("the host does not hand it over") };
}

function changed(size: number): BooksChecked {
  const refusal = checkFailed(`the ${size} entries seen before are not the beginning of it`);
  return { is: "unsound", refusal };
}

const otherRoot: BooksChecked = {
  is: "unsound",
  refusal: checkFailed("all entries together do not lead to the root that was signed"),
};
