/**
 * The form of words.db: words by their hash, with who reads them and whose they are, and a mark for each that
 * was erased, so that it is never kept again. A file of an older form, and one that is not there, is made anew
 * from the log, which says of all words whose they are; what no entry names is read by nobody.
 */

import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Hash } from "@plenty/kernel";
import { nameTexts, nameWords, type Fact, type NamedWords } from "@plenty/rules";
import type { AnyFact } from "@plenty/rules/contract";
import { readText } from "./blobs.ts";
import { bytesOf } from "./bytes.ts";
import type { FolderPaths } from "./folder.ts";
import { namingOf, type LogReader, type StoredEntry } from "./log-reader.ts";
import { createHiding, hidingFacts, hidingTables } from "./hiding.ts";
import { createNaming, namesTables } from "./names.ts";
import { openReader } from "./sqlite.ts";

/** Counts up whenever the tables change; files made before there was one say 0. */
const FORM = 1;

const tables = `
CREATE TABLE words (
  n INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  text TEXT NOT NULL,
  readers TEXT NOT NULL,
  entry INTEGER NOT NULL
) STRICT;
CREATE TABLE words_parties (
  hash BLOB NOT NULL,
  party BLOB NOT NULL,
  PRIMARY KEY (hash, party)
) STRICT, WITHOUT ROWID;
CREATE TABLE words_erased (hash BLOB PRIMARY KEY, entry INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE words_position (n INTEGER PRIMARY KEY CHECK (n = 1), entries INTEGER NOT NULL) STRICT;
INSERT INTO words_position (n, entries) VALUES (1, 0);
PRAGMA user_version=${FORM};
`;

/** What is searched, by words without their accents. What is erased leaves no trace in it. */
const searchTables = `
CREATE VIRTUAL TABLE words_search USING fts5(
  text, content='words', content_rowid='n', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO words_search (words_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER words_added AFTER INSERT ON words BEGIN
  INSERT INTO words_search (rowid, text) VALUES (new.n, new.text);
END;
CREATE TRIGGER words_removed AFTER DELETE ON words BEGIN
  INSERT INTO words_search (words_search, rowid, text) VALUES ('delete', old.n, old.text);
END;
CREATE VIRTUAL TABLE texts_search USING fts5(
  text, hash UNINDEXED, entry UNINDEXED, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
`;

/** Words as they are kept: which entry named them first. */
export interface OwnedWords extends NamedWords {
  readonly entry: number;
}

/** No entry has so high a number: words that none names. */
const nowhere = Number.MAX_SAFE_INTEGER;

/** Makes the tables of a new file. */
export function createWords(db: DatabaseSync): void {
  db.exec(tables);
  db.exec(searchTables);
  db.exec(namesTables);
  db.exec(hidingTables);
}

/** Opens a file of words to write, whatever its form: what is deleted is overwritten. */
export function openWordsFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
  return db;
}

/** True if a file is of the form that is read and written here. */
export function isPresentForm(db: DatabaseSync): boolean {
  return db.prepare("PRAGMA user_version").get()?.user_version === FORM;
}

/**
 * Brings a file to what the log says, before anybody reads it: its form, and names and erasures that a killed host
 * did not come to. Whoever calls holds the folder's lock.
 */
export function prepareWords({ words: path, blobs }: PreparedPaths, log: LogReader): void {
  if (isPrepared(path, log.size())) return;
  const db = openWordsFile(path);
  try {
    if (!isPresentForm(db)) atOnce(db, () => makeAnew(db, log));
    if (!isSearchable(db)) atOnce(db, () => makeSearchable(db, log, blobs));
    if (!isNaming(db)) atOnce(db, () => makeNames(db, log));
    if (!isHiding(db)) atOnce(db, () => makeHidden(db, log));
    catchUp(db, log);
  } finally {
    db.close();
  }
}

/** Where words lie, and the published texts that are searched with them. */
type PreparedPaths = Pick<FolderPaths, "words" | "blobs">;

function isPrepared(path: string, size: number): boolean {
  if (!existsSync(path)) return false;
  const db = openReader(path);
  try {
    return (
      isPresentForm(db) && isSearchable(db) && isNaming(db) && isHiding(db) && reached(db) >= size
    );
  } finally {
    db.close();
  }
}

function makeAnew(db: DatabaseSync, log: LogReader): void {
  db.exec("DROP TRIGGER IF EXISTS names_erased; DROP TABLE IF EXISTS names");
  db.exec("DROP VIEW IF EXISTS words_read; DROP TABLE IF EXISTS words_hidden");
  db.exec("CREATE TABLE IF NOT EXISTS words (hash BLOB, salt BLOB, text TEXT)");
  db.exec("ALTER TABLE words RENAME TO words_before");
  db.exec(tables);
  db.exec("CREATE TEMP TABLE named (hash BLOB PRIMARY KEY, readers TEXT, entry INTEGER)");
  const name = db.prepare("INSERT OR IGNORE INTO named (hash, readers, entry) VALUES (?, ?, ?)");
  const insert = db.prepare("INSERT OR IGNORE INTO words_parties (hash, party) VALUES (?, ?)");
  for (const { hash, readers, entry, parties } of wordsInLog(log)) {
    const key = bytesOf(hash);
    if (name.run(key, readers, entry).changes === 0) continue;
    for (const party of parties) insert.run(key, bytesOf(party));
  }
  db.exec(
    `INSERT INTO words (hash, salt, text, readers, entry)
     SELECT b.hash, b.salt, b.text, coalesce(n.readers, 'parties'), coalesce(n.entry, ${nowhere})
     FROM words_before b LEFT JOIN named n ON n.hash = b.hash ORDER BY 5, 1`,
  );
  db.exec("DROP TABLE words_before; DROP TABLE named");
}

function isSearchable(db: DatabaseSync): boolean {
  return isThere(db, "words_search") && isThere(db, "texts_search");
}

function isNaming(db: DatabaseSync): boolean {
  return isThere(db, "names");
}

/** True of a file that says which words are hidden. */
export function isHiding(db: DatabaseSync): boolean {
  const column = "SELECT 1 FROM pragma_table_info('words_hidden') WHERE name = 'fact'";
  return isThere(db, "words_read") && db.prepare(column).get() !== undefined;
}

function isThere(db: DatabaseSync, table: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?").get(table) !== undefined;
}

/** Makes what names look like, of a file that had none. */
function makeNames(db: DatabaseSync, log: LogReader): void {
  db.exec(namesTables);
  nameWhoCame(db, log, 0);
}

/** Makes which words are hidden, of a file that did not say so. */
function makeHidden(db: DatabaseSync, log: LogReader): void {
  db.exec("DROP VIEW IF EXISTS words_read; DROP TABLE IF EXISTS words_hidden");
  db.exec(hidingTables);
  hideWhatIsTold(db, log, 0);
}

/** Hides and shows what entries from one on tell of, in their order. */
function hideWhatIsTold(db: DatabaseSync, log: LogReader, from: number): void {
  const tell = createHiding(db);
  const told = hidingFacts.flatMap((fact) => log.telling(fact, from));
  for (const { facts } of told.toSorted((a, b) => a.index - b.index)) tell(facts);
}

/** Names of those who joined since an entry, without those whose place ended. */
function nameWhoCame(db: DatabaseSync, log: LogReader, from: number): void {
  const tell = createNaming(db);
  for (const fact of ["PersonJoined", "PlaceEnded"]) {
    for (const { facts } of log.telling(fact, from)) tell(facts);
  }
}

/** Makes what is searched anew, of words and texts that are kept. */
function makeSearchable(db: DatabaseSync, log: LogReader, blobs: string): void {
  db.exec("DROP TABLE IF EXISTS words_search; DROP TABLE IF EXISTS texts_search");
  db.exec("DROP TRIGGER IF EXISTS words_added; DROP TRIGGER IF EXISTS words_removed");
  db.exec(searchTables);
  db.exec("INSERT INTO words_search (words_search) VALUES ('rebuild')");
  const add = createTextAdding(db);
  for (const { hash, entry } of textsInLog(log)) {
    const text = readText(blobs, hash);
    if (text !== undefined) add({ hash, text, entry });
  }
}

/** A published text, and the entry that named it first. */
export interface NamedText {
  readonly hash: Hash;
  readonly text: string;
  readonly entry: number;
}

/** Adds published texts to what is searched, each once. */
export function createTextAdding(db: DatabaseSync): (text: NamedText) => void {
  const find = db.prepare("SELECT 1 FROM texts_search WHERE hash = ?");
  const insert = db.prepare("INSERT INTO texts_search (text, hash, entry) VALUES (?, ?, ?)");
  return ({ hash, text, entry }) => {
    if (find.get(hash) === undefined) insert.run(text, hash, entry);
  };
}

/** Writes whose words are that are kept, unless an earlier entry named them. */
export function createOwning(db: DatabaseSync): (words: OwnedWords) => void {
  const update = db.prepare(
    "UPDATE words SET readers = ?, entry = ? WHERE hash = ? AND entry >= ?",
  );
  const clear = db.prepare("DELETE FROM words_parties WHERE hash = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO words_parties (hash, party) VALUES (?, ?)");
  return ({ hash, readers, parties, entry }) => {
    const key = bytesOf(hash);
    if (update.run(readers, entry, key, entry).changes === 0) return;
    clear.run(key);
    for (const party of parties) insert.run(key, bytesOf(party));
  };
}

/** Entries read at a time. */
const PAGE = 256;

function* entriesIn(log: LogReader): Iterable<StoredEntry> {
  const size = log.size();
  for (let from = 0; from < size; from += PAGE) yield* log.range(from, from + PAGE);
}

function* wordsInLog(log: LogReader): Iterable<OwnedWords> {
  for (const stored of entriesIn(log)) {
    const { index: entry } = stored;
    yield* unlessDamaged(() =>
      nameWords(namingOf(stored), factsOf(stored)).map((words) => ({ ...words, entry })),
    );
  }
}

function* textsInLog(log: LogReader): Iterable<Omit<NamedText, "text">> {
  for (const stored of entriesIn(log)) {
    const { index: entry } = stored;
    yield* unlessDamaged(() => nameTexts(namingOf(stored)).map((hash) => ({ hash, entry })));
  }
}

function factsOf({ facts }: StoredEntry): readonly Fact[] {
  return JSON.parse(facts) as Fact[]; // only the engine writes facts, as a JSON list
}

/** An entry that is damaged names nothing; that it is damaged is found elsewhere. */
function unlessDamaged<T>(find: () => readonly T[]): readonly T[] {
  try {
    return find();
  } catch {
    return [];
  }
}

/** Erases, names and hides what entries since the last time tell of, and remembers how far that is. */
function catchUp(db: DatabaseSync, log: LogReader): void {
  const [from, size] = [reached(db), log.size()];
  if (from >= size) return;
  const erase = createErasing(db);
  atOnce(db, () => {
    for (const { index, facts } of log.telling("WordsErased", from)) {
      for (const hash of erasedIn(facts)) erase(hash, index);
    }
    nameWhoCame(db, log, from);
    hideWhatIsTold(db, log, from);
    db.prepare("UPDATE words_position SET entries = ? WHERE n = 1").run(size);
  });
  emptyWal(db);
}

/** What entries below this one tell of words is done. */
function reached(db: DatabaseSync): number {
  return Number(db.prepare("SELECT entries FROM words_position WHERE n = 1").get()?.entries);
}

/** Removes words and whose they were, and leaves the mark; outside of it nothing tells what they said. */
export function createErasing(db: DatabaseSync): (hash: Hash, entry: number) => void {
  const words = db.prepare("DELETE FROM words WHERE hash = ?");
  const parties = db.prepare("DELETE FROM words_parties WHERE hash = ?");
  const mark = db.prepare("INSERT OR IGNORE INTO words_erased (hash, entry) VALUES (?, ?)");
  return (hash, entry) => {
    const key = bytesOf(hash);
    words.run(key);
    parties.run(key);
    mark.run(key, entry);
  };
}

/** Hashes that facts, as an entry's row holds them, tell to be erased. */
export function erasedIn(facts: string): readonly Hash[] {
  if (!facts.includes('"WordsErased"')) return [];
  const told: readonly AnyFact[] = JSON.parse(facts);
  return told.flatMap((one) => (one.fact === "WordsErased" ? one.words : []));
}

/** Moves everything into the file and empties what lies beside it, where erased pages still stand; false if a reader is in the way. */
export function emptyWal(db: DatabaseSync): boolean {
  return db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0;
}

/** Does something to a database wholly or not at all. */
export function atOnce(db: DatabaseSync, write: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    write();
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
