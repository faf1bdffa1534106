/** The hashes and messages that other programs must build the same. */

import { expect, test } from "vitest";
import { sha256Hex, textToBytes } from "./hash.ts";
import {
  founderId,
  invitedMessage,
  openingMessage,
  possessionMessage,
  textHash,
  wayInMessage,
  wordsHash,
} from "./messages.ts";
import { shortId } from "./short-id.ts";
import { readVectors } from "./testing/read-vectors.ts";

type Case = Readonly<
  Record<
    | "of"
    | "context"
    | "salt"
    | "text"
    | "hash"
    | "commons"
    | "kid"
    | "person"
    | "nonce"
    | "origin"
    | "group"
    | "short"
    | "at"
    | "message",
    string
  >
> & {
  readonly index: number;
};

test("are those of the vectors, built from the format's description alone", () => {
  const plain: Readonly<Record<string, (of: Case) => string>> = {
    words: ({ salt, text }) =>
      sha256Hex(new Uint8Array(Buffer.concat([Buffer.from(salt, "hex"), Buffer.from(text)]))),
    text: ({ text }) => sha256Hex(textToBytes(text)),
    founder: ({ commons, index }) =>
      sha256Hex(textToBytes(`plenty/founder/v1\n${commons}\n${index}`)),
    possession: ({ context, kid, nonce }) => `plenty/possession/v1\n${context}\n${kid}\n${nonce}`,
    "way in": ({ commons, person }) => `plenty/way-in/v1\n${commons}\n${person}`,
    invited: ({ commons, kid, nonce }) => `plenty/invited/v1\n${commons}\n${kid}\n${nonce}`,
    "short id": ({ commons }) => base32Of(commons).slice(0, 10),
    opening: ({ origin, group, at }) => `plenty/opening/v1\n${origin}\n${group}\n${at}`,
  };
  const ours: typeof plain = {
    words: (of) => wordsHash(of),
    text: ({ text }) => textHash(text),
    founder: ({ commons, index }) => founderId(commons, index),
    possession: (of) => Buffer.from(possessionMessage(of)).toString(),
    "way in": (of) => Buffer.from(wayInMessage(of)).toString(),
    invited: (of) => Buffer.from(invitedMessage(of)).toString(),
    "short id": ({ commons }) => shortId(commons),
    opening: (of) => Buffer.from(openingMessage(of)).toString(),
  };
  for (const vector of readVectors<Case>("hashes.json")) {
    const expected = vector.hash ?? vector.short ?? vector.message;
    expect([plain[vector.of]?.(vector), ours[vector.of]?.(vector)]).toEqual([expected, expected]);
  }
});

/** Five bits a letter, the first bits first. */
function base32Of(hex: string): string {
  const bits = BigInt(`0x${hex}`).toString(2).padStart(256, "0");
  const letters = bits.match(/.{5}/g) ?? [];
  return letters.map((five) => "abcdefghijklmnopqrstuvwxyz234567"[Number(`0b${five}`)]).join("");
}
