/** What a folder says about itself without being opened to write: which commons it holds. */

import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { accepted, refused, type CommonsId, type Refusal, type Result } from "@plenty/kernel";
import { decodeEntry, parseJws } from "@plenty/log";
import { folderUnreadable } from "../refusals.ts";
import { folderPaths } from "./folder.ts";
import { asBytes } from "./log-store.ts";
import { openReader } from "./sqlite.ts";

export interface FolderInfo {
  readonly id: CommonsId;
  /** The commons' own name, from its charter. */
  readonly name: string;
  /** did:key that signs its checkpoints. */
  readonly log: string;
}

/** Which commons a folder holds; refused if it holds none that was founded. */
export function readFolderInfo(folder: string): Result<FolderInfo, Refusal> {
  const path = folderPaths(folder).commons;
  if (!existsSync(path)) return refused(folderUnreadable(`There is no ${path}.`));
  try {
    const db = openReader(path);
    try {
      return readInfo(db, folder);
    } finally {
      db.close();
    }
  } catch (error) {
    return refused(folderUnreadable(`${path}: ${String(error)}.`));
  }
}

/** The same from an open database. */
export function readInfo(db: DatabaseSync, folder: string): Result<FolderInfo, Refusal> {
  const row = db.prepare("SELECT entry FROM log_entries WHERE n = 0").get();
  const info = row === undefined ? undefined : infoOfEntry(asBytes(row.entry));
  return info === undefined
    ? refused(folderUnreadable(`Nothing was founded in ${folder}.`))
    : accepted(info);
}

/** What entry 0 says; undefined if it founds nothing. */
export function infoOfEntry(entry: Uint8Array): FolderInfo | undefined {
  const decoded = decodeEntry(entry);
  return decoded.ok ? infoOfFounding(decoded.value.jws) : undefined;
}

/** What a founding act says; undefined if it is none. Its signature is not checked here. */
export function infoOfFounding(jws: Uint8Array | string): FolderInfo | undefined {
  const parsed = parseJws(jws);
  if (!parsed.ok || parsed.value.typ !== "act") return undefined;
  const { id, payload } = parsed.value;
  if (payload.act !== "charter.found" || !isFounding(payload.body)) return undefined;
  return { id, name: payload.body.charter.name, log: payload.body.log };
}

function isFounding(body: unknown): body is { charter: { name: string }; log: string } {
  if (typeof body !== "object" || body === null || !("charter" in body) || !("log" in body))
    return false;
  const { charter, log } = body;
  if (typeof log !== "string" || typeof charter !== "object" || charter === null) return false;
  return "name" in charter && typeof charter.name === "string";
}
