/** A key has one name and a name one key. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { DID_LENGTH, DID_PATTERN, didToKey, keyToDid } from "./did-key.ts";
import { isStrictKey } from "./ed25519/strict.ts";
import { alder } from "./testing/signed.ts";

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });

test("a key comes back from its name, which has one length and one form", () => {
  fc.assert(
    fc.property(keys, (key) => {
      const did = keyToDid(key);
      expect(did).toHaveLength(DID_LENGTH);
      expect(did).toMatch(new RegExp(DID_PATTERN));
      expect(didToKey(did)).toEqual(isStrictKey(key) ? key : undefined);
    }),
  );
});

test("whatever name is read is the key's only one", () => {
  const mutated = fc.tuple(fc.nat(alder.did.length - 1), fc.string({ minLength: 1, maxLength: 1 }));
  fc.assert(
    fc.property(mutated, ([at, char]) => {
      const did = alder.did.slice(0, at) + char + alder.did.slice(at + 1);
      const key = didToKey(did);
      if (key !== undefined) expect(keyToDid(key)).toBe(did);
    }),
    { numRuns: 500 },
  );
});

test("any text gets an answer and no throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => didToKey(text) === undefined));
});
