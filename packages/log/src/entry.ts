/** An entry of the log: the sequencer's time as unsigned 64-bit milliseconds, big-endian, then the JWS in ASCII. */

import { accepted, assert, limits, refused } from "@plenty/kernel";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import { sha256 } from "#platform";
import { entryMalformed } from "./refusals.ts";

export interface Entry {
  readonly at: Millis;
  readonly jws: Uint8Array;
}

const TIME_BYTES = 8;
/** Last time that RFC 3339's four digits of a year can write. */
const TIME_MAX = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const LEAF = Uint8Array.of(0);

/** Bytes of an entry. */
export function encodeEntry({ at, jws }: Entry): Uint8Array {
  assert(
    Number.isInteger(at) && at >= 0 && at <= TIME_MAX,
    "an entry's time is within 1970 to 9999",
  );
  const bytes = new Uint8Array(TIME_BYTES + jws.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(at / 2 ** 32));
  view.setUint32(4, at % 2 ** 32);
  bytes.set(jws, TIME_BYTES);
  return bytes;
}

/** Reads an entry; the JWS is a view of the bytes and is not looked into. */
export function decodeEntry(bytes: Uint8Array): Result<Entry, Refusal> {
  if (bytes.length <= TIME_BYTES) return refused(entryMalformed(`${bytes.length} bytes`));
  if (bytes.length > TIME_BYTES + limits.jwsBytes)
    return refused(entryMalformed(`${bytes.length} bytes`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES);
  const at = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
  if (at > TIME_MAX) return refused(entryMalformed("its time lies past the year 9999"));
  return accepted({ at, jws: bytes.subarray(TIME_BYTES) });
}

/** Leaf hash of an entry's bytes (RFC 6962 §2.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256(LEAF, entry);
}
