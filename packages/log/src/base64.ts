/**
 * Base64 and base64url (RFC 4648 §4, §5) with one spelling only: a text is read if and only if encoding
 * its bytes gives the same characters. Acts use base64url without padding, notes padded base64.
 */

import { fromBase64, fromBase64url, toBase64, toBase64url } from "#platform";

const urlForm = /^[A-Za-z0-9_-]*$/;
const paddedForm = /^[A-Za-z0-9+/]*={0,2}$/;

/** Base64url of bytes, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return toBase64url(bytes);
}

/** Bytes of base64url; undefined for a foreign character, padding, or bits that no encoder writes. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!urlForm.test(text) || !endsClean(text, text.length)) return undefined;
  return fromBase64url(text);
}

/** Base64 of bytes, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  return toBase64(bytes);
}

/** Bytes of padded base64; undefined for anything that an encoder would not write. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !paddedForm.test(text)) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  return endsClean(text, text.length - padding) ? fromBase64(text) : undefined;
}

/** True if the bits of the last digit that stand for no byte are zero: 2 or 4 of them, by length. */
function endsClean(text: string, length: number): boolean {
  const rest = length % 4;
  if (rest === 0) return true;
  if (rest === 1) return false;
  const digit = digitOf(text.charCodeAt(length - 1));
  return rest === 2 ? digit % 16 === 0 : digit % 4 === 0;
}

/** Value of a base64 digit of either alphabet. */
function digitOf(code: number): number {
  if (code >= 97) return code - 71; // a–z
  if (code === 95) return 63; // _
  if (code >= 65) return code - 65; // A–Z
  if (code >= 48) return code + 4; // 0–9
  return code === 43 || code === 45 ? 62 : 63; // + and -, then /
}
