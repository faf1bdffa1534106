/**
 * The random numbers of java.util.Random, as its documentation specifies them (a linear congruential
 * generator of 48 bits), the order of Collections.shuffle, and that of a small HashSet of strings: RCTab
 * breaks ties with them, and a count must come out as it did there.
 */

const MULTIPLIER = 0x5deece66dn;
const MASK = (1n << 48n) - 1n;

export interface JavaRandom {
  /** 0 ≤ value < 1. */
  nextDouble(): number;
  /** 0 ≤ value < bound. */
  nextInt(bound: number): number;
}

export function createJavaRandom(seed: bigint): JavaRandom {
  let state = (seed ^ MULTIPLIER) & MASK;
  function next(bits: bigint): bigint {
    state = (state * MULTIPLIER + 11n) & MASK;
    return state >> (48n - bits);
  }
  return {
    nextDouble() {
      const high = next(26n);
      return Number((high << 27n) + next(27n)) / 2 ** 53;
    },
    nextInt(bound) {
      const wide = BigInt(bound);
      if ((bound & (bound - 1)) === 0) return Number((wide * next(31n)) >> 31n);
      for (;;) {
        const bits = next(31n);
        const value = bits % wide;
        if (bits - value + wide - 1n < 1n << 31n) return Number(value);
      }
    },
  };
}

/** The order that java.util.Collections.shuffle makes of a list. */
export function javaShuffle<T>(list: readonly T[], random: JavaRandom): readonly T[] {
  const shuffled = [...list];
  for (let size = shuffled.length; size > 1; size -= 1) {
    const other = random.nextInt(size);
    const last = shuffled[size - 1];
    const swapped = shuffled[other];
    if (last === undefined || swapped === undefined) continue;
    shuffled[size - 1] = swapped;
    shuffled[other] = last;
  }
  return shuffled;
}

/** The order in which a java.util.HashSet made of these strings lists them. */
export function javaHashOrder(strings: readonly string[]): readonly string[] {
  const needed = Math.max(Math.floor(strings.length / 0.75) + 1, 16);
  const buckets = 2 ** Math.ceil(Math.log2(needed));
  const bucket = (text: string): number => {
    const hash = javaHash(text);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return strings.toSorted((a, b) => bucket(a) - bucket(b));
}

/** String.hashCode: s[0]·31^(n−1) + … + s[n−1] in 32 bits. */
function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
