/**
 * What platform/node.ts offers, for browsers: SHA-256 by @noble/hashes, because WebCrypto's is
 * asynchronous and a Merkle tree of promises is slow and hard to read; base64 by atob and btoa.
 */

import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { toHex } from "@plenty/kernel";

/** A SHA-256 in the making. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** SHA-256 of the parts, one after the other. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const making = nobleSha256.create();
  for (const part of parts) making.update(part);
  return making.digest();
}

/** SHA-256 of bytes, in lowercase hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return toHex(nobleSha256(bytes));
}

/** A SHA-256 that is fed piece by piece. */
export function createSha256(): Sha256 {
  const making = nobleSha256.create();
  return {
    update: (bytes) => void making.update(bytes),
    digest: () => making.digest(),
  };
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function textToBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes, a byte order mark kept; undefined if they are not UTF-8. */
export function bytesToText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** One character (U+0000 to U+00FF) per byte. */
export function bytesToLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}

/** Base64 (RFC 4648 §4, padded) of bytes. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(bytesToLatin1(bytes));
}

/** Bytes of base64 whose form the caller has checked. */
export function fromBase64(text: string): Uint8Array {
  const chars = atob(text);
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < chars.length; i++) bytes[i] = chars.charCodeAt(i);
  return bytes;
}

/** Base64url (RFC 4648 §5, without padding) of bytes. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Bytes of base64url whose form the caller has checked. */
export function fromBase64url(text: string): Uint8Array {
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
}

/** Arguments of one String.fromCharCode call: far under every engine's limit. */
const CHUNK = 8_192;
