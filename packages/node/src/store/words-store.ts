/**
 * Words: personal texts that acts name by a salted hash. They lie in a file of their own, words.db, so
 * that they can be erased (`secure_delete` overwrites them) while the log keeps its hashes; the rules
 * never read them. A commit here comes before the log's: an act in the log never waits for its words.
 * They are given to whoever may read them and to nobody else.
 */

import type { DatabaseSync } from "node:sqlite";
import { isPlainText, limits, toHex, type Hash } from "@plenty/kernel";
import { mayReadWords, type Asker } from "@plenty/rules";
import type { WordsBeside } from "../sequencer/messages.ts";
import { bytesOf } from "./bytes.ts";
import { createAlike, createNaming, type AlikeName } from "./names.ts";
import { openReader, versionOf } from "./sqlite.ts";
import { createHiding } from "./hiding.ts";
import {
  atOnce,
  createErasing,
  createOwning,
  createTextAdding,
  emptyWal,
  openWordsFile,
  type NamedText,
  type OwnedWords,
} from "./words-form.ts";

/** Words to be kept, and whose they are. */
export type KeptWords = WordsBeside & OwnedWords;

/** Words to be erased, and the entry that tells so. */
export interface Erasure {
  readonly hash: Hash;
  readonly entry: number;
}

export interface WordsWriter {
  /** True if words that an entry below `size` named are kept. */
  has(hash: Hash, size: number): boolean;
  isErased(hash: Hash): boolean;
  /** The words of a hash, whoever may read them. */
  textOf(hash: Hash): string | undefined;
  /** A name of somebody who belongs that looks like a text. */
  alike(name: string): AlikeName | undefined;
  /** Remembers what facts of committed entries tell of names and of hidden words, durable on return. */
  tell(facts: readonly string[]): void;
  /** Adds words, durable on return; and texts, kept elsewhere, to what is searched. */
  add(words: readonly KeptWords[], texts: readonly NamedText[]): void;
  /** Erases words, durable on return. */
  erase(erasures: readonly Erasure[]): void;
  close(): void;
}

/** Opens words.db, which was prepared, to write. */
export function openWordsWriter(path: string): WordsWriter {
  const db = openWordsFile(path);
  const insert = db.prepare(
    "INSERT OR IGNORE INTO words (hash, salt, text, readers, entry) VALUES (?, ?, ?, ?, ?)",
  );
  const naming = createNaming(db);
  const hiding = createHiding(db);
  const own = createOwning(db);
  const erase = createErasing(db);
  const addText = createTextAdding(db);
  /** Erased pages may still lie in the WAL. */
  let unclean = false;

  function clean(): void {
    if (unclean) unclean = !emptyWal(db);
  }

  return {
    ...createFinding(db),
    add(words, texts) {
      if (words.length === 0 && texts.length === 0) return;
      clean();
      atOnce(db, () => {
        for (const one of words) {
          const { hash, salt, text, readers, entry } = one;
          insert.run(bytesOf(hash), bytesOf(salt), text, readers, entry);
          own(one);
        }
        for (const text of texts) addText(text);
      });
    },
    tell(facts) {
      atOnce(db, () => {
        for (const told of facts) {
          naming(told);
          hiding(told);
        }
      });
    },
    erase(erasures) {
      atOnce(db, () => {
        for (const { hash, entry } of erasures) erase(hash, entry);
      });
      unclean = true;
      clean();
    },
    close() {
      clean();
      db.close();
    },
  };
}

type Finding = Pick<WordsWriter, "has" | "isErased" | "textOf" | "alike">;

/** What whoever writes words finds of those that are there. */
function createFinding(db: DatabaseSync): Finding {
  const find = db.prepare("SELECT 1 FROM words WHERE hash = ? AND entry < ?");
  const mark = db.prepare("SELECT 1 FROM words_erased WHERE hash = ?");
  const read = db.prepare("SELECT text FROM words WHERE hash = ?");
  return {
    has: (hash, size) => find.get(bytesOf(hash), size) !== undefined,
    isErased: (hash) => mark.get(bytesOf(hash)) !== undefined,
    textOf(hash) {
      const row = read.get(bytesOf(hash));
      return row === undefined ? undefined : String(row.text);
    },
    alike: createAlike(db),
  };
}

/** A salt and a text, as whoever checks a hash needs them. */
export interface Salted {
  readonly salt: string;
  readonly text: string;
}

/** What somebody may read of some words, and which of them were erased. */
export interface WordsFound {
  readonly words: Readonly<Record<Hash, Salted>>;
  readonly erased: readonly Hash[];
}

export interface WordsReader {
  /** Those of some words that the asker may read. */
  find(asker: Asker, hashes: readonly Hash[]): WordsFound;
  /** A name of somebody who belongs that looks like another and that the asker may read. */
  alike(asker: Asker, name: string): string | undefined;
  /** Changes whenever words were added or erased. */
  version(): number;
  close(): void;
}

/** Opens words.db to read. */
export function openWordsReader(path: string): WordsReader {
  const db = openReader(path);
  const select = db.prepare("SELECT salt, text, readers FROM words_read WHERE hash = ?");
  const ofWords = db.prepare("SELECT party FROM words_parties WHERE hash = ? ORDER BY party");
  const mark = db.prepare("SELECT 1 FROM words_erased WHERE hash = ?");
  const like = createAlike(db);

  function one(asker: Asker, key: Uint8Array): Salted | "erased" | undefined {
    const row = select.get(key);
    if (row === undefined) return mark.get(key) === undefined ? undefined : "erased";
    const parties = ofWords.all(key).map(({ party }) => hexOf(party));
    const may = mayReadWords(asker, { readers: String(row.readers), parties });
    return may ? { salt: hexOf(row.salt), text: String(row.text) } : undefined;
  }

  return {
    find(asker, hashes) {
      const words: Record<Hash, Salted> = {};
      const erased: Hash[] = [];
      for (const hash of new Set(hashes)) {
        const found = one(asker, bytesOf(hash));
        if (found === "erased") erased.push(hash);
        else if (found !== undefined) words[hash] = found;
      }
      return { words, erased };
    },
    alike(asker, name) {
      const found = like(name);
      const may = found !== undefined && mayReadWords(asker, { ...found, parties: [] });
      return may ? found.text : undefined;
    },
    version: versionOf(db),
    close: () => db.close(),
  };
}

/** Words by their hash, for whoever checks that they are what was hashed. */
export interface WordsToCheck {
  one(hash: Hash): Salted | undefined;
  close(): void;
}

/** Opens words.db, of whatever form, to check it: what is found is shown to nobody. */
export function openWordsToCheck(path: string): WordsToCheck {
  const db = openReader(path);
  const select = db.prepare("SELECT salt, text FROM words WHERE hash = ?");
  return {
    one(hash) {
      const row = select.get(bytesOf(hash));
      return row === undefined ? undefined : { salt: hexOf(row.salt), text: String(row.text) };
    },
    close: () => db.close(),
  };
}

/** True if `value` has the form of words that may be kept. */
export function isWordsForm(value: Salted): boolean {
  return (
    /^[0-9a-f]{32}$/.test(value.salt) &&
    value.text.length <= limits.wordsChars &&
    isPlainText(value.text)
  );
}

function hexOf(column: unknown): string {
  if (column instanceof Uint8Array) return toHex(column);
  throw new Error("invariant broken: the column is a blob");
}
