/**
 * Signing: an act from its parts, the words that travel beside it, and the proofs that acts of joining
 * carry. Nothing here reads a clock; randomness is the platform's unless a caller gives its own (the
 * example house does, so that it comes out the same every time).
 */

import { assert, limits, toHex, toTime } from "@plenty/kernel";
import type { CommonsId, Hash, Millis, PersonId } from "@plenty/kernel";
import { encodeBase64url, makeAct, possessionMessage, textHash, wordsHash } from "@plenty/log";
import type { Signer } from "@plenty/log";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { Check } from "typebox/schema";

/** Bytes that nobody can guess; 16 of them make a salt or a nonce. */
export type Random = (length: number) => Uint8Array;

/** Words (personal, erasable) with the salt that hides them in the act. */
export interface Words {
  readonly salt: string;
  readonly text: string;
}

/** Words ready to travel, and the hash that the act carries in their place. */
export interface SaltedWords extends Words {
  readonly hash: Hash;
}

/** A published text and the hash that the act carries. */
export interface PublishedText {
  readonly text: string;
  readonly hash: Hash;
}

/** What goes to a host for one act. */
export interface SentAct {
  readonly jws: string;
  readonly words?: readonly Words[];
  readonly texts?: readonly string[];
}

export interface ActParts<A extends ActSpec> {
  readonly signer: Signer;
  /** What act it is, and of which form its body. */
  readonly spec: A;
  /** Absent only in `charter.found`. */
  readonly commons?: CommonsId;
  /** Absent in `charter.found` and `people.join`. */
  readonly person?: PersonId;
  readonly body: BodyOf<A>;
  readonly now: Millis;
  /** When the act dies if it was not entered; 10 minutes after `now` unless given. */
  readonly until?: Millis;
  readonly nonce?: string;
}

/** One key of a person as an act of joining lists it, with its proof of possession. */
export interface ListedKey {
  readonly key: string;
  readonly proof: string;
}

/** Signs one act; the answer is its compact JWS. A body that is not of its act's form is a bug, and throws. */
export async function signAct<A extends ActSpec>(parts: ActParts<A>): Promise<string> {
  const { signer, spec, commons, person, body, now, until, nonce } = parts;
  assert(Check(spec.body, body), `the body is of the form of ${spec.name}`);
  const payload = {
    v: 0 as const,
    ...(commons === undefined ? {} : { commons }),
    act: spec.name,
    ...(person === undefined ? {} : { person }),
    at: toTime(now),
    until: toTime(until ?? now + limits.untilDefaultMs),
    nonce: nonce ?? makeNonce(platformRandom),
    body,
  };
  return makeAct({ signer, payload });
}

/** Salts words: the hash goes into the act, salt and text beside it. */
export function makeWords(text: string, random: Random = platformRandom): SaltedWords {
  const salt = random(16);
  return { salt: toHex(salt), text, hash: wordsHash({ salt: toHex(salt), text }) };
}

/** Names a text that is published with an act. */
export function makeText(text: string): PublishedText {
  return { text, hash: textHash(text) };
}

/** Words as a host takes them: salt and text, without the hash it computes itself. */
export function wordsToSend(words: readonly SaltedWords[]): readonly Words[] {
  return words.map(({ salt, text }) => ({ salt, text }));
}

/** 16 random bytes as hexadecimal digits: an act's own number, never used twice by one person. */
export function makeNonce(random: Random = platformRandom): string {
  return toHex(random(16));
}

/** Signs a message raw, as the proofs inside acts are: base64url without padding. */
export async function signMessage(signer: Signer, message: Uint8Array): Promise<string> {
  return encodeBase64url(await signer.sign(message));
}

/** Lists keys with proofs that their holder holds them at this act. */
export async function proveKeys(
  signers: readonly Signer[],
  act: { readonly context: Hash; readonly kid: string; readonly nonce: string },
): Promise<readonly ListedKey[]> {
  assert(signers.length > 0, "a person lists at least one key");
  const message = possessionMessage(act);
  return Promise.all(
    signers.map(async (signer) => ({ key: signer.did, proof: await signMessage(signer, message) })),
  );
}

/** The randomness of the browser or of Node. */
export function platformRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
