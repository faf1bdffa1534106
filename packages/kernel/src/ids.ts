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
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const byte = 16 * digitOf(text, 2 * i) + digitOf(text, 2 * i + 1);
    if (Number.isNaN(byte)) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/** Value of the hexadecimal digit at `index`; NaN if none stands there. */
function digitOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 48 && code <= 57) return code - 48; // 0–9
  return code >= 97 && code <= 102 ? code - 87 : Number.NaN; // a–f
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
