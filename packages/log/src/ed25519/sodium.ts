/**
 * Ed25519 by libsodium, about twice as fast as node:crypto. It takes keys as bytes, so there is nothing
 * to cache. Loads, or is absent: a machine without a prebuilt binary uses node:crypto.
 */

import { assert } from "@plenty/kernel";
import { keyToDid } from "../did-key.ts";
import { isExact } from "./probe.ts";
import { isStrict, KEY_BYTES, SEED_BYTES, SIGNATURE_BYTES } from "./strict.ts";
import type { SeedSigner, SignedMessage, Verifier } from "./types.ts";

/** libsodium, if it loads here and checks the equation without a cofactor. */
export async function loadSodium(): Promise<Verifier | undefined> {
  const sodium = await importSodium();
  if (sodium === undefined) return undefined;
  const { crypto_sign_verify_detached, crypto_sign_detached, crypto_sign_seed_keypair } = sodium;

  function verify({ key, message, signature }: SignedMessage): boolean {
    return isStrict(key, signature) && crypto_sign_verify_detached(signature, message, key);
  }

  async function signerFromSeed(seed: Uint8Array): Promise<SeedSigner> {
    assert(seed.length === SEED_BYTES, "a seed has 32 bytes");
    const publicKey = new Uint8Array(KEY_BYTES);
    const secret = new Uint8Array(SEED_BYTES + KEY_BYTES);
    crypto_sign_seed_keypair(publicKey, secret, seed);
    async function sign(bytes: Uint8Array): Promise<Uint8Array> {
      const signature = new Uint8Array(SIGNATURE_BYTES);
      crypto_sign_detached(signature, bytes, secret);
      return signature;
    }
    return { did: keyToDid(publicKey), publicKey, seed, sign };
  }

  return isExact(verify) ? { name: "sodium-native", verify, signerFromSeed } : undefined;
}

async function importSodium() {
  try {
    return (await import("sodium-native")).default;
  } catch {
    return undefined;
  }
}
