/**
 * Published texts, each a file named by its SHA-256. A file is written once, durably, before the COMMIT
 * of the act that names it, and never changed.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hash } from "@plenty/kernel";
import type { TextBeside } from "../sequencer/messages.ts";
import { writeDurably } from "./folder.ts";

/** True if the text is kept. */
export function hasText(blobs: string, hash: Hash): boolean {
  return existsSync(join(blobs, hash));
}

/** Keeps texts, durable on return. */
export function addTexts(blobs: string, texts: readonly TextBeside[]): void {
  for (const { hash, text } of texts) {
    if (!hasText(blobs, hash)) writeDurably(join(blobs, hash), text);
  }
}

/** A kept text; undefined if it is not here. */
export function readText(blobs: string, hash: Hash): string | undefined {
  const path = join(blobs, hash);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
