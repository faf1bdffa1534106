/**
 * The part of our Ed25519 rule that no library may decide, checked before a library is called:
 *   1. S < L: otherwise S + L is a second signature of the same text;
 *   2. A (the key) and R are canonical: y < p, and no sign bit where x = 0;
 *   3. neither A nor R is of small order: such a key signs everything with one signature.
 * What remains, [S]B = R + [h]A without a cofactor, is the library's; `probe.ts` makes sure that it is.
 * Why, and what was measured: docs/decisions/0002-ed25519-acceptance.md.
 */

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;
export const SEED_BYTES = 32;

export interface SignedMessage {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** True if key and signature are of the one form; the equation is still to be checked. */
export function isStrict(key: Uint8Array, signature: Uint8Array): boolean {
  return (
    signature.length === SIGNATURE_BYTES &&
    scalarIsReduced(signature) &&
    isStrictKey(key) &&
    isStrictPoint(signature)
  );
}

/** True for 32 bytes that are a canonical encoding and not of small order. Being on the curve is left to the library. */
export function isStrictKey(key: Uint8Array): boolean {
  return key.length === KEY_BYTES && isStrictPoint(key);
}

/** Judges the point encoded in the first 32 bytes: y little-endian, the sign of x in the top bit. */
function isStrictPoint(bytes: Uint8Array): boolean {
  const low = bytes[0] ?? 0;
  if (!suspectLow[low]) return true;
  if (low >= 0xed && isAllOnes(bytes)) return false; // y ≥ p: bytes ed…ff ff … 7f
  return !smallOrderY.some((y) => sameY(y, bytes));
}

/** True if y, but for its lowest byte, is all ones: y ≥ 2^255 − 256. */
function isAllOnes(bytes: Uint8Array): boolean {
  for (let i = 1; i < 31; i++) if (bytes[i] !== 0xff) return false;
  return ((bytes[31] ?? 0) | 0x80) === 0xff;
}

/** Compares 255 bits: the sign of x is left out, so each y stands for both points of it. */
function sameY(y: Uint8Array, bytes: Uint8Array): boolean {
  for (let i = 0; i < 31; i++) if (bytes[i] !== y[i]) return false;
  return ((bytes[31] ?? 0) & 0x7f) === y[31];
}

/** S, the upper half of a signature, little-endian, is below the group's order L. */
function scalarIsReduced(signature: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    const digit = signature[32 + i] ?? 0;
    const bound = ORDER[i] ?? 0;
    if (digit !== bound) return digit < bound;
  }
  return false;
}

/** L = 2^252 + 27742317777372353535851937790883648493, little-endian (RFC 8032 §5.1). */
const ORDER = bytesOf("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

/**
 * The y of the eight points whose order divides 8, where −x² + y² = 1 + d·x²·y²:
 *   order 1: (0, 1), and order 2: (0, −1), which have one encoding each. With the sign bit set they are
 *            the two non-canonical "x = 0 and negative" forms; leaving the sign out refuses those too;
 *   order 4: (±√−1, 0), one y, two encodings;
 *   order 8: x² = −y², so d·y⁴ + 2·y² − 1 = 0: y = ±√((√(1 + d) − 1)/d), two y, four encodings.
 * 1 + 1 + 2 + 4 = 8 points. Encodings with y + p instead of y are refused as not canonical.
 */
const smallOrderY: readonly Uint8Array[] = [
  bytesOf("0100000000000000000000000000000000000000000000000000000000000000"),
  bytesOf("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
  bytesOf("0000000000000000000000000000000000000000000000000000000000000000"),
  bytesOf("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
  bytesOf("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
];

/** Lowest bytes that a refused y can have; nine points in ten need no further look. */
const suspectLow: readonly boolean[] = Array.from(
  { length: 256 },
  (_, low) => low >= 0xed || smallOrderY.some((y) => y[0] === low),
);

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}
