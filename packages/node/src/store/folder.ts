/**
 * The folder of one commons: where its parts lie, and how a small file gets onto the disk for good
 * (write aside, fsync, rename, fsync the directory). The log's key lies apart from the database,
 * readable by its owner alone.
 */

import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeSync,
} from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFile } from "./sync.ts";

export interface FolderPaths {
  readonly folder: string;
  readonly commons: string;
  readonly state: string;
  readonly words: string;
  readonly blobs: string;
  readonly logKey: string;
  readonly head: string;
  readonly lock: string;
}

/** Where the parts of a commons lie. */
export function folderPaths(folder: string): FolderPaths {
  return {
    folder,
    commons: join(folder, "commons.db"),
    state: join(folder, "state.db"),
    words: join(folder, "words.db"),
    blobs: join(folder, "blobs"),
    logKey: join(folder, "keys", "log.key"),
    head: join(folder, "head"),
    lock: join(folder, "lock.db"),
  };
}

/** Makes the directories of a commons, for their owner alone: words are personal. What is there stays. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(join(folder, "blobs"), { recursive: true });
  mkdirSync(join(folder, "keys"), { recursive: true, mode: 0o700 });
  chmodSync(join(folder, "keys"), 0o700);
  syncFile(dirname(folder));
}

/** True if nothing is there, or an empty directory. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Writes a small file so that it is wholly there, or wholly not, after a power cut. */
export function writeDurably(path: string, bytes: Uint8Array | string, mode = 0o644): void {
  const aside = `${path}.new`;
  const file = openSync(aside, "w", mode);
  try {
    if (typeof bytes === "string") writeSync(file, bytes);
    else writeWhole(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
  syncFile(dirname(path));
}

/** The same without blocking the thread. */
export async function writeDurablyAside(path: string, text: string): Promise<void> {
  const aside = `${path}.new`;
  const file = await open(aside, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  const directory = await open(dirname(path), "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The text of a small file; undefined if there is none. */
export function readSmall(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function writeWhole(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
