/** What is refused before any JSON is read: size, parts, spellings of base64url, bytes that are not UTF-8. */

import { limits } from "@plenty/kernel";
import { textToBytes } from "../hash.ts";
import { accept, ordinary, payloadWith } from "./jws-accepted.ts";
import type { JwsVector, Piece } from "./jws-vector.ts";
import { alder, encode, headerOf, signParts, signTexts } from "./signed.ts";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const header = encode(headerOf(alder));

/** The largest act, and one byte more. */
export async function sizeVectors(): Promise<JwsVector[]> {
  const largest = await jwsOfBytes(limits.jwsBytes);
  const larger = await jwsOfBytes(limits.jwsBytes + 2);
  return [
    { ...accept("60,000 bytes", largest), jws: pieces(largest) },
    {
      name: "60,002 bytes: the next length that exists",
      jws: pieces(larger),
      outcome: "JwsTooLarge",
    },
    {
      name: "60,001 bytes: the length is judged first",
      jws: [{ repeat: "A", times: 60_001 }],
      outcome: "JwsTooLarge",
    },
  ];
}

/** An act of exactly so many bytes. A length of base64url that is 1 above a multiple of 4 does not exist. */
async function jwsOfBytes(bytes: number): Promise<string> {
  const payloadChars = bytes - header.length - 2 - 86;
  const fixed = textToBytes(payloadWith('{"text":""}')).length;
  const filler = Math.floor((payloadChars * 3) / 4) - fixed;
  return signTexts(headerOf(alder), payloadWith(`{"text":"${"a".repeat(filler)}"}`));
}

/** Shortens the long run of a filler in base64url: "aaa" is "YWFh". */
function pieces(jws: string): Piece[] {
  const start = jws.indexOf("YWFh".repeat(16));
  const run = /^(?:YWFh)+/.exec(jws.slice(start))?.[0] ?? "";
  return [
    jws.slice(0, start),
    { repeat: "YWFh", times: run.length / 4 },
    jws.slice(start + run.length),
  ];
}

/** Not three parts of base64url. */
export async function partVectors(): Promise<JwsVector[]> {
  const jws = await signTexts(headerOf(alder), ordinary);
  const [head = "", payload = "", signature = ""] = jws.split(".");
  const cases: Readonly<Record<string, string>> = {
    nothing: "",
    "two points": "..",
    "two parts": `${head}.${payload}`,
    "four parts": `${jws}.AAAA`,
    "five parts, as in encryption": `${head}.${head}.${payload}.${payload}.${signature}`,
    "no payload": `${head}..${signature}`,
    "no header": `.${payload}.${signature}`,
    "no signature": `${head}.${payload}.`,
    "a signature one character short": jws.slice(0, -1),
    "a signature one character long": `${jws}A`,
    "padding after the signature": `${jws}==`,
    "padding after the payload": `${head}.${payload}=.${signature}`,
    "padding after the header": `${head}=.${payload}.${signature}`,
    "a blank before": ` ${jws}`,
    "a blank after": `${jws} `,
    "a newline after": `${jws}\n`,
    "a blank inside the payload": `${head}.${payload.slice(0, 40)} ${payload.slice(40)}.${signature}`,
    "the other base64's + in the signature": `${head}.${payload}.+${signature.slice(1)}`,
    "the other base64's / in the payload": `${head}./${payload.slice(1)}.${signature}`,
    "a letter that is not ASCII": `${head}.${payload.slice(0, -1)}é.${signature}`,
    "JSON serialisation": `{"protected":"${head}","payload":"${payload}","signature":"${signature}"}`,
  };
  return Object.entries(cases).map(([name, text]) => ({
    name,
    jws: text,
    outcome: "JwsMalformed",
  }));
}

/** The 15 other spellings of the signature's last character, and other bits that stand for no byte. */
export async function spellingVectors(): Promise<JwsVector[]> {
  const jws = await signTexts(headerOf(alder), ordinary);
  const last = DIGITS.indexOf(jws.slice(-1));
  const others = Array.from({ length: 15 }, (_, i) => ({
    name: `last character of the signature, spelling ${i + 2} of 16`,
    jws: jws.slice(0, -1) + DIGITS[last + i + 1],
    outcome: "JwsNotCanonical",
  }));
  const oneOver = await signParts(header, nextDigit(encode(payloadOfRest(1))));
  const twoOver = await signParts(header, nextDigit(encode(payloadOfRest(2))));
  const noLength = await signParts(header, `${encode(payloadOfRest(0))}A`);
  return [
    ...others,
    { name: "unused bits in a payload of 3n+1 bytes", jws: oneOver, outcome: "JwsNotCanonical" },
    { name: "unused bits in a payload of 3n+2 bytes", jws: twoOver, outcome: "JwsNotCanonical" },
    { name: "a payload of 4n+1 characters", jws: noLength, outcome: "JwsNotCanonical" },
  ];
}

/** An ordinary payload whose length leaves this rest when divided by three. */
function payloadOfRest(rest: number): string {
  const filler = ["", "a", "aa"].find(
    (text) => payloadWith(`{"text":"${text}"}`).length % 3 === rest,
  );
  return payloadWith(`{"text":"${filler}"}`);
}

/** The same bytes to a careless decoder: the last character's lowest bit set. */
function nextDigit(part: string): string {
  return part.slice(0, -1) + DIGITS[DIGITS.indexOf(part.slice(-1)) + 1];
}

/** Payloads whose bytes are not the UTF-8 of a text. */
export async function encodingVectors(): Promise<JwsVector[]> {
  const [before = "", after = ""] = payloadWith('{"text":"@"}').split("@");
  const bytes: Readonly<Record<string, readonly number[]>> = {
    "a byte that UTF-8 has not": [0xff],
    "a character cut off": [0xc3],
    "an overlong /": [0xc0, 0xaf],
    "a surrogate in three bytes": [0xed, 0xa0, 0x80],
    "a character past U+10FFFF": [0xf4, 0x90, 0x80, 0x80],
  };
  const inside = Object.entries(bytes).map(async ([name, middle]) => {
    const payload = Uint8Array.of(...textToBytes(before), ...middle, ...textToBytes(after));
    return { name, jws: await signTexts(headerOf(alder), payload), outcome: "JwsNotCanonical" };
  });
  const marked = await signTexts(headerOf(alder), `\uFEFF${ordinary}`);
  return [
    ...(await Promise.all(inside)),
    { name: "a byte order mark", jws: marked, outcome: "JwsNotCanonical" },
  ];
}
