/**
 * Ed25519 by WebCrypto, in browsers (and in Node, where tests compare it with the other two). Key pairs
 * may be made not extractable: then the secret never leaves the browser's own store.
 */

import { assert, present } from "@plenty/kernel";
import { decodeBase64url } from "../base64.ts";
import { keyToDid } from "../did-key.ts";
import { pkcs8OfSeed } from "./pkcs8.ts";
import { isExactAsync } from "./probe.ts";
import { isStrict, SEED_BYTES } from "./strict.ts";
import type { SeedSigner, SignedMessage, Signer } from "./types.ts";

export type { SeedSigner, SignedMessage, Signer } from "./types.ts";

export const verifierName: "sodium-native" | "node:crypto" | "webcrypto" = "webcrypto";

const ALGORITHM = "Ed25519";
let probed: Promise<boolean> | undefined;

/** True if the signature is accepted by the strict rule. Throws where the browser has no exact Ed25519. */
export async function verifyAsync(signed: SignedMessage): Promise<boolean> {
  probed ??= isExactAsync(check);
  assert(
    await probed,
    "this browser checks Ed25519 signatures as RFC 8032 has it, without a cofactor",
  );
  return check(signed);
}

/** A signer of a seed of 32 bytes. */
export async function signerFromSeed(seed: Uint8Array): Promise<SeedSigner> {
  assert(seed.length === SEED_BYTES, "a seed has 32 bytes");
  const { subtle } = crypto;
  const key = await subtle.importKey("pkcs8", pkcs8OfSeed(seed), ALGORITHM, true, ["sign"]);
  const { x } = await subtle.exportKey("jwk", key);
  const publicKey = present(decodeBase64url(present(x, "an Ed25519 JWK has x")), "x is base64url");
  return { ...signerOf(key, publicKey), seed };
}

/** A fresh key whose secret is at hand. */
export async function generateKey(): Promise<SeedSigner> {
  return signerFromSeed(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));
}

/** A fresh key pair for a browser's own store; its secret cannot be read unless `extractable`. */
export async function generateKeyPair(options: {
  readonly extractable: boolean;
}): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, options.extractable, ["sign", "verify"]);
  assert("publicKey" in pair, "Ed25519 keys come in pairs");
  return pair;
}

/** A signer of a key pair. */
export async function signerFromKeyPair(pair: CryptoKeyPair): Promise<Signer> {
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return signerOf(pair.privateKey, publicKey);
}

function signerOf(privateKey: CryptoKey, publicKey: Uint8Array): Signer {
  async function sign(bytes: Uint8Array): Promise<Uint8Array> {
    return new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, owned(bytes)));
  }
  return { did: keyToDid(publicKey), publicKey, sign };
}

async function check({ key, message, signature }: SignedMessage): Promise<boolean> {
  if (!isStrict(key, signature)) return false;
  const { subtle } = crypto;
  try {
    const publicKey = await subtle.importKey("raw", owned(key), ALGORITHM, false, ["verify"]);
    return await subtle.verify(ALGORITHM, publicKey, owned(signature), owned(message));
  } catch (error) {
    // Some browsers refuse bytes that are no point when the key is imported. Anything else is a fault.
    if (error instanceof DOMException && error.name === "DataError") return false;
    throw error;
  }
}

/** A copy on memory of its own: WebCrypto's types take no view that might be shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
