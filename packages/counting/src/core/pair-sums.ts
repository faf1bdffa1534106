/**
 * Sums of pairs over many ballots, 32 pairs at a time. A ballot gives each candidate it names the set of those
 * below, as bits. Sums are kept in binary, bit k of 32 of them in one word of plane k; eight ballots at once
 * go through carry-save adders before a carry is handed on (Harley and Seal; Muła, Kurz, Lemire 2016). Exact
 * up to 2^30 ballots between two drains. Indices are within bounds by construction.
 */

const PLANES = 31;
const BLOCK = 8;

/** A ballot as an order without repetitions. */
export interface Order {
  readonly length: number;
  readonly candidates: Int32Array;
  /** For each place, the place behind its tier. */
  readonly ends: Int32Array;
  /** Whether no two share a tier. */
  readonly strict: boolean;
}

export interface PairSums {
  /** Adds a ballot; with `restLast` whoever is not named stands below. */
  add(order: Order, restLast: boolean): void;
  /** Adds `factor` times every sum to the table, row over column, and begins anew. */
  drain(into: Int32Array | Float64Array, factor: number): void;
}

/** A word holds 32 columns of one row; words of the same 32 columns lie together, row by row. */
export function createPairSums(size: number): PairSums {
  const words = (size + 31) >>> 5;
  const everybody = new Int32Array(words);
  for (let c = 0; c < size; c += 1) put(everybody, c);
  const named = new Int32Array(words);
  const masks = masksOf(size, words);
  const waiting = new Int32Array(words * BLOCK * size);
  const touched = new Uint8Array(size);
  const planes = new Int32Array(words * PLANES * size);
  let slot = 0;

  function flush(): void {
    for (let word = 0; word < words; word += 1) addBlock({ planes, waiting, touched, word, size });
    waiting.fill(0);
    touched.fill(0);
    slot = 0;
  }

  return {
    add(order, restLast) {
      const { length, candidates } = order;
      if (!restLast) named.fill(0);
      for (let place = 0; place < length; place += 1) {
        const c = candidates[place] ?? 0;
        touched[c] = 1;
        if (!restLast) put(named, c);
      }
      const all = restLast ? everybody : named;
      for (let word = 0; word < words; word += 1) {
        const below = all[word] ?? 0;
        const input = { masks, waiting, mask: word * size, at: (word * BLOCK + slot) * size };
        if (order.strict) writeStrict(order, below, input);
        else writeTiers(order, below, input);
      }
      slot += 1;
      if (slot === BLOCK) flush();
    },
    drain(into, factor) {
      flush();
      for (let row = 0; row < size; row += 1) drainRow({ planes, row, size, into, factor });
      planes.fill(0);
    },
  };
}

function put(set: Int32Array, c: number): void {
  set[c >>> 5] = (set[c >>> 5] ?? 0) | (1 << (c & 31));
}

/** For each word and candidate: all bits but the candidate's own. */
function masksOf(size: number, words: number): Int32Array {
  const masks = new Int32Array(words * size).fill(-1);
  for (let c = 0; c < size; c += 1) masks[(c >>> 5) * size + c] = ~(1 << (c & 31));
  return masks;
}

interface Target {
  readonly masks: Int32Array;
  readonly waiting: Int32Array;
  /** Where this word's masks, and this ballot's words, begin. */
  readonly mask: number;
  readonly at: number;
}

function writeStrict({ length, candidates }: Order, all: number, target: Target): void {
  const { masks, waiting, mask, at } = target;
  let below = all;
  for (let place = 0; place < length; place += 1) {
    const c = candidates[place] ?? 0;
    below &= masks[mask + c] ?? 0;
    waiting[at + c] = below;
  }
}

function writeTiers({ length, candidates, ends }: Order, all: number, target: Target): void {
  const { masks, waiting, mask, at } = target;
  let below = all;
  for (let from = 0; from < length; from = ends[from] ?? length) {
    const end = ends[from] ?? length;
    for (let place = from; place < end; place += 1)
      below &= masks[mask + (candidates[place] ?? 0)] ?? 0;
    for (let place = from; place < end; place += 1) waiting[at + (candidates[place] ?? 0)] = below;
  }
}

/** Adds the eight waiting words of every row to the row's planes. */
function addBlock(input: {
  readonly planes: Int32Array;
  readonly waiting: Int32Array;
  readonly touched: Uint8Array;
  readonly word: number;
  readonly size: number;
}): void {
  const { planes, waiting, touched, word, size } = input;
  for (let row = 0; row < size; row += 1) {
    if (touched[row] === 0) continue;
    const plane = word * PLANES * size + row;
    let ones = planes[plane] ?? 0;
    let twos = planes[plane + size] ?? 0;
    let fours = planes[plane + 2 * size] ?? 0;
    let eights = 0;
    let at = word * BLOCK * size + row;
    for (let half = 0; half < 2; half += 1) {
      const a = waiting[at] ?? 0;
      const b = waiting[at + size] ?? 0;
      const c = waiting[at + 2 * size] ?? 0;
      const d = waiting[at + 3 * size] ?? 0;
      at += 4 * size;
      const x = ones ^ a;
      const twosA = (ones & a) | (x & b);
      const y = x ^ b;
      const z = y ^ c;
      const twosB = (y & c) | (z & d);
      ones = z ^ d;
      const w = twos ^ twosA;
      const four = (twos & twosA) | (w & twosB);
      twos = w ^ twosB;
      eights |= fours & four;
      fours ^= four;
    }
    planes[plane] = ones;
    planes[plane + size] = twos;
    planes[plane + 2 * size] = fours;
    for (let higher = plane + 3 * size; eights !== 0; higher += size) {
      const known = planes[higher] ?? 0;
      planes[higher] = known ^ eights;
      eights &= known;
    }
  }
}

function drainRow(input: {
  readonly planes: Int32Array;
  readonly row: number;
  readonly size: number;
  readonly into: Int32Array | Float64Array;
  readonly factor: number;
}): void {
  const { planes, row, size, into, factor } = input;
  for (let c = 0; c < size; c += 1) {
    const plane = (c >>> 5) * PLANES * size + row;
    let sum = 0;
    for (let k = PLANES - 1; k >= 0; k -= 1)
      sum = sum * 2 + (((planes[plane + k * size] ?? 0) >>> (c & 31)) & 1);
    into[row * size + c] = (into[row * size + c] ?? 0) + sum * factor;
  }
}
