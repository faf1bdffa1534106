/**
 * Signers with fixed seeds (to be used in tests and vectors only), and JWS made of any header and
 * payload text, signed rightly, so that only the form is at fault.
 */

import { encodeBase64url } from "../base64.ts";
import { signerFromSeed } from "../ed25519/native.ts";
import type { SeedSigner } from "../ed25519/types.ts";
import { sha256, textToBytes } from "../hash.ts";

/** Plant names, so that nobody is meant. */
export const alder: SeedSigner = await signerFromSeed(sha256(textToBytes("alder")));
export const birch: SeedSigner = await signerFromSeed(sha256(textToBytes("birch")));

/** Header of an act in its one form. */
export function headerOf(signer: SeedSigner, typ = "act+jws"): string {
  return `{"alg":"EdDSA","typ":"${typ}","kid":"${signer.did}"}`;
}

/** A JWS over exactly these two texts, or bytes. */
export async function signTexts(
  header: string | Uint8Array,
  payload: string | Uint8Array,
  signer: SeedSigner = alder,
): Promise<string> {
  return signParts(encode(header), encode(payload), signer);
}

/** A JWS over exactly these two parts, already encoded well or badly. */
export async function signParts(
  header: string,
  payload: string,
  signer: SeedSigner = alder,
): Promise<string> {
  const input = `${header}.${payload}`;
  return `${input}.${encodeBase64url(await signer.sign(textToBytes(input)))}`;
}

/** Base64url of a text or of bytes. */
export function encode(part: string | Uint8Array): string {
  return encodeBase64url(typeof part === "string" ? textToBytes(part) : part);
}
