import fc from "fast-check";
import { expect, test } from "vitest";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import {
  codeOfSheet,
  makeSheet,
  readSheetCode,
  readWords,
  sheetWords,
  signerOfSheet,
  wordsOf,
  wordsOfSheet,
} from "./sheet.ts";

const group = "0123abcd".repeat(8);
/** Bytes that are the same every time. */
const counted = (length: number) => Uint8Array.from({ length }, (_, i) => i * 7);
const sheet = makeSheet(group, counted);
const words = wordsOfSheet(sheet);
const typed = words.join(" ");
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test("what stands on a sheet is read again, by words and by code, and makes the same key", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (secret) => {
      const made = makeSheet(group, () => secret);
      expect(wordsOfSheet(made)).toHaveLength(sheetWords);
      const read = readWords(wordsOfSheet(made).join(" "));
      expect(read).toEqual({ ok: true, sheet: made });
      expect(readSheetCode(codeOfSheet(made))).toEqual(made);
    }),
  );
  const read = readSheetCode(codeOfSheet(sheet));
  expect((await signerOfSheet(read ?? makeSheet(group))).did).toBe(
    (await signerOfSheet(sheet)).did,
  );
});

test("capitals, numbers and lines between them do not matter, nor all but four letters of a word", () => {
  const numbered = words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join("\n");
  expect(readWords(numbered)).toEqual({ ok: true, sheet });
  expect(readWords(words.map((word) => word.slice(0, 4)).join(" "))).toEqual({ ok: true, sheet });
});

test("a word that is in no list is told by its place, with the one that was meant", () => {
  const [, second = ""] = words;
  const wrong = `${second.slice(0, -1)}q`;
  const read = readWords([words[0], `x${second}`, ...words.slice(2)].join(" "));
  expect(read).toEqual({
    ok: false,
    fault: { is: "word", n: 2, word: `x${second}`, meant: second },
  });
  expect(readWords(typed.replace(second, `zz${wrong}`))).toMatchObject({
    fault: { is: "word", n: 2, meant: undefined },
  });
});

test("another word of the list is noticed nearly always, and said to be one of them", () => {
  const others = words.map((_, place) => {
    const swapped = words.map((word, i) =>
      i === place ? (wordlist[(wordlist.indexOf(word) + 1) % 2048] ?? "") : word,
    );
    return readWords(swapped.join(" "));
  });
  const noticed = others.filter((read) => !read.ok && read.fault.is === "checksum");
  expect(noticed.length).toBeGreaterThanOrEqual(sheetWords - 2);
});

test("too few and too many are counted", () => {
  expect(readWords(words.slice(1).join(" "))).toEqual({
    ok: false,
    fault: { is: "count", n: sheetWords - 1 },
  });
  expect(readWords(`${typed} ${words[0]}`)).toMatchObject({ fault: { n: sheetWords + 1 } });
  expect(readWords("")).toMatchObject({ fault: { is: "count", n: 0 } });
});

test("whatever is typed is read or refused, never thrown at", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
      expect(readWords(text).ok).toBe(false);
      readSheetCode(text);
    }),
  );
});

test("three numbers are three words", () => {
  expect(wordsOf([0, 1023, 2047])).toEqual([wordlist[0], wordlist[1023], "zoo"]);
});
