/** What every Ed25519 implementation here offers. */

import type { SignedMessage } from "./strict.ts";

export type { SignedMessage } from "./strict.ts";

/** Somebody who signs: the name under which the signature is looked up, and the act of signing. */
export interface Signer {
  readonly did: string;
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A signer whose secret is at hand, for key files: 32 bytes, RFC 8032's private key. */
export interface SeedSigner extends Signer {
  readonly seed: Uint8Array;
}

/** A synchronous implementation, for Node. */
export interface Verifier {
  readonly name: "sodium-native" | "node:crypto";
  /** True if the signature is accepted by the strict rule; never throws. */
  readonly verify: (signed: SignedMessage) => boolean;
  /** A signer of a seed of 32 bytes. */
  readonly signerFromSeed: (seed: Uint8Array) => Promise<SeedSigner>;
}
