/**
 * This computer's own key: made and used by the browser's cryptography, stored in IndexedDB, and never
 * readable by this page or any other. The throw-away keys of an example are published, so those are
 * kept as the seed they were published as.
 */

import { present } from "@plenty/kernel";
import { didToKey, keyToDid } from "@plenty/log";
import type { Signer } from "@plenty/log";

export type DeviceKey =
  | { readonly kind: "own"; readonly did: string; readonly secret: CryptoKey }
  | { readonly kind: "lent"; readonly did: string; readonly seed: Uint8Array };

/** Why one can only read here, or undefined if one can take part. */
export type ReadOnlyReason = "insecure-origin" | "old-browser";

/** Tests whether this browser, at this address, can make a key of its own. */
export async function whyReadOnly(): Promise<ReadOnlyReason | undefined> {
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined)
    return "insecure-origin";
  try {
    await makeDeviceKey();
    return undefined;
  } catch {
    return "old-browser";
  }
}

/** Makes a key that cannot be taken out of this browser. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const { privateKey, publicKey } = pair;
  const bytes = new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
  return { kind: "own", did: keyToDid(bytes), secret: privateKey };
}

/** Takes a published throw-away key. */
export async function borrowKey(seed: Uint8Array): Promise<DeviceKey> {
  const signer = await lentSigner(seed);
  return { kind: "lent", did: signer.did, seed };
}

/** Only whoever looks around in an example signs with a seed. */
async function lentSigner(seed: Uint8Array): Promise<Signer> {
  const { signerFromSeed } = await import("@plenty/log/ed25519");
  return signerFromSeed(seed);
}

/** What signs with a key. */
export async function signerOf(key: DeviceKey): Promise<Signer> {
  if (key.kind === "lent") return lentSigner(key.seed);
  return {
    did: key.did,
    publicKey: present(didToKey(key.did), "a kept key has the did that was made from it"),
    // A view's buffer might be shared memory for all the type knows; ours are copies.
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign("Ed25519", key.secret, new Uint8Array(bytes))),
  };
}
