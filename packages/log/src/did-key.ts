/**
 * did:key of Ed25519 keys (W3C CCG did:key, multicodec 0xed01, multibase z): the name under which keys
 * stand in acts. A key has one name and a name one key; keys that our Ed25519 rule refuses have none.
 */

import { base58 } from "@scure/base";
import { assert } from "@plenty/kernel";
import { isStrictKey } from "./ed25519/strict.ts";

/** Every did:key of an Ed25519 key is this long: the codec's two bytes fix the length of the base58. */
export const DID_LENGTH = 56;
/** Source of the pattern of such a name, for schemas; the last word is `didToKey`'s. */
export const DID_PATTERN = "^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$";

const didForm = new RegExp(DID_PATTERN);
const CODEC = [0xed, 0x01] as const;

/** Name of a public key of 32 bytes. */
export function keyToDid(publicKey: Uint8Array): string {
  assert(publicKey.length === 32, "an Ed25519 key has 32 bytes");
  const bytes = new Uint8Array(34);
  bytes.set(CODEC);
  bytes.set(publicKey, 2);
  return `did:key:z${base58.encode(bytes)}`;
}

/** Key of a name; undefined if it is none, not in its one spelling, or a key that is never accepted. */
export function didToKey(did: string): Uint8Array | undefined {
  if (did.length !== DID_LENGTH || !didForm.test(did)) return undefined;
  const bytes = decodeBase58(did.slice(9));
  if (bytes?.length !== 34 || bytes[0] !== CODEC[0] || bytes[1] !== CODEC[1]) return undefined;
  const key = bytes.slice(2);
  return isStrictKey(key) ? key : undefined;
}

function decodeBase58(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text);
  } catch {
    return undefined; // the pattern keeps foreign characters out; the library owns the last word
  }
}
