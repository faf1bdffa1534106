/**
 * Draws from 32 random bytes: whole numbers below n, each as likely as the other, and shuffles. Block i of
 * the stream is SHA-256("plenty/draw/v1" ‖ 0x00 ‖ randomness ‖ SHA-256(purpose) ‖ u64 i); a number below n
 * takes the bytes of n − 1, masks the first to its bits, and takes the next ones if it is not below n. The
 * purpose binds a beacon to one decision: other purposes of the same round draw independently.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { assert, present } from "@plenty/kernel";

export interface Draw {
  /** A whole number from 0 to n − 1; n ≥ 1. */
  below(n: bigint): bigint;
  /** The list in random order: for each size from all to 2, the last of so many changes place with the drawn one. */
  shuffle<T>(list: readonly T[]): readonly T[];
}

const TAG = concatBytes(utf8ToBytes("plenty/draw/v1"), Uint8Array.of(0));

/** Draws for one purpose, such as the id of the act that named the round. */
export function createDraw({
  randomness,
  purpose,
}: {
  readonly randomness: Uint8Array;
  readonly purpose: string;
}): Draw {
  assert(randomness.length === 32, "randomness has 32 bytes");
  const next = stream(concatBytes(TAG, randomness, sha256(utf8ToBytes(purpose))));
  function below(n: bigint): bigint {
    assert(n >= 1n, "something is there to be drawn from");
    const bits = n === 1n ? 0 : (n - 1n).toString(2).length;
    const bytes = Math.ceil(bits / 8);
    const mask = (1n << BigInt(bits)) - 1n;
    for (;;) {
      let value = 0n;
      for (let at = 0; at < bytes; at += 1) value = (value << 8n) | BigInt(next());
      value &= mask;
      if (value < n) return value;
    }
  }
  return {
    below,
    shuffle(list) {
      const left = [...list];
      for (let size = left.length; size > 1; size -= 1) {
        const at = Number(below(BigInt(size)));
        // Takes the drawn one out to the end; the last one takes its place.
        const [last] = left.splice(size - 1, 1, ...left.slice(at, at + 1));
        if (at < size - 1) left.splice(at, 1, present(last, "the list has this length"));
      }
      return left;
    },
  };
}

/** The randomness of words that somebody chose beforehand: SHA-256("plenty/seed/v1" ‖ 0x00 ‖ words). */
export function randomnessOfSeed(words: string): Uint8Array {
  return sha256(utf8ToBytes(`plenty/seed/v1\0${words}`));
}

function stream(prefix: Uint8Array): () => number {
  let block: Uint8Array = new Uint8Array();
  let used = 0;
  let count = 0n;
  return () => {
    if (used === block.length) {
      const number = new Uint8Array(8);
      new DataView(number.buffer).setBigUint64(0, count);
      block = sha256(concatBytes(prefix, number));
      count += 1n;
      used = 0;
    }
    used += 1;
    return block[used - 1] ?? 0;
  };
}
