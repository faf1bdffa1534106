/**
 * Ed25519 in Node: sodium-native where it loads, else node:crypto. Both accept exactly the same
 * signatures; `verifierName` says which one this process has.
 */

import { nodeCrypto } from "./node-crypto.ts";
import { loadSodium } from "./sodium.ts";
import { SEED_BYTES } from "./strict.ts";
import type { SeedSigner, SignedMessage } from "./types.ts";

export type { SeedSigner, SignedMessage, Signer } from "./types.ts";
export { generateKeyPair, signerFromKeyPair } from "./webcrypto.ts";

const verifier = (await loadSodium()) ?? nodeCrypto;

export const verifierName: "sodium-native" | "node:crypto" | "webcrypto" = verifier.name;

/** True if the signature is accepted by the strict rule; synchronous, never throws. Only in Node. */
export const verify: (signed: SignedMessage) => boolean = verifier.verify;

/** A signer of a seed of 32 bytes. */
export const signerFromSeed: (seed: Uint8Array) => Promise<SeedSigner> = verifier.signerFromSeed;

/** True if the signature is accepted by the strict rule. */
export async function verifyAsync(signed: SignedMessage): Promise<boolean> {
  return verify(signed);
}

/** A fresh key whose secret is at hand. */
export async function generateKey(): Promise<SeedSigner> {
  return signerFromSeed(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));
}
