/** Acts and ticks in the one form, with their ids. */

import { sha256Hex, textToBytes } from "../hash.ts";
import type { JwsVector } from "./jws-vector.ts";
import { alder, headerOf, signTexts } from "./signed.ts";

export const commons = sha256Hex(textToBytes("a commons of plants"));
export const person = sha256Hex(textToBytes("alder in that commons"));
export const times = '"at":"2026-11-22T15:00:00.000Z","until":"2026-11-22T15:10:00.000Z"';
export const nonce = "000102030405060708090a0b0c0d0e0f";

/** Payload of an ordinary act with this body, as JSON text. */
export function payloadWith(body: string): string {
  return `{"v":0,"commons":"${commons}","act":"credit.pay","person":"${person}",${times},"nonce":"${nonce}","body":${body}}`;
}

export const ordinary = payloadWith(`{"to":"${person}","amount":1250}`);

const texts: readonly (readonly [string, string])[] = [
  ["an ordinary act", ordinary],
  [
    "the act that founds: no commons, no person",
    `{"v":0,"act":"charter.found",${times},"nonce":"${nonce}","body":{}}`,
  ],
  [
    "an act of joining: no person",
    `{"v":0,"commons":"${commons}","act":"people.join",${times},"nonce":"${nonce}","body":{}}`,
  ],
  [
    "an act for somebody else, who agreed on paper",
    ordinary.replace('"at":', '"consent":"paper","at":'),
  ],
  ["a verb with a hyphen", ordinary.replace("credit.pay", "credit.open-currency")],
  ["two, three and four bytes of UTF-8", payloadWith('{"text":"é € 🌱"}')],
  ["escapes that JSON demands", payloadWith(String.raw`{"text":"\"\\\b\f\n\r\t\u0000\u001f"}`)],
  ["a backslash before the letters ud800", payloadWith(String.raw`{"text":"\\ud800"}`)],
  ["a body's keys in another order: another act", payloadWith(`{"amount":1250,"to":"${person}"}`)],
  ["keys that look like numbers, ascending and first", payloadWith('{"9":1,"10":2,"b":3}')],
  ["a key named __proto__", payloadWith('{"__proto__":{"a":1}}')],
  ["numbers as JSON.stringify writes them", payloadWith('{"n":[0,-1,1.5,1e+21,1e-7]}')],
  ["brackets inside a string do not nest", payloadWith(`{"text":"${"[".repeat(40)}\\""}`)],
  ["nested as deep as may be", payloadWith(`{"a":${"[".repeat(30)}${"]".repeat(30)}}`)],
];

/** All of this file. */
export async function acceptedVectors(): Promise<JwsVector[]> {
  const acts = await Promise.all(
    texts.map(async ([name, payload]) => accept(name, await signTexts(headerOf(alder), payload))),
  );
  const tick = `{"v":0,"commons":"${commons}","at":"2026-11-22T15:00:00.000Z"}`;
  return [...acts, accept("a tick", await signTexts(headerOf(alder, "tick+jws"), tick))];
}

/** A vector that is accepted, with its id. */
export function accept(name: string, jws: string): JwsVector {
  return { name, jws, outcome: "accepted", id: idOf(jws) };
}

/** Id of a JWS: SHA-256 of what stands before the last point. */
export function idOf(jws: string): string {
  return sha256Hex(textToBytes(jws.slice(0, jws.lastIndexOf("."))));
}
