/**
 * Words: personal texts that acts name by a salted hash. They lie in a file of their own, words.db, so
 * that they can be erased (`secure_delete` overwrites them) while the log keeps its hashes; the rules
 * never read them. A commit here comes before the log's: an act in the log never waits for its words.
 */

import { DatabaseSync } from "node:sqlite";
import { fromHex, isPlainText, limits, present, toHex, type Hash } from "@plenty/kernel";
import type { WordsBeside } from "../sequencer/messages.ts";
import { openReader, versionOf } from "./sqlite.ts";

export interface WordsWriter {
  has(hash: Hash): boolean;
  /** Adds words, durable on return. */
  add(words: readonly WordsBeside[]): void;
  close(): void;
}

/** Makes the table, if it is not there. */
export function createWords(db: DatabaseSync): void {
  db.exec(
    "CREATE TABLE IF NOT EXISTS words (hash BLOB PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) STRICT",
  );
}

/** Opens words.db to write, making it if it is not there. */
export function openWordsWriter(path: string): WordsWriter {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
  createWords(db);
  const find = db.prepare("SELECT 1 FROM words WHERE hash = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO words (hash, salt, text) VALUES (?, ?, ?)");
  return {
    has: (hash) => find.get(bytesOf(hash)) !== undefined,
    add(words) {
      if (words.length === 0) return;
      db.exec("BEGIN IMMEDIATE");
      try {
        for (const { hash, salt, text } of words) insert.run(bytesOf(hash), bytesOf(salt), text);
        db.exec("COMMIT");
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => db.close(),
  };
}

export interface WordsReader {
  /** Texts of those hashes that are there. */
  texts(hashes: readonly Hash[]): Record<string, string>;
  /** Salt and text of one hash. */
  one(hash: Hash): { readonly salt: string; readonly text: string } | undefined;
  /** Salts and texts of those hashes that are there. */
  several(
    hashes: readonly Hash[],
  ): Readonly<Record<Hash, { readonly salt: string; readonly text: string }>>;
  /** Changes whenever words were added or erased. */
  version(): number;
  close(): void;
}

/** Opens words.db to read. */
export function openWordsReader(path: string): WordsReader {
  const db = openReader(path);
  const select = db.prepare("SELECT salt, text FROM words WHERE hash = ?");
  function one(hash: Hash): { salt: string; text: string } | undefined {
    const row = select.get(bytesOf(hash));
    if (row === undefined || !(row.salt instanceof Uint8Array)) return undefined;
    return { salt: toHex(row.salt), text: String(row.text) };
  }
  return {
    one,
    texts(hashes) {
      const texts: Record<string, string> = {};
      for (const hash of hashes) {
        const found = one(hash);
        if (found !== undefined) texts[hash] = found.text;
      }
      return texts;
    },
    several(hashes) {
      const found: Record<Hash, { salt: string; text: string }> = {};
      for (const hash of hashes) {
        const words = one(hash);
        if (words !== undefined) found[hash] = words;
      }
      return found;
    },
    version: versionOf(db),
    close: () => db.close(),
  };
}

/** True if `value` has the form of words that may be kept. */
export function isWordsForm(value: { readonly salt: string; readonly text: string }): boolean {
  return (
    /^[0-9a-f]{32}$/.test(value.salt) &&
    value.text.length <= limits.wordsChars &&
    isPlainText(value.text)
  );
}

function bytesOf(hex: string): Uint8Array {
  return present(fromHex(hex), "hashes and salts are hexadecimal");
}
