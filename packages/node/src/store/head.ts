/**
 * The file `head`: size and root of the newest checkpoint that may have been signed. It is on the disk
 * before the signature leaves the house, apart from the database, so that a database brought back from
 * an older copy is noticed before a second history is signed.
 *
 * Form: two lines, the size in decimal and the root in hexadecimal.
 */

import { isHash, type Hash } from "@plenty/kernel";
import { readSmall, writeDurablyAside } from "./folder.ts";

export interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** The head on disk; undefined if none was written; "damaged" if it cannot be read. */
export function readHead(path: string): Head | "damaged" | undefined {
  const text = readSmall(path);
  if (text === undefined) return undefined;
  const match = /^(0|[1-9]\d{0,14})\n([0-9a-f]{64})\n$/.exec(text);
  if (match === null) return "damaged";
  const [, size = "", root = ""] = match;
  return isHash(root) ? { size: Number(size), root } : "damaged";
}

/** Puts the head on disk, durable once the promise is kept. */
export function writeHead(path: string, head: Head): Promise<void> {
  return writeDurablyAside(path, `${head.size}\n${head.root}\n`);
}
