/**
 * Distinct orders of candidates and how often each was met, in flat arrays: a file of a million different
 * ballots stays small while it is read. Open addressing. Orders lie in blocks that are never copied: its length,
 * then its candidates, none of them beyond 65,535.
 */

export interface OrderTable {
  /** How many distinct orders there are. */
  readonly size: () => number;
  /** Adds `count` to the order in the first `length` places; its number, from 0 as they first appear. */
  add(order: Int32Array, length: number, count: number): number;
  /** Tells all orders, and lets go of each block as soon as it is told; the table begins anew. */
  drain(tell: (order: readonly number[], count: number, number: number) => void): void;
}

/** Candidates and lengths are below this. */
export const CODE_LIMIT = 65_536;
/** Codes of a block; orders of a block of entries. */
const CODES = 1 << 20;
const ENTRIES = 1 << 14;
/** Slots at first. */
const SLOTS = 1 << 10;

const NO_CODES = new Uint16Array();
const NONE = new Float64Array();

export function createOrderTable(): OrderTable {
  /** Pairs of hash and number + 1; 0 is an empty slot. */
  let slots = new Int32Array(SLOTS * 2);
  let mask = SLOTS - 1;
  const codes: Uint16Array[] = [];
  /** Pairs: where an order lies, as block × CODES + place, and its count. */
  const entries: Float64Array[] = [];
  /** Reused from order to order. */
  const told: number[] = [];
  let size = 0;
  let used = CODES;

  function entry(number: number): Float64Array {
    return entries[Math.floor(number / ENTRIES)] ?? NONE;
  }

  function isAt(number: number, order: Int32Array, length: number): boolean {
    const start = entry(number)[(number % ENTRIES) * 2] ?? 0;
    const block = codes[Math.floor(start / CODES)] ?? NO_CODES;
    const place = start % CODES;
    if (block[place] !== length) return false;
    for (let at = 0; at < length; at += 1) if (block[place + 1 + at] !== order[at]) return false;
    return true;
  }

  /** Where an order lies, and its count. */
  function pairOf(number: number): readonly [number, number] {
    const at = (number % ENTRIES) * 2;
    return [entry(number)[at] ?? 0, entry(number)[at + 1] ?? 0];
  }

  /** A slice has no room to spare: a profile of a million ballots is made of these. */
  function orderAt(start: number): readonly number[] {
    const block = codes[Math.floor(start / CODES)] ?? NO_CODES;
    const place = start % CODES;
    const length = block[place] ?? 0;
    for (let at = 0; at < length; at += 1) told[at] = block[place + 1 + at] ?? 0;
    return told.slice(0, length);
  }

  function put(hash: number, number: number): void {
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = number + 1;
  }

  function append(order: Int32Array, length: number, count: number): void {
    if (used + length + 1 > CODES) {
      codes.push(new Uint16Array(CODES));
      used = 0;
    }
    if (size % ENTRIES === 0) entries.push(new Float64Array(ENTRIES * 2));
    const block = codes.at(-1) ?? NO_CODES;
    block[used] = length;
    for (let at = 0; at < length; at += 1) block[used + 1 + at] = order[at] ?? 0;
    entry(size)[(size % ENTRIES) * 2] = (codes.length - 1) * CODES + used;
    entry(size)[(size % ENTRIES) * 2 + 1] = count;
    used += length + 1;
    size += 1;
  }

  function growSlots(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    mask = mask * 2 + 1;
    for (let slot = 0; slot < old.length; slot += 2) {
      const number = old[slot + 1] ?? 0;
      if (number !== 0) put(old[slot] ?? 0, number - 1);
    }
  }

  return {
    size: () => size,
    add(order, length, count) {
      const hash = hashOf(order, length);
      let slot = hash & mask;
      for (let next = slots[slot * 2 + 1] ?? 0; next !== 0; next = slots[slot * 2 + 1] ?? 0) {
        const number = next - 1;
        if (slots[slot * 2] === hash && isAt(number, order, length)) {
          const at = (number % ENTRIES) * 2 + 1;
          const block = entry(number);
          block[at] = (block[at] ?? 0) + count;
          return number;
        }
        slot = (slot + 1) & mask;
      }
      append(order, length, count);
      if (size * 2 > mask) growSlots();
      put(hash, size - 1);
      return size - 1;
    },
    drain(tell) {
      slots = new Int32Array(SLOTS * 2);
      mask = SLOTS - 1;
      for (let number = 0; number < size; number += 1) {
        const [start, count] = pairOf(number);
        const block = Math.floor(start / CODES);
        if (start % CODES === 0 && block > 0) codes[block - 1] = NO_CODES;
        if (number % ENTRIES === 0 && number > 0) entries[number / ENTRIES - 1] = NONE;
        tell(orderAt(start), count, number);
      }
      codes.length = 0;
      entries.length = 0;
      size = 0;
      used = CODES;
    },
  };
}

/** FNV's multiplication, and the finish of MurmurHash3. */
function hashOf(order: Int32Array, length: number): number {
  let hash = length;
  for (let at = 0; at < length; at += 1)
    hash = Math.imul(hash ^ (order[at] ?? 0), 0x01000193) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
