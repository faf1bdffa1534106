/** PKCS #8 of a bare Ed25519 seed (RFC 8410 §7): what node:crypto and WebCrypto import. */

const PREFIX = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32] as const;

/** DER of the private key whose seed is given. */
export function pkcs8OfSeed(seed: Uint8Array): Uint8Array<ArrayBuffer> {
  const der = new Uint8Array(PREFIX.length + seed.length);
  der.set(PREFIX);
  der.set(seed, PREFIX.length);
  return der;
}
