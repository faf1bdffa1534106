/**
 * What Node does natively: SHA-256 and conversions of bytes. platform/browser.ts offers the same names
 * with the same results; package.json "imports" chooses. platform.test.ts runs both on the same input.
 */

import { Buffer, isUtf8 } from "node:buffer";
import { createHash, hash } from "node:crypto";

const encoder = new TextEncoder();

/** A SHA-256 in the making. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** Parts that together are no longer than this are hashed in one call. */
const JOINED_BYTES = 4_096;
const joined = new Uint8Array(JOINED_BYTES);

/** SHA-256 of the parts, one after the other. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return digestOf(only);
  let length = 0;
  for (const part of parts) length += part.length;
  if (length > JOINED_BYTES) return digestOfLong(parts);
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return digestOf(joined.subarray(0, end));
}

/** Through a text of one character per byte, which costs half of the Buffer that Node would make. */
function digestOf(bytes: Uint8Array): Uint8Array {
  const characters = hash("sha256", bytes, "binary");
  const digest = new Uint8Array(characters.length);
  for (let i = 0; i < digest.length; i++) digest[i] = characters.charCodeAt(i);
  return digest;
}

function digestOfLong(parts: readonly Uint8Array[]): Uint8Array {
  const making = createHash("sha256");
  for (const part of parts) making.update(part);
  return plain(making.digest());
}

/** SHA-256 of bytes, in lowercase hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** A SHA-256 that is fed piece by piece. */
export function createSha256(): Sha256 {
  const making = createHash("sha256");
  return {
    update: (bytes) => void making.update(bytes),
    digest: () => plain(making.digest()),
  };
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function textToBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes, a byte order mark kept; undefined if they are not UTF-8. */
export function bytesToText(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? view(bytes).toString("utf8") : undefined;
}

/** One character (U+0000 to U+00FF) per byte. */
export function bytesToLatin1(bytes: Uint8Array): string {
  return view(bytes).toString("latin1");
}

/** Base64 (RFC 4648 §4, padded) of bytes. */
export function toBase64(bytes: Uint8Array): string {
  return view(bytes).toString("base64");
}

/** Bytes of base64 whose form the caller has checked. */
export function fromBase64(text: string): Uint8Array {
  return plain(Buffer.from(text, "base64"));
}

/** Base64url (RFC 4648 §5, without padding) of bytes. */
export function toBase64url(bytes: Uint8Array): string {
  return view(bytes).toString("base64url");
}

/** Bytes of base64url whose form the caller has checked. */
export function fromBase64url(text: string): Uint8Array {
  return plain(Buffer.from(text, "base64url"));
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The same bytes as a plain Uint8Array: a Buffer's `slice` shares memory where a Uint8Array's copies. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
