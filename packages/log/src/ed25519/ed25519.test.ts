/**
 * One rule on three implementations: public edge vectors, signatures made here and spoiled, and bytes
 * of any kind. In Chromium the same vectors run end to end (e2e).
 */

import { fromHex, present } from "@plenty/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVectors } from "../testing/read-vectors.ts";
import { alder } from "../testing/signed.ts";
import * as native from "./native.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { isExact, isExactAsync } from "./probe.ts";
import { loadSodium } from "./sodium.ts";
import { isStrict, isStrictKey } from "./strict.ts";
import type { SeedSigner, SignedMessage } from "./types.ts";
import * as webcrypto from "./webcrypto.ts";

interface Vector {
  readonly source: string;
  readonly name: string;
  readonly key: string;
  readonly message: string;
  readonly signature: string;
  readonly accepted: boolean;
  readonly seed?: string;
}

interface Implementation {
  readonly name: string;
  readonly verify: (signed: SignedMessage) => boolean | Promise<boolean>;
  readonly signerFromSeed: (seed: Uint8Array) => Promise<SeedSigner>;
}

const sodium = present(
  await loadSodium(),
  "sodium-native loads on the machines that run our tests",
);
const all: readonly Implementation[] = [
  sodium,
  nodeCrypto,
  { name: "webcrypto", verify: webcrypto.verifyAsync, signerFromSeed: webcrypto.signerFromSeed },
];
const vectors = readVectors<Vector>("ed25519.json");

describe.each(all.map((one) => [one.name, one] as const))("%s", (_, { verify, signerFromSeed }) => {
  test.each(vectors.map((vector) => [vector.source, vector.name, vector] as const))(
    "%s, %s",
    async (_source, _name, { key, message, signature, accepted, seed }) => {
      const signed = {
        key: bytesOf(key),
        message: bytesOf(message),
        signature: bytesOf(signature),
      };
      expect(await verify(signed)).toBe(accepted);
      if (seed === undefined) return;
      const signer = await signerFromSeed(bytesOf(seed));
      expect(signer.publicKey).toEqual(signed.key);
      expect(new Uint8Array(await signer.sign(signed.message))).toEqual(signed.signature);
    },
  );

  test("any bytes get an answer and no throw", async () => {
    const bytes = fc.uint8Array({ maxLength: 80 });
    const key = fc.oneof(
      bytes,
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constant(alder.publicKey),
    );
    const signature = fc.oneof(bytes, fc.uint8Array({ minLength: 64, maxLength: 64 }));
    await fc.assert(
      fc.asyncProperty(key, bytes, signature, async (aKey, message, aSignature) => {
        expect(await verify({ key: aKey, message, signature: aSignature })).toBe(false);
      }),
    );
  });

  test("what one signs all accept, and no bit of it may change", async () => {
    const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
    await fc.assert(
      fc.asyncProperty(seeds, fc.uint8Array(), fc.nat(511), async (seed, message, bit) => {
        const signer = await signerFromSeed(seed);
        const signature = new Uint8Array(await signer.sign(message));
        const signed = { key: signer.publicKey, message, signature };
        const spoiled = signature.with(bit >> 3, (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
        for (const other of all) {
          expect(await other.verify(signed)).toBe(true);
          expect(await other.verify({ ...signed, signature: spoiled })).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test("this process verifies with sodium-native", () => {
  expect(native.verifierName).toBe("sodium-native");
});

test("the probe refuses a library that multiplies by the cofactor, and one that accepts nothing", async () => {
  expect(isExact(() => true)).toBe(false);
  expect(isExact(() => false)).toBe(false);
  expect(isExact(nodeCrypto.verify)).toBe(true);
  expect(await isExactAsync(async () => true)).toBe(false);
});

test("the own part of the rule refuses by itself every form that libraries differ about", () => {
  const inForm = vectors.filter(
    ({ key, signature }) => key.length === 64 && signature.length === 128,
  );
  const named = inForm.filter(({ source, name }) =>
    source === "cctv"
      ? /low order [AR]|non canonical/.test(name)
      : /small|not canonical|S [>+=]|S far/.test(name),
  );
  expect(named.length).toBeGreaterThan(90);
  for (const { key, signature } of named)
    expect(isStrict(bytesOf(key), bytesOf(signature))).toBe(false);
});

test("keys next to the refused ones are read", () => {
  const edge = (low: string, high: string): Uint8Array => bytesOf(low + "ff".repeat(30) + high);
  expect(isStrictKey(edge("eb", "7f"))).toBe(true); // y = p − 2
  expect(isStrictKey(edge("ec", "7f"))).toBe(false); // y = p − 1: order 2
  expect(isStrictKey(edge("ed", "7f"))).toBe(false); // y = p
  expect(isStrictKey(edge("ff", "ff"))).toBe(false); // y = 2^255 − 1, negative
  expect(isStrictKey(edge("ff", "7e"))).toBe(true);
  expect(isStrictKey(bytesOf(`02${"00".repeat(31)}`))).toBe(true); // y = 2, past order 1
});

test("a key pair that cannot be read signs as any other", async () => {
  const pair = await native.generateKeyPair({ extractable: false });
  const signer = await native.signerFromKeyPair(pair);
  const message = bytesOf("00ff");
  const signature = await signer.sign(message);
  expect(native.verify({ key: signer.publicKey, message, signature })).toBe(true);
  await expect(crypto.subtle.exportKey("pkcs8", pair.privateKey)).rejects.toThrow(/extractable/);
});

test.each([
  ["native", native.generateKey],
  ["webcrypto", webcrypto.generateKey],
] as const)("a fresh key of %s signs, and its seed makes it again", async (_, generateKey) => {
  const signer = await generateKey();
  const message = bytesOf("01");
  const signed = { key: signer.publicKey, message, signature: await signer.sign(message) };
  expect(await native.verifyAsync(signed)).toBe(true);
  expect((await native.signerFromSeed(signer.seed)).did).toBe(signer.did);
});

function bytesOf(hex: string): Uint8Array {
  return present(fromHex(hex), "written in hexadecimal");
}
