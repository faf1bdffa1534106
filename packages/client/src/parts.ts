/**
 * What acts are made of before they are signed, and what goes to a host in the end. Nothing here knows what
 * acts there are, so that a page which only reads loads none of their forms. Randomness is the platform's
 * unless a caller gives its own (the example house does, so that it comes out the same every time).
 */

import { toHex } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { encodeBase64url, textHash, wordsHash } from "@plenty/log";
import type { Signer } from "@plenty/log";

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

/** The randomness of the browser or of Node. */
export function platformRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
