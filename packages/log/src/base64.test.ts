/** One spelling: decode(encode(x)) = x, and whatever is read is written the same again. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, decodeBase64url, encodeBase64, encodeBase64url } from "./base64.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const kinds = [
  ["base64url", encodeBase64url, decodeBase64url, "ABCDwxyz0189-_", "+/="],
  ["base64", encodeBase64, decodeBase64, "ABCDwxyz0189+/", "-_"],
] as const;

test.each(kinds)("%s: bytes come back", (_, encode, decode) => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decode(encode(bytes))).toEqual(bytes);
    }),
  );
});

test.each(kinds)("%s: what is read is spelled as it is written", (_, encode, decode, digits) => {
  const unit = fc.constantFrom(...Array.from(digits), "=");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string()), (some) => {
      const bytes = decode(some);
      if (bytes !== undefined) expect(encode(bytes)).toBe(some);
    }),
  );
});

test.each([
  [1, 16],
  [2, 4],
] as const)(
  "of the spellings of %i bytes that a careless decoder takes, %i, one is read",
  (length, count) => {
    const right = encodeBase64url(new Uint8Array(length).fill(0xab));
    const padding = "=".repeat(3 - length);
    const spellings = Array.from(DIGITS, (last) => right.slice(0, -1) + last).filter((text) =>
      Buffer.from(text, "base64url").every((byte) => byte === 0xab),
    );
    expect(spellings).toHaveLength(count);
    expect(spellings.filter((text) => decodeBase64url(text) !== undefined)).toEqual([right]);
    const padded = spellings.map((text) => text + padding);
    expect(padded.filter((text) => decodeBase64(text) !== undefined)).toEqual([right + padding]);
  },
);

test.each(kinds)("%s: foreign characters and wrong lengths are refused", (...kind) => {
  const [, , decode, , foreign] = kind;
  for (const char of [...Array.from(foreign), " ", "\n", "é"]) {
    expect(decode(`AAA${char}`)).toBeUndefined();
  }
  expect(decode("AAAAA")).toBeUndefined();
});

test("base64 of a note is padded, base64url of an act is not", () => {
  expect(decodeBase64("AA")).toBeUndefined();
  expect(decodeBase64("AA==")).toEqual(Uint8Array.of(0));
  expect(decodeBase64url("AA==")).toBeUndefined();
  expect(decodeBase64url("AA")).toEqual(Uint8Array.of(0));
});
