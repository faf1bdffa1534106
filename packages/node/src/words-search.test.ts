/** Searching a group's words: whoever asks finds what they may read, whatever they type. */

import fc from "fast-check";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor, type Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { getMe } from "./http/me.ts";
import { getSearch } from "./http/search.ts";
import { openCommons } from "./opening.ts";
import { folderPaths } from "./store/folder.ts";
import { wordsOf } from "./testing/founding.ts";
import { as, enter, givenNotes, told } from "./testing/notes.ts";

let given: Awaited<ReturnType<typeof givenNotes>>;
let commons: Commons;

beforeAll(async () => {
  given = await givenNotes();
  commons = given.commons;
  const notes = ["Crème brûlée für alle", "Ein Ärmel", "ÄRMEL geflickt", 'quote " AND star *'];
  for (const note of notes) {
    await enter(commons, await told(given.founding, given.birch, wordsOf(note)));
  }
});

afterAll(() => commons.close());

interface Found {
  readonly rows: readonly { readonly text: string; readonly entry: { readonly index: number } }[];
  readonly next?: number;
  readonly type?: string;
}

async function answerTo(query: Record<string, string>, asker: Asker = visitor): Promise<Found> {
  return (await getSearch(commons, asker, query)).json();
}

async function textsFor(q: string, asker: Asker = visitor): Promise<string[]> {
  return (await answerTo({ q }, asker)).rows.map(({ text }) => text);
}

describe("search", () => {
  test("finds all words that were typed, by their beginnings, whatever their accents and case", async () => {
    expect(await textsFor("creme BRULEE")).toEqual(["Crème brûlée für alle"]);
    expect(await textsFor("ärm")).toEqual(["ÄRMEL geflickt", "Ein Ärmel"]);
    expect(await textsFor("armel geflickt")).toEqual(["ÄRMEL geflickt"]);
    expect(await textsFor("creme soup")).toEqual([]);
  });

  test("finds names and published texts too, each with the entry that names it", async () => {
    const { rows } = await answerTo({ q: "clover" });
    expect(rows).toMatchObject([{ text: "clover", entry: { index: 0, kind: "charter.found" } }]);
    expect(await textsFor("garden")).toEqual(["A garden that we keep together."]);
  });

  test("finds a note of a payment for its two sides alone", async () => {
    const { alder, birch, clover } = given;
    const askers = [as(alder), as(birch), as(clover), visitor];
    const found = await Promise.all(askers.map((asker) => textsFor("seedlings", asker)));
    expect(found.map(({ length }) => length)).toEqual([1, 1, 0, 0]);
  });

  test("reads what is typed as words, never as a language", async () => {
    for (const q of [
      '"',
      "*",
      "soup OR creme",
      "text:soup",
      "NEAR(a b)",
      "-soup",
      "^soup",
      "'; --",
      "\0",
      "{a}",
      "  ",
      "(",
    ]) {
      expect([q, (await answerTo({ q })).type]).toEqual([q, undefined]);
    }
    expect(await textsFor("soup OR creme")).toEqual([]);
    expect(await textsFor('star * "quote" AND')).toEqual(['quote " AND star *']);
  });

  test("takes anything that is typed, and finds nothing that holds none of it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 100 }), async (q) => {
        const { rows, type } = await answerTo({ q }, as(given.clover));
        expect(type).toBeUndefined();
        expect(rows.map(({ text }) => text)).not.toContain(given.thanks.words.text);
      }),
      { numRuns: 50 },
    );
  });

  test("refuses what is too long, and pages that there are not", async () => {
    const odd = [
      { q: "a".repeat(101) },
      { q: "a", limit: "0" },
      { q: "a", limit: "51" },
      { q: "a", before: "-1" },
    ];
    for (const query of odd)
      expect((await answerTo(query)).type).toBe("urn:plenty:refusal:SearchMalformed");
    expect((await answerTo({ q: "a".repeat(10_000_000) })).type).toBeDefined();
  });

  test("comes page by page, each hit once", async () => {
    const seen: string[] = [];
    let before: number | undefined;
    do {
      const at = before === undefined ? {} : { before: String(before) };
      const { rows, next } = await answerTo({ q: "arm", limit: "1", ...at });
      seen.push(...rows.map(({ text }) => text));
      before = next;
    } while (before !== undefined);
    expect(seen).toEqual(["ÄRMEL geflickt", "Ein Ärmel"]);
  });

  test("forgets what is erased", async () => {
    const note = wordsOf("a lantern");
    await enter(commons, await told(given.founding, given.birch, note));
    expect(await textsFor("lantern")).toEqual(["a lantern"]);
    await enter(commons, { jws: await given.erase(1, note.hash) });
    expect(await textsFor("lantern")).toEqual([]);
  });

  test("is made anew where what it searches is missing", async () => {
    await commons.close();
    const db = new DatabaseSync(folderPaths(given.folder).words);
    db.exec("DROP TABLE words_search; DROP TABLE texts_search");
    db.close();
    const opened = await openCommons(given.folder);
    if (!opened.ok) throw new Error(opened.refusal.code);
    commons = opened.value;
    expect(await textsFor("creme")).toEqual(["Crème brûlée für alle"]);
    expect(await textsFor("garden")).toEqual(["A garden that we keep together."]);
  });
});

describe("everything about me", () => {
  async function entriesOf(asker: Asker): Promise<{ index: number; words: object }[]> {
    return (await getMe(commons, asker, {}).json()).rows;
  }

  test("is all entries by me or naming me, with the words in them that I may read", async () => {
    const rows = await entriesOf(as(given.clover));
    expect(rows.map(({ index }) => index)).toEqual([0, 3]);
    const all = JSON.stringify(await entriesOf(as(given.birch)));
    expect(all).toContain(given.thanks.words.text);
    expect(all).toContain(given.thanks.words.salt);
  });

  test("is told to nobody of whom nothing is known", async () => {
    const response = getMe(commons, visitor, {});
    expect([response.status, (await response.json()).type]).toEqual([
      403,
      "urn:plenty:refusal:NotYours",
    ]);
  });
});
