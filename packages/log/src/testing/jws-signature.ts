/** Acts in the one form whose signature is refused. */

import { present } from "@plenty/kernel";
import { decodeBase64url, encodeBase64url } from "../base64.ts";
import { idOf, ordinary, payloadWith } from "./jws-accepted.ts";
import type { JwsVector } from "./jws-vector.ts";
import { alder, birch, encode, headerOf, signTexts } from "./signed.ts";

/** L, the order of the base point, little-endian. */
const ORDER = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

/** All of this file. */
export async function signatureVectors(): Promise<JwsVector[]> {
  const jws = await signTexts(headerOf(alder), ordinary);
  const input = jws.slice(0, -87);
  const signature = present(decodeBase64url(jws.slice(-86)), "made by ourselves");
  const other = await signTexts(headerOf(alder), payloadWith('{"amount":125000}'));
  const cases: Readonly<Record<string, string>> = {
    "S + L for S": `${input}.${encodeBase64url(plusOrder(signature))}`,
    "signed by another key than kid": await signTexts(headerOf(alder), ordinary, birch),
    "kid changed after signing": `${encode(headerOf(birch))}${jws.slice(jws.indexOf("."))}`,
    "payload changed after signing": `${other.slice(0, -86)}${jws.slice(-86)}`,
    "one bit of R changed": `${input}.${encodeBase64url(signature.with(0, (signature[0] ?? 0) ^ 1))}`,
    "one bit of S changed": `${input}.${encodeBase64url(signature.with(40, (signature[40] ?? 0) ^ 1))}`,
    "R of order 1": `${input}.${encodeBase64url(Uint8Array.of(1, ...new Uint8Array(31), ...signature.subarray(32)))}`,
    "a signature of zeros": `${input}.${"A".repeat(86)}`,
  };
  return Object.entries(cases).map(([name, text]) => ({
    name,
    jws: text,
    outcome: "SignatureInvalid",
    id: idOf(text),
  }));
}

/** The signature with S + L, which fits 32 bytes and solves the same equation. */
function plusOrder(signature: Uint8Array): Uint8Array {
  const sum = signature.slice();
  let carry = 0;
  for (let i = 0; i < 32; i++) {
    const digit = Number.parseInt(ORDER.slice(2 * i, 2 * i + 2), 16);
    const total = (sum[32 + i] ?? 0) + digit + carry;
    sum[32 + i] = total % 256;
    carry = Math.floor(total / 256);
  }
  return sum;
}
