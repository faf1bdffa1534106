/** The randomness of the example: the same every time, so that the same day gives the same bytes. */

import { assert } from "@plenty/kernel";
import type { Random } from "@plenty/client";
import { sha256, textToBytes } from "@plenty/log";

/** Bytes that look random and are the same every time: SHA-256 of a phrase and a counter. */
export function createRandom(phrase: string): Random {
  let counter = 0;
  return function random(length) {
    const bytes = sha256(textToBytes(`${phrase}/random/${counter}`));
    counter += 1;
    assert(length <= bytes.length, "at most 32 bytes at once");
    return bytes.slice(0, length);
  };
}
