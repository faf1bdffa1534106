/** A log in an exported `.plenty` file: its checkpoint is signed, so nothing outside the file is needed. */

import type { DatabaseSync } from "node:sqlite";
import {
  accepted,
  fromHex,
  refused,
  toHex,
  type Hash,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { textHash, wordsHash } from "@plenty/log";
import { notVerifiable } from "../refusals.ts";
import { readInfo } from "../store/folder-info.ts";
import { createLogReader } from "../store/log-reader.ts";
import { openReader } from "../store/sqlite.ts";
import { headOfCheckpoint, type Kept, type LogSource } from "./sources.ts";

/** The log in an exported file. */
export function openFileSource(file: string): Result<LogSource, Refusal> {
  const db = openReader(file);
  try {
    return openExport(db, file);
  } catch (error) {
    db.close();
    const why = error instanceof Error ? error.message : String(error);
    return refused(
      notVerifiable(`${file} is no file that plenty export wrote, or it is damaged (${why}).`),
    );
  }
}

function openExport(db: DatabaseSync, file: string): Result<LogSource, Refusal> {
  const info = readInfo(db, file);
  if (!info.ok) {
    db.close();
    return info;
  }
  const log = createLogReader(db);
  const note = db.prepare("SELECT note FROM export_checkpoint WHERE n = 1").get()?.note;
  return accepted({
    kind: "file",
    info: info.value,
    size: () => log.size(),
    page: async (from, to) => log.range(from, to),
    freeze: () => log.size(),
    tile: async (tile) => log.tiles(tile),
    head: async () => (typeof note === "string" ? headOfCheckpoint(note, info.value) : "damaged"),
    beside: createLookup(db),
    close: () => db.close(),
  });
}

function createLookup(
  db: DatabaseSync,
): (needed: { readonly hash: Hash; readonly kind: "words" | "text" }) => Kept {
  const texts = db.prepare("SELECT text FROM export_texts WHERE hash = ?");
  const words = db.prepare("SELECT salt, text FROM export_words WHERE hash = ?");
  return ({ hash, kind }) => {
    const row = (kind === "text" ? texts : words).get(fromHex(hash) ?? null);
    if (row === undefined) return "missing";
    const text = String(row.text);
    const found =
      row.salt instanceof Uint8Array ? wordsHash({ salt: toHex(row.salt), text }) : textHash(text);
    return found === hash ? "kept" : "damaged";
  };
}
