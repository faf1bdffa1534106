/**
 * Public randomness by drand: rounds of a network that nobody of us controls, each a BLS12-381 signature.
 * Whoever has the chain's public key can check a round offline. The randomness of a round is SHA-256 of its
 * signature. Messages: SHA-256(u64 round), or of the previous signature and the round in chained networks.
 */

import { bls12_381 } from "@noble/curves/bls12-381.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { beaconInvalid } from "./refusals.ts";

/** Signatures on G2 (chained or not), on G1 with G2's tag (a drand mistake, kept), on G1 as RFC 9380 says. */
export type Scheme =
  | "pedersen-bls-chained"
  | "pedersen-bls-unchained"
  | "bls-unchained-on-g1"
  | "bls-unchained-g1-rfc9380";

export interface Chain {
  readonly name: string;
  readonly hash: string;
  readonly scheme: Scheme;
  readonly publicKey: string;
  /** Seconds. */
  readonly genesis: number;
  readonly period: number;
}

export interface Beacon {
  readonly round: number;
  readonly signature: string;
  /** Of the round before; in chained networks, and only there. */
  readonly previous?: string;
  /** If told, it must be SHA-256 of the signature. */
  readonly randomness?: string;
}

const G1_TAG = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const G2_TAG = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_";

/** The chains of the League of Entropy, by drand's own client. */
export const chains: readonly Chain[] = [
  {
    name: "quicknet",
    hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
    scheme: "bls-unchained-g1-rfc9380",
    publicKey:
      "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    genesis: 1_692_803_367,
    period: 3,
  },
  {
    name: "default",
    hash: "8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce",
    scheme: "pedersen-bls-chained",
    publicKey:
      "868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31",
    genesis: 1_595_431_050,
    period: 30,
  },
];

/** The first round that is signed at or after this moment (milliseconds): the one to name beforehand. */
export function roundAt(chain: Pick<Chain, "genesis" | "period">, at: number): number {
  const since = at / 1000 - chain.genesis;
  return since <= 0 ? 1 : Math.ceil(since / chain.period) + 1;
}

/** The 32 bytes of a round, if the chain signed it. */
export function verifyBeacon({
  chain,
  beacon,
}: {
  readonly chain: Pick<Chain, "scheme" | "publicKey">;
  readonly beacon: Beacon;
}): Result<Uint8Array, Refusal> {
  const { round, signature, randomness } = beacon;
  if (!Number.isSafeInteger(round) || round < 1)
    return refused(beaconInvalid(`round ${round}`, "round"));
  const message = messageOf(chain.scheme, beacon);
  const bytes = bytesOf(signature);
  const key = bytesOf(chain.publicKey);
  if (message === undefined || bytes === undefined || key === undefined)
    return refused(beaconInvalid("it is not in the form of this chain", "previous"));
  const value = sha256(bytes);
  if (randomness !== undefined && randomness !== bytesToHex(value))
    return refused(beaconInvalid("the randomness is not SHA-256 of the signature", "randomness"));
  return signed({ scheme: chain.scheme, message, signature: bytes, key })
    ? accepted(value)
    : refused(beaconInvalid(`round ${round} is not signed by this key`, "signature"));
}

/** What was signed; undefined where a previous signature is missing, or is there without use. */
function messageOf(scheme: Scheme, { round, previous }: Beacon): Uint8Array | undefined {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigUint64(0, BigInt(round));
  if (scheme !== "pedersen-bls-chained") return previous === undefined ? sha256(number) : undefined;
  const before = previous === undefined ? undefined : bytesOf(previous);
  return before === undefined ? undefined : sha256(concatBytes(before, number));
}

function signed({
  scheme,
  message,
  signature,
  key,
}: {
  readonly scheme: Scheme;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly key: Uint8Array;
}): boolean {
  try {
    if (scheme === "pedersen-bls-chained" || scheme === "pedersen-bls-unchained") {
      const long = bls12_381.longSignatures;
      return long.verify(signature, long.hash(message, G2_TAG), key);
    }
    const short = bls12_381.shortSignatures;
    const tag = scheme === "bls-unchained-on-g1" ? G2_TAG : G1_TAG;
    return short.verify(signature, short.hash(message, tag), key);
  } catch {
    // Bytes that are no point of the curve: as wrong as a wrong signature.
    return false;
  }
}

function bytesOf(hex: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{2}){1,96}$/.test(hex) ? hexToBytes(hex) : undefined;
}
