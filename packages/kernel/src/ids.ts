/**
 * Names of things: an act, a commons, a person, a text is named by a SHA-256, written as 64 lowercase
 * hexadecimal digits. Hexadecimal because it has exactly one spelling; base64url of 32 bytes has four.
 */

/** 64 lowercase hexadecimal digits. */
export type Hash = string & { readonly brand?: "Hash" };
export type ActId = Hash;
export type CommonsId = Hash;
export type PersonId = Hash;

/** Source of the one pattern of a hash, for schemas and routes. */
export const HASH_PATTERN = "^[0-9a-f]{64}$";
const hash = new RegExp(HASH_PATTERN);

/** True if `text` is a hash in its one spelling. */
export function isHash(text: string): text is Hash {
  return hash.test(text);
}

/** Lowercase hexadecimal of bytes. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += hexOfByte[byte];
  return text;
}

/** Bytes of a lowercase hexadecimal text of even length; undefined if it is not one. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
