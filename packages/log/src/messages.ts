/**
 * Short texts that keys sign inside acts, each with a first line that no other kind of message has; and
 * the hashes by which acts name words, texts and founders.
 */

import { present, fromHex } from "@plenty/kernel";
import type { Hash, PersonId } from "@plenty/kernel";
import { sha256Hex, textToBytes } from "#platform";

/** What a listed key signs to show that its holder lists it: bound to the act by kid and nonce. */
export function possessionMessage(act: {
  readonly kid: string;
  readonly nonce: string;
}): Uint8Array {
  return lines("plenty/possession/v1", act.kid, act.nonce);
}

/** What an inviter's key signs: whoever holds the invitation key may join until then. */
export function invitationMessage(invitation: {
  readonly commons: Hash;
  readonly key: string;
  readonly until: string;
}): Uint8Array {
  return lines("plenty/invitation/v1", invitation.commons, invitation.key, invitation.until);
}

/** What the invitation key signs when it is used: bound to the joining act. */
export function invitedMessage(join: {
  readonly commons: Hash;
  readonly kid: string;
  readonly nonce: string;
}): Uint8Array {
  return lines("plenty/invited/v1", join.commons, join.kid, join.nonce);
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
