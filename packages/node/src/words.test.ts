/** Words: who reads them, by every door; and erasing them, for good. */

import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { visitor, type Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { openCommons } from "./opening.ts";
import { exportCommons } from "./store/export.ts";
import { folderPaths } from "./store/folder.ts";
import { wordsOf } from "./testing/founding.ts";
import { as, enter, givenNotes, outcomeOf } from "./testing/notes.ts";
import { verifyCommons } from "./verify/index.ts";

const open = new Set<Commons>();

afterEach(async () => {
  for (const commons of open) await commons.close();
  open.clear();
});

/** A group with notes that is closed after the test. */
async function givenOpen() {
  const given = await givenNotes();
  open.add(given.commons);
  return given;
}

async function reopened(
  { commons, folder }: { commons: Commons; folder: string },
  between: () => void,
) {
  open.delete(commons);
  await commons.close();
  between();
  const again = await openCommons(folder);
  if (!again.ok) throw new Error(again.refusal.code);
  open.add(again.value);
  return again.value;
}

/** All that a group gives somebody, by each of its doors, in one text. */
async function allGiven(
  commons: Commons,
  asker: Asker,
  { alder, currency }: { alder: string; currency: string },
) {
  const questions = [
    { room: "home", query: "entries", params: {} },
    { room: "credit", query: "payments", params: { person: alder, currency } },
    { room: "contributions", query: "recent", params: {} },
    { room: "people", query: "members", params: {} },
  ];
  const answers = await Promise.all(questions.map((one) => commons.read({ asker, ...one })));
  const entries = commons.entries(asker, 0, commons.size());
  return JSON.stringify([
    answers.map((answer) => (answer.ok ? JSON.parse(answer.value.json) : answer.refusal)),
    entries.map((entry) => [entry.facts, commons.wordsBeside(asker, entry)]),
  ]);
}

/** Everything that lies in a group's folder, as bytes. */
function bytesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return paths.map((path) => readFileSync(path, "latin1")).join("\n");
}

describe("who reads words", () => {
  test("the note of a payment is for its two sides, by every door", async () => {
    const given = await givenOpen();
    const { commons, alder, birch, clover, thanks, soup } = given;
    const read = async (asker: Asker) => {
      const all = await allGiven(commons, asker, given);
      return [thanks, soup].map(({ words: { text, salt } }) => [
        all.includes(text),
        all.includes(salt),
      ]);
    };
    const [yes, no] = [
      [true, true],
      [false, false],
    ];
    expect(await read(as(alder))).toEqual([yes, yes]);
    expect(await read(as(birch))).toEqual([yes, yes]);
    expect(await read(as(clover))).toEqual([no, yes]);
    expect(await read(visitor)).toEqual([no, yes]);
  });

  test("who names the note of others in a payment of their own does not come to read it", async () => {
    const given = await givenOpen();
    const { commons, clover, thanks, pay } = given;
    await enter(commons, { jws: await pay(2, thanks.hash) });
    await enter(commons, { jws: await pay(2, thanks.hash, 2), words: [thanks.words] });
    expect(await allGiven(commons, as(clover), given)).not.toContain(thanks.words.text);
    expect(await allGiven(commons, as(given.birch), given)).toContain(thanks.words.text);
  });

  test("an export with words holds those for whoever may read the group", async () => {
    const { folder, thanks, soup } = await givenOpen();
    const file = join(folder, "..", "whole.plenty");
    expect(await exportCommons(folder, file, { words: true })).toMatchObject({
      value: { words: 4 },
    });
    const bytes = readFileSync(file, "latin1");
    expect([thanks, soup].map(({ words }) => bytes.includes(words.text))).toEqual([false, true]);
  });

  test("of a words.db of the form before, the log says who reads what", async () => {
    const given = await givenOpen();
    const stray = wordsOf("named by no entry");
    const commons = await reopened(given, () => {
      const db = new DatabaseSync(folderPaths(given.folder).words);
      const rows = db.prepare("SELECT hash, salt, text FROM words").all();
      db.exec("DROP TABLE words; DROP TABLE words_parties; DROP TABLE words_erased");
      db.exec("DROP TABLE words_position; PRAGMA user_version=0");
      db.exec(
        "CREATE TABLE words (hash BLOB PRIMARY KEY, salt BLOB NOT NULL, text TEXT NOT NULL) STRICT",
      );
      const insert = db.prepare("INSERT INTO words VALUES (?, ?, ?)");
      for (const row of rows) insert.run(...Object.values(row));
      insert.run(
        ...[stray.hash, stray.words.salt].map((hex) => Buffer.from(hex, "hex")),
        stray.words.text,
      );
      db.close();
    });
    const { alder, clover, thanks, soup } = given;
    const all = await allGiven(commons, as(clover), given);
    expect([thanks, soup].map(({ words }) => all.includes(words.text))).toEqual([false, true]);
    expect(await allGiven(commons, as(alder), given)).toContain(thanks.words.text);
    expect(await allGiven(commons, as(alder), given)).not.toContain(stray.words.text);
  });
});

describe("erasing words", () => {
  test("takes text and salt out of the folder; the log, its facts and digests stay", async () => {
    const given = await givenOpen();
    const { commons, folder, alder, thanks, soup, erase } = given;
    const before = commons.entries(visitor, 0, 4);
    expect(bytesIn(folder)).toContain(thanks.words.text);
    await enter(commons, { jws: await erase(1, thanks.hash) });
    expect(commons.entries(visitor, 0, 4)).toEqual(before);
    for (const bytes of [
      bytesIn(folder),
      await reopened(given, () => undefined).then(() => bytesIn(folder)),
    ]) {
      expect(bytes).not.toContain("seedlings");
      expect(bytes).not.toContain(Buffer.from(thanks.words.salt, "hex").toString("latin1"));
      expect(bytes).toContain(soup.words.text);
    }
    const [again] = open;
    const answer = await again?.read({
      asker: as(alder),
      room: "home",
      query: "entries",
      params: {},
    });
    const told = answer?.ok ? JSON.parse(answer.value.json) : undefined;
    expect(told.erased).toEqual([thanks.hash]);
    expect(await verifyCommons({ source: folder })).toMatchObject({
      value: { ok: true, beside: { named: 6, erased: 1, missing: 0, damaged: 0 } },
    });
  });

  test("nothing puts them back: neither the same bytes, nor an act that names them, nor its words", async () => {
    const given = await givenOpen();
    const { commons, folder, thanks, pay, paid, payment, erase } = given;
    await enter(commons, { jws: await erase(0, thanks.hash) });
    expect(await outcomeOf(commons, paid)).toBe(payment);
    expect(
      await outcomeOf(commons, { jws: await pay(0, thanks.hash, 2), words: [thanks.words] }),
    ).toBe("WordsGone");
    expect(await outcomeOf(commons, { jws: await pay(2, thanks.hash, 3) })).toBe("WordsGone");
    expect(bytesIn(folder)).not.toContain(thanks.words.text);
  });

  test("a mark that is lost with words.db comes back from the log", async () => {
    const given = await givenOpen();
    const { folder, thanks, pay, erase } = given;
    await enter(given.commons, { jws: await erase(0, thanks.hash) });
    const commons = await reopened(given, () => {
      for (const end of ["", "-wal", "-shm"])
        rmSync(folderPaths(folder).words + end, { force: true });
    });
    const act = { jws: await pay(0, thanks.hash, 2), words: [thanks.words] };
    expect(await outcomeOf(commons, act)).toBe("WordsGone");
  });

  test("an erasure that never came to words.db is done when the group is opened", async () => {
    const given = await givenOpen();
    const { folder, thanks, erase } = given;
    const { words } = folderPaths(folder);
    const kept = new DatabaseSync(words).prepare("SELECT hash, salt, text FROM words").all();
    await enter(given.commons, { jws: await erase(0, thanks.hash) });
    const commons = await reopened(given, () => {
      const db = new DatabaseSync(words);
      db.exec("DELETE FROM words_erased; UPDATE words_position SET entries = 4");
      const insert = db.prepare(
        "INSERT OR IGNORE INTO words (hash, salt, text, readers, entry) VALUES (?, ?, ?, 'everyone', 2)",
      );
      for (const row of kept) insert.run(...Object.values(row));
      db.close();
      expect(bytesIn(folder)).toContain(thanks.words.text);
    });
    expect(bytesIn(folder)).not.toContain(thanks.words.text);
    expect(await allGiven(commons, as(given.alder), given)).not.toContain(thanks.words.text);
  });
});
