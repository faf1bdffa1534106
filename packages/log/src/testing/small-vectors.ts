/** Vectors of names (did:key, hashes, messages) and of entries. */

import { toHex } from "@plenty/kernel";
import { keyToDid } from "../did-key.ts";
import { encodeEntry, leafHash } from "../entry.ts";
import { bytesToText, textToBytes } from "../hash.ts";
import {
  founderId,
  invitedMessage,
  openingMessage,
  possessionMessage,
  textHash,
  wayInMessage,
  wordsHash,
} from "../messages.ts";
import { shortId } from "../short-id.ts";
import { commons, nonce } from "./jws-accepted.ts";
import { alder, birch } from "./signed.ts";

/** Keys with their names. */
export function keyVectors(): object[] {
  return [alder, birch].map(({ seed, publicKey, did }) => ({
    seed: toHex(seed),
    key: toHex(publicKey),
    did: keyToDid(publicKey) === did ? did : "",
  }));
}

/** Hashes by which acts name things, and texts that keys sign. */
export function hashVectors(): object[] {
  const origin = "https://orchard.example";
  const at = "2026-12-01T00:00:00.000Z";
  const group = shortId(commons);
  const kid = alder.did;
  const person = founderId(commons, 1);
  const words = [
    { salt: nonce, text: "" },
    { salt: nonce, text: "Thank you for the soup, é 🌱" },
  ];
  return [
    ...words.map(({ salt, text }) => ({
      of: "words",
      salt,
      text,
      hash: wordsHash({ salt, text }),
    })),
    ...["", "We share what we can."].map((text) => ({ of: "text", text, hash: textHash(text) })),
    ...[0, 15].map((index) => ({ of: "founder", commons, index, hash: founderId(commons, index) })),
    {
      of: "possession",
      context: commons,
      kid,
      nonce,
      message: bytesToText(possessionMessage({ context: commons, kid, nonce })),
    },
    {
      of: "invited",
      commons,
      kid,
      nonce,
      message: bytesToText(invitedMessage({ commons, kid, nonce })),
    },
    {
      of: "way in",
      commons,
      person,
      message: bytesToText(wayInMessage({ commons, person })),
    },
    { of: "short id", commons, short: group },
    {
      of: "opening",
      origin,
      group,
      at,
      message: bytesToText(openingMessage({ origin, group, at })),
    },
  ];
}

/** Entries at the edges of time. */
export function entryVectors(): object[] {
  const times = [
    0,
    1,
    2 ** 32 - 1,
    2 ** 32,
    Date.UTC(2026, 10, 22, 15),
    Date.UTC(9999, 11, 31, 23, 59, 59, 999),
  ];
  return times.map((at) => {
    const entry = encodeEntry({ at, jws: textToBytes("a.b.c") });
    return { at, jws: "a.b.c", entry: toHex(entry), leaf: toHex(leafHash(entry)) };
  });
}
