/**
 * Ed25519 by OpenSSL through node:crypto, where sodium-native does not load. A key object costs as much
 * to make as half a check, so those of the last few thousand keys are kept.
 */

import {
  createPrivateKey,
  createPublicKey,
  sign as signWith,
  verify as verifyWith,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { assert, present } from "@plenty/kernel";
import { encodeBase64url } from "../base64.ts";
import { createBounded } from "../bounded.ts";
import { keyToDid } from "../did-key.ts";
import { bytesToLatin1 } from "#platform";
import { pkcs8OfSeed } from "./pkcs8.ts";
import { isStrict, SEED_BYTES } from "./strict.ts";
import type { SeedSigner, SignedMessage, Verifier } from "./types.ts";

const keys = createBounded<string, KeyObject>(8_192);

export const nodeCrypto: Verifier = { name: "node:crypto", verify, signerFromSeed };

function verify({ key, message, signature }: SignedMessage): boolean {
  return isStrict(key, signature) && verifyWith(null, message, keyObject(key), signature);
}

async function signerFromSeed(seed: Uint8Array): Promise<SeedSigner> {
  assert(seed.length === SEED_BYTES, "a seed has 32 bytes");
  const key = Buffer.from(pkcs8OfSeed(seed));
  const privateKey = createPrivateKey({ key, format: "der", type: "pkcs8" });
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  const publicKey = new Uint8Array(Buffer.from(present(x, "an Ed25519 JWK has x"), "base64url"));
  async function sign(bytes: Uint8Array): Promise<Uint8Array> {
    return signWith(null, bytes, privateKey);
  }
  return { did: keyToDid(publicKey), publicKey, seed, sign };
}

/** OpenSSL takes any 32 bytes here; bytes that are no point fail in the check itself. */
function keyObject(key: Uint8Array): KeyObject {
  const name = bytesToLatin1(key);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: encodeBase64url(key) },
    format: "jwk",
  });
  keys.set(name, made);
  return made;
}
