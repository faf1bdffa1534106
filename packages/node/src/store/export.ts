/**
 * One file that holds a commons to be carried away: its log as far as it was signed, the checkpoint, and
 * the texts it published; words only if asked, keys and state never (the state follows from the log).
 * The file is SQLite, written aside and renamed, so it is whole or not there.
 */

import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import {
  accepted,
  fromHex,
  isHash,
  refused,
  type Hash,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { originOf, signCheckpoint } from "@plenty/log";
import { folderTaken, folderUnreadable, headMismatch } from "../refusals.ts";
import { readText } from "./blobs.ts";
import { folderPaths, type FolderPaths } from "./folder.ts";
import { readFolderInfo } from "./folder-info.ts";
import { readHead } from "./head.ts";
import { logSigner, readSeed } from "./log-key.ts";
import { logStatements } from "./log-format.ts";
import { openReader, openScratch } from "./sqlite.ts";
import { isHiding, isPresentForm } from "./words-form.ts";

/** Tables that only an exported file has. */
const exportTables: readonly string[] = [
  "CREATE TABLE export_checkpoint (n INTEGER PRIMARY KEY CHECK (n = 1), note TEXT NOT NULL) STRICT",
  "CREATE TABLE export_texts (hash BLOB PRIMARY KEY, text TEXT NOT NULL) STRICT",
  "CREATE TABLE export_words (hash BLOB PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) STRICT",
];

export interface Exported {
  readonly entries: number;
  readonly texts: number;
  readonly words: number;
}

/** Writes the commons of a folder, also of one that a host has open, to a file that is not there yet. */
export async function exportCommons(
  folder: string,
  file: string,
  { words = false }: { readonly words?: boolean } = {},
): Promise<Result<Exported, Refusal>> {
  if (existsSync(file)) return refused(folderTaken(file));
  const paths = folderPaths(folder);
  const signed = await signedHead(folder, paths);
  if (!signed.ok) return signed;
  const { note, size } = signed.value;
  const scratch = openScratch("");
  try {
    for (const statement of [...logStatements, ...exportTables]) scratch.exec(statement);
    scratch.prepare("INSERT INTO export_checkpoint (n, note) VALUES (1, ?)").run(note);
    const exported = {
      entries: size,
      texts: copyTexts(scratch, paths),
      words: words ? copyWords(scratch, paths) : 0,
    };
    copyLog(scratch, { path: paths.commons, size });
    rmSync(`${file}.new`, { force: true });
    scratch.prepare("VACUUM INTO ?").run(`${file}.new`);
    renameSync(`${file}.new`, file);
    return accepted(exported);
  } finally {
    scratch.close();
  }
}

/** The checkpoint of the head: signed before, and by the same key the same bytes again. */
async function signedHead(
  folder: string,
  paths: FolderPaths,
): Promise<Result<{ readonly note: string; readonly size: number }, Refusal>> {
  const info = readFolderInfo(folder);
  if (!info.ok) return info;
  const head = readHead(paths.head);
  const root = head === undefined || head === "damaged" ? undefined : fromHex(head.root);
  const seed = readSeed(paths.logKey);
  if (head === undefined || head === "damaged" || root === undefined) {
    return refused(headMismatch("There is no signed head to export."));
  }
  if (seed === undefined) return refused(folderUnreadable(`${paths.logKey} holds no key.`));
  const { size } = head;
  const note = await signCheckpoint(
    { origin: originOf(info.value.id), size, root },
    await logSigner(seed),
  );
  return accepted({ note, size });
}

/** Entries below `size`; tiles full within it. */
function copyLog(into: DatabaseSync, { path, size }: { path: string; size: number }): void {
  const from = openReader(path);
  try {
    const entries = from.prepare(
      "SELECT n, at, act, entry, leaf, facts, digest, size FROM log_entries WHERE n < ? ORDER BY n",
    );
    const insert = into.prepare("INSERT INTO log_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    into.exec("BEGIN");
    for (const row of entries.iterate(size)) insert.run(...Object.values(row));
    const tiles = from.prepare(
      "SELECT level, n, hashes FROM log_tiles WHERE (n + 1) * (1 << (8 * (level + 1))) <= ? ORDER BY level, n",
    );
    const insertTile = into.prepare("INSERT INTO log_tiles VALUES (?, ?, ?)");
    for (const row of tiles.iterate(size)) insertTile.run(...Object.values(row));
    into.exec("COMMIT");
  } finally {
    from.close();
  }
}

function copyTexts(into: DatabaseSync, { blobs }: FolderPaths): number {
  const insert = into.prepare("INSERT INTO export_texts VALUES (?, ?)");
  const hashes: Hash[] = readdirSync(blobs).filter((name) => isHash(name));
  for (const hash of hashes.toSorted())
    insert.run(fromHex(hash) ?? null, readText(blobs, hash) ?? "");
  return hashes.length;
}

function copyWords(into: DatabaseSync, { words }: FolderPaths): number {
  const from = openReader(words);
  try {
    if (!isPresentForm(from) || !isHiding(from)) return 0;
    const insert = into.prepare("INSERT INTO export_words VALUES (?, ?, ?)");
    let count = 0;
    const select = from.prepare(
      "SELECT hash, salt, text FROM words_read WHERE readers IN ('people', 'everyone', 'members') ORDER BY hash",
    );
    for (const row of select.iterate()) {
      insert.run(...Object.values(row));
      count++;
    }
    return count;
  } finally {
    from.close();
  }
}
