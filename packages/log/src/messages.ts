/**
 * Short texts that keys sign inside acts, each with a first line that no other kind of message has; and
 * the hashes by which acts name words, texts and founders.
 */

import { present, fromHex } from "@plenty/kernel";
import type { Hash, PersonId } from "@plenty/kernel";
import { sha256Hex, textToBytes } from "#platform";

/**
 * What a listed key signs to show that its holder wants to be listed: bound to the act by kid and nonce,
 * and to what it is for by a context (joining: the commons; founding: `foundingContext`), so that a proof
 * given for one thing serves no other.
 */
export function possessionMessage(act: {
  readonly context: Hash;
  readonly kid: string;
  readonly nonce: string;
}): Uint8Array {
  return lines("plenty/possession/v1", act.context, act.kid, act.nonce);
}

/** What founders agree to by their proofs: charter, every founder's name and keys, the log's key, and offices where there are any. */
export function foundingContext(founding: {
  readonly charter: unknown;
  readonly founders: readonly {
    readonly name: Hash;
    readonly keys: readonly { readonly key: string }[];
  }[];
  readonly log: string;
  readonly offices?: unknown;
}): Hash {
  const { charter, log, offices } = founding;
  const founders = founding.founders.map(({ name, keys }) => ({
    name,
    keys: keys.map(({ key }) => key),
  }));
  return textHash(JSON.stringify({ charter, founders, log, offices }));
}

/**
 * What an invitation's key signs to ask a host what it is to: bound to the host that is asked and to the time,
 * so that no other host, and nobody later, can ask with it.
 */
export function openingMessage(opening: {
  readonly origin: string;
  /** First letters of the group's id, as the link has them: see `shortId`. */
  readonly group: string;
  readonly at: string;
}): Uint8Array {
  return lines("plenty/opening/v1", opening.origin, opening.group, opening.at);
}

/** What the invitation key signs when it is used: bound to the joining act. */
export function invitedMessage(join: {
  readonly commons: Hash;
  readonly kid: string;
  readonly nonce: string;
}): Uint8Array {
  return lines("plenty/invited/v1", join.commons, join.kid, join.nonce);
}

/**
 * What a key signs to show that its holder wants it as a way in of somebody who belongs already. It needs no word
 * of the act that will list it, which is signed on another device.
 */
export function wayInMessage(way: {
  readonly commons: Hash;
  readonly person: PersonId;
}): Uint8Array {
  return lines("plenty/way-in/v1", way.commons, way.person);
}

/** Hash by which an act carries personal words: salt of 16 bytes in hexadecimal, then the text in UTF-8. */
export function wordsHash(words: { readonly salt: string; readonly text: string }): Hash {
  const salt = present(fromHex(words.salt), "a salt is written in hexadecimal");
  const text = textToBytes(words.text);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return sha256Hex(bytes);
}

/** Hash by which an act names a published text. */
export function textHash(text: string): Hash {
  return sha256Hex(textToBytes(text));
}

/** Person id of founder `index` (from 0): founders have no act of joining. */
export function founderId(commons: Hash, index: number): PersonId {
  return sha256Hex(lines("plenty/founder/v1", commons, String(index)));
}

function lines(...parts: readonly string[]): Uint8Array {
  return textToBytes(parts.join("\n"));
}
