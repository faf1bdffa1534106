/** The hashes and messages that other programs must build the same. */

import { expect, test } from "vitest";
import { sha256Hex, textToBytes } from "./hash.ts";
import {
  founderId,
  invitationMessage,
  invitedMessage,
  possessionMessage,
  textHash,
  wayInMessage,
  wordsHash,
} from "./messages.ts";
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
    | "key"
    | "person"
    | "nonce"
    | "until"
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
    invitation: ({ commons, key, until }) => `plenty/invitation/v1\n${commons}\n${key}\n${until}`,
    "way in": ({ commons, person }) => `plenty/way-in/v1\n${commons}\n${person}`,
    invited: ({ commons, kid, nonce }) => `plenty/invited/v1\n${commons}\n${kid}\n${nonce}`,
  };
  const ours: typeof plain = {
    words: (of) => wordsHash(of),
    text: ({ text }) => textHash(text),
    founder: ({ commons, index }) => founderId(commons, index),
    possession: (of) => Buffer.from(possessionMessage(of)).toString(),
    invitation: (of) => Buffer.from(invitationMessage(of)).toString(),
    "way in": (of) => Buffer.from(wayInMessage(of)).toString(),
    invited: (of) => Buffer.from(invitedMessage(of)).toString(),
  };
  for (const vector of readVectors<Case>("hashes.json")) {
    const expected = vector.hash ?? vector.message;
    expect([plain[vector.of]?.(vector), ours[vector.of]?.(vector)]).toEqual([expected, expected]);
  }
});
