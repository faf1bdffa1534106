/** A hash has one spelling, and bytes survive hexadecimal. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, isHash, toHex } from "./ids.ts";

describe("isHash", () => {
  test("holds for the hexadecimal of any 32 bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(isHash(toHex(bytes))).toBe(true);
      }),
    );
  });

  test.each([
    ["capitals", "A".repeat(64)],
    ["one digit short", "a".repeat(63)],
    ["one digit long", "a".repeat(65)],
    ["a newline after", `${"a".repeat(64)}\n`],
    ["another letter", `${"a".repeat(63)}g`],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(isHash(text)).toBe(false);
  });
});

describe("toHex and fromHex", () => {
  test("fromHex undoes toHex", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  test("agrees with Node's own hexadecimal", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
      }),
    );
  });

  test("a text is read only in the spelling that toHex writes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-fA-F]*$/)), (text) => {
        const bytes = fromHex(text);
        expect(bytes === undefined || toHex(bytes) === text).toBe(true);
      }),
    );
    expect(["a", "AB", "0x", " 00", "00 ", "zz"].map(fromHex)).toEqual(Array(6).fill(undefined));
  });
});
