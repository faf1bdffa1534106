/** Entries: time and act come back; other bytes are refused. */

import { present, fromHex, toHex } from "@plenty/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeEntry, encodeEntry, leafHash } from "./entry.ts";
import { textToBytes } from "./hash.ts";
import { readVectors } from "./testing/read-vectors.ts";

const LAST = 253_402_300_799_999;

test("an entry comes back", () => {
  const entries = fc.record({
    at: fc.integer({ min: 0, max: LAST }),
    jws: fc.uint8Array({ minLength: 1, maxLength: 90 }),
  });
  fc.assert(
    fc.property(entries, (entry) => {
      const read = decodeEntry(encodeEntry(entry));
      expect(read.ok && read.value).toEqual(entry);
    }),
  );
});

test("any bytes are read as what makes the same bytes, or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = decodeEntry(bytes);
      if (read.ok) expect(encodeEntry(read.value)).toEqual(bytes);
    }),
    { numRuns: 1_000 },
  );
});

test("no act, too long an act, and a time past the year 9999 are refused", () => {
  const right = encodeEntry({ at: LAST, jws: textToBytes("a") });
  expect(decodeEntry(right).ok).toBe(true);
  expect(decodeEntry(right.subarray(0, 8)).ok).toBe(false);
  expect(decodeEntry(right.with(0, 1)).ok).toBe(false);
  expect(decodeEntry(new Uint8Array(60_009)).ok).toBe(false);
});

test("bytes and leaf hashes are those of the vectors", () => {
  type Case = {
    readonly at: number;
    readonly jws: string;
    readonly entry: string;
    readonly leaf: string;
  };
  for (const { at, jws, entry, leaf } of readVectors<Case>("entry.json")) {
    expect(toHex(encodeEntry({ at, jws: textToBytes(jws) }))).toBe(entry);
    expect(toHex(leafHash(present(fromHex(entry), "hexadecimal")))).toBe(leaf);
  }
});
