/** What a folder says about itself without being opened to write: which commons it holds, and its face. */

import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { accepted, refused, type CommonsId, type Refusal, type Result } from "@plenty/kernel";
import { decodeEntry, parseJws } from "@plenty/log";
import { readersSetting } from "@plenty/rules/rooms/people/acts";
import { folderUnreadable } from "../refusals.ts";
import { faceOf, type Face } from "./face.ts";
import { folderPaths } from "./folder.ts";
import { asBytes } from "./log-store.ts";
import { openReader } from "./sqlite.ts";

export interface FolderInfo extends Face {
  readonly id: CommonsId;
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
    : accepted({ ...info, ...faceOf(db, info) });
}

/** What entry 0 says, and so how the group was founded; undefined if it founds nothing. */
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
  const { charter, log } = payload.body;
  return {
    id,
    name: charter.name,
    log,
    isOpen: charter.settings?.[readersSetting.name] === "everyone",
  };
}

/** Of a founding whose form nobody checked yet, as much as is told here. */
interface Founding {
  readonly charter: {
    readonly name: string;
    readonly settings?: Readonly<Record<string, unknown>>;
  };
  readonly log: string;
}

function isFounding(body: unknown): body is Founding {
  if (!isRecord(body) || typeof body["log"] !== "string" || !isRecord(body["charter"]))
    return false;
  const { name, settings = {} } = body["charter"];
  return typeof name === "string" && isRecord(settings);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
