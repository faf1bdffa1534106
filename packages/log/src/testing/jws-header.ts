/** Headers other than the one, and keys that are never accepted. */

import { fromHex, present } from "@plenty/kernel";
import { base58 } from "@scure/base";
import { ordinary } from "./jws-accepted.ts";
import type { JwsVector } from "./jws-vector.ts";
import { alder, headerOf, signTexts } from "./signed.ts";

const right = headerOf(alder);
const { did } = alder;

const headers: Readonly<Record<string, readonly [code: string, text: string]>> = {
  "a header with blanks": ["JwsNotCanonical", right.replaceAll(":", ": ")],
  "a header with a repeated key": ["JwsNotCanonical", right.replace(/\}$/, `,"kid":"${did}"}`)],
  "a header with a needless escape": [
    "JwsNotCanonical",
    right.replace("did:key", String.raw`\u0064id:key`),
  ],
  "a header that is no JSON": ["JwsNotCanonical", "EdDSA"],
  "a header that is a list": ["HeaderUnknown", "[]"],
  "alg none": ["HeaderUnknown", right.replace("EdDSA", "none")],
  "alg HS256": ["HeaderUnknown", right.replace("EdDSA", "HS256")],
  "alg Ed25519": ["HeaderUnknown", right.replace("EdDSA", "Ed25519")],
  "typ JWT": ["HeaderUnknown", right.replace("act+jws", "JWT")],
  "typ in capitals": ["HeaderUnknown", right.replace("act+jws", "ACT+JWS")],
  "no typ": ["HeaderUnknown", right.replace('"typ":"act+jws",', "")],
  "no kid": ["HeaderUnknown", right.replace(`,"kid":"${did}"`, "")],
  "kid as a number": ["HeaderUnknown", right.replace(`"${did}"`, "1")],
  "a reordered header": ["HeaderUnknown", `{"typ":"act+jws","alg":"EdDSA","kid":"${did}"}`],
  crit: ["HeaderUnknown", right.replace(/\}$/, ',"crit":["b64"],"b64":false}')],
  "jwk beside kid": ["HeaderUnknown", right.replace(/\}$/, ',"jwk":{}}')],
};

const smallOrder = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05";

const kids: Readonly<Record<string, string>> = {
  "no did": "alder",
  "an empty kid": "",
  "did:web": "did:web:alder.example",
  "a did with its fragment": `${did}#${did.slice(8)}`,
  "a did in capitals": did.replace("did:key", "DID:KEY"),
  "a did one character short": did.slice(0, -1),
  "a character that base58 has not": did.slice(0, -1) + "0",
  "a key for agreement (X25519)": didOf([0xec, 0x01], alder.publicKey),
  "a key of another curve's codec": didOf([0xe7, 0x01], alder.publicKey),
  "a key of 31 bytes": didOf([0xed, 0x01], alder.publicKey.subarray(1)),
  "a key of 33 bytes": didOf([0xed, 0x01], Uint8Array.of(...alder.publicKey, 0)),
  "the key of order 8": didOf([0xed, 0x01], bytesOf(smallOrder)),
  "the key of order 1": didOf([0xed, 0x01], bytesOf(`01${"00".repeat(31)}`)),
  "the key of order 2 with the sign of zero": didOf([0xed, 0x01], bytesOf(`ec${"ff".repeat(31)}`)),
  "a key whose y is p + 3": didOf([0xed, 0x01], bytesOf(`f0${"ff".repeat(30)}7f`)),
};

/** Headers, rightly signed. */
export function headerVectors(): Promise<JwsVector[]> {
  const made = Object.entries(headers).map(async ([name, [outcome, header]]) => ({
    name,
    jws: await signTexts(header, ordinary),
    outcome,
  }));
  return Promise.all(made);
}

/** Names of keys that nobody can sign with here. */
export function keyVectors(): Promise<JwsVector[]> {
  const made = Object.entries(kids).map(async ([name, kid]) => ({
    name: `kid: ${name}`,
    jws: await signTexts(right.replace(did, kid), ordinary),
    outcome: "KeyUnreadable",
  }));
  return Promise.all(made);
}

function didOf(codec: readonly number[], key: Uint8Array): string {
  return `did:key:z${base58.encode(Uint8Array.of(...codec, ...key))}`;
}

function bytesOf(hex: string): Uint8Array {
  return present(fromHex(hex), "written in hexadecimal");
}
