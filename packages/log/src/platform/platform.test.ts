/** Node and browsers compute the same: both platforms on the same input. */

import fc from "fast-check";
import { expect, test } from "vitest";
import * as browser from "./browser.ts";
import * as node from "./node.ts";

const bytes = fc.uint8Array({ maxLength: 300 });

test("SHA-256 at once, of parts, and piece by piece", () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 4 }), (parts) => {
      const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
      const expected = node.sha256(whole);
      for (const platform of [node, browser]) {
        const making = platform.createSha256();
        for (const part of parts) making.update(part);
        expect(platform.sha256(...parts)).toEqual(expected);
        expect(making.digest()).toEqual(expected);
        expect(Buffer.from(platform.sha256Hex(whole), "hex")).toEqual(Buffer.from(expected));
      }
    }),
  );
});

test("SHA-256 of parts that are too long to be joined, and of parts just as long", () => {
  for (const length of [2_047, 2_048, 2_049, 100_000]) {
    const [one, two] = [new Uint8Array(length).fill(1), new Uint8Array(2_048).fill(2)];
    const whole = Uint8Array.from([...one, ...two]);
    for (const platform of [node, browser]) {
      expect(platform.sha256(one, two)).toEqual(node.sha256(whole));
    }
  }
  expect(node.sha256()).toEqual(node.sha256(new Uint8Array(0)));
});

test("the test vector of SHA-256 that FIPS 180-2 gives for abc", () => {
  const abc = node.textToBytes("abc");
  const digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect([node.sha256Hex(abc), browser.sha256Hex(abc)]).toEqual([digest, digest]);
});

test("text, with half characters and byte order marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const marked = `\uFEFF${text}`;
      expect(node.textToBytes(marked)).toEqual(browser.textToBytes(marked));
      expect(node.bytesToText(node.textToBytes(marked))).toBe(marked.toWellFormed());
    }),
  );
});

test("bytes as text, as one character each, as base64", () => {
  fc.assert(
    fc.property(bytes, (some) => {
      expect(browser.bytesToText(some)).toBe(node.bytesToText(some));
      expect(browser.bytesToLatin1(some)).toBe(node.bytesToLatin1(some));
      expect(browser.toBase64(some)).toBe(node.toBase64(some));
      expect(browser.toBase64url(some)).toBe(node.toBase64url(some));
      expect(browser.fromBase64(node.toBase64(some))).toEqual(some);
      expect(browser.fromBase64url(node.toBase64url(some))).toEqual(some);
      expect(node.fromBase64url(node.toBase64url(some))).toEqual(some);
    }),
  );
});

test("long input is not too much for one call", () => {
  const long = new Uint8Array(200_000).fill(65);
  expect(browser.bytesToLatin1(long)).toBe(node.bytesToLatin1(long));
});

test("what is returned is a plain Uint8Array, whose slice copies", () => {
  const made = [
    node.sha256(),
    node.fromBase64("AAAA"),
    node.fromBase64url("AAAA"),
    node.textToBytes("a"),
  ];
  for (const value of made) expect(value.constructor).toBe(Uint8Array);
});
