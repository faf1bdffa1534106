/**
 * Where a log is read from to be verified. A source hands out pages of entries as they are stored; what
 * else it keeps (facts, digests, tiles, state, words) is optional, and compared where it is there.
 */

import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { accepted, refused, type Hash, type Refusal, type Result } from "@plenty/kernel";
import { openCheckpoint, originOf, textHash, wordsHash, didToKey, type Tile } from "@plenty/log";
import { notVerifiable } from "../refusals.ts";
import { hasText, readText } from "../store/blobs.ts";
import { folderPaths } from "../store/folder.ts";
import { readInfo, type FolderInfo } from "../store/folder-info.ts";
import { readHead, type Head } from "../store/head.ts";
import { createLogReader, type StoredEntry } from "../store/log-reader.ts";
import { openReader } from "../store/sqlite.ts";
import { openStoredState, type StoredState } from "./stored-state.ts";
import { openWordsToCheck, type WordsToCheck } from "../store/words-store.ts";

/** One entry, with what the source says of it. */
export type SourceEntry = { readonly entry: Uint8Array } & Partial<
  Omit<StoredEntry, "entry" | "index">
>;

export interface LogSource {
  readonly kind: "folder" | "file" | "url";
  readonly info: FolderInfo;
  /** Entries that can be read now; there may be more from `freeze` on. */
  size(): number;
  /** Entries `from` to `to` (exclusive), in order; fewer if they are not there. */
  page(from: number, to: number): Promise<readonly SourceEntry[]>;
  /** From now on the source does not change; returns its size. */
  freeze(): number;
  /** The stored tile of hashes; undefined if there is none. */
  tile(tile: Tile & { readonly level: number }): Promise<Uint8Array | undefined>;
  /** The signed head, if there is one; "damaged" if its signature or form does not hold. */
  head(): Promise<Head | "damaged" | undefined>;
  /** State to compare with, after `freeze`. */
  readonly state?: StoredState;
  /** The file of the log, to be looked at beside its entries. */
  readonly file?: DatabaseSync;
  /** Whether words or a text of this hash are kept, and are what was hashed. */
  readonly beside?: (needed: { readonly hash: Hash; readonly kind: "words" | "text" }) => Kept;
  close(): void;
}

export type Kept = "kept" | "missing" | "damaged";

/** A folder of this host, also while another process appends to it. */
export function openFolderSource(folder: string): Result<LogSource, Refusal> {
  const paths = folderPaths(folder);
  if (!existsSync(paths.commons)) return refused(notVerifiable(`There is no ${paths.commons}.`));
  const db = openReader(paths.commons);
  const info = readInfo(db, folder);
  if (!info.ok) {
    db.close();
    return info;
  }
  const log = createLogReader(db);
  const words = existsSync(paths.words) ? openWordsToCheck(paths.words) : undefined;
  const state = openStoredState(paths.state);
  return accepted({
    kind: "folder",
    info: info.value,
    size: () => Math.min(log.size(), state?.position()?.entries ?? Number.POSITIVE_INFINITY),
    page: async (from, to) => log.range(from, to),
    freeze() {
      // the state first: it is never ahead of the log
      state?.freeze();
      db.exec("BEGIN");
      return log.size();
    },
    tile: async (tile) => log.tiles(tile),
    head: async () => readHead(paths.head),
    ...(state && { state }),
    file: db,
    beside: ({ hash, kind }) =>
      kind === "text" ? keptText(paths.blobs, hash) : keptWords(words, hash),
    close() {
      state?.close();
      if (db.isTransaction) db.exec("ROLLBACK");
      db.close();
      words?.close();
    },
  });
}

function keptText(blobs: string, hash: Hash): Kept {
  const text = hasText(blobs, hash) ? readText(blobs, hash) : undefined;
  if (text === undefined) return "missing";
  return textHash(text) === hash ? "kept" : "damaged";
}

function keptWords(words: WordsToCheck | undefined, hash: Hash): Kept {
  const found = words?.one(hash);
  if (found === undefined) return "missing";
  return wordsHash(found) === hash ? "kept" : "damaged";
}

/** The head that a checkpoint's text signs in the name of a log. */
export async function headOfCheckpoint(
  text: string,
  { id, log }: FolderInfo,
): Promise<Head | "damaged"> {
  const publicKey = didToKey(log);
  if (publicKey === undefined) return "damaged";
  const opened = await openCheckpoint(text, { origin: originOf(id), publicKey });
  if (!opened.ok) return "damaged";
  const { size, root } = opened.value;
  return { size, root: Buffer.from(root).toString("hex") };
}
