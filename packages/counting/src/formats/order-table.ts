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
  const orders = createOrders();

  function put(hash: number, number: number): void {
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = number + 1;
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
    size: orders.size,
    add(order, length, count) {
      const hash = hashOf(order, length);
      let slot = hash & mask;
      for (let next = slots[slot * 2 + 1] ?? 0; next !== 0; next = slots[slot * 2 + 1] ?? 0) {
        if (slots[slot * 2] === hash && orders.addIfAt(next - 1, order, length, count))
          return next - 1;
        slot = (slot + 1) & mask;
      }
      const number = orders.append(order, length, count);
      if (orders.size() * 2 > mask) growSlots();
      put(hash, number);
      return number;
    },
    drain(tell) {
      slots = new Int32Array(SLOTS * 2);
      mask = SLOTS - 1;
      orders.drain(tell);
    },
  };
}

interface Orders extends Pick<OrderTable, "size" | "drain"> {
  append(order: Int32Array, length: number, count: number): number;
  /** Adds to the count of that number if it is this order; false if it is another. */
  addIfAt(number: number, order: Int32Array, length: number, count: number): boolean;
}

/** The orders and their counts, by number. */
function createOrders(): Orders {
  const codes: Uint16Array[] = [];
  /** Pairs: where an order lies, as block × CODES + place, and its count. */
  const entries: Float64Array[] = [];
  let size = 0;
  let used = CODES;
  return {
    size: () => size,
    append(order, length, count) {
      if (used + length + 1 > CODES) {
        codes.push(new Uint16Array(CODES));
        used = 0;
      }
      if (size % ENTRIES === 0) entries.push(new Float64Array(ENTRIES * 2));
      const block = codes.at(-1) ?? NO_CODES;
      block[used] = length;
      for (let at = 0; at < length; at += 1) block[used + 1 + at] = order[at] ?? 0;
      const pair = (size % ENTRIES) * 2;
      (entries.at(-1) ?? NONE).set([(codes.length - 1) * CODES + used, count], pair);
      used += length + 1;
      size += 1;
      return size - 1;
    },
    addIfAt(number, order, length, count) {
      const entry = entries[Math.floor(number / ENTRIES)] ?? NONE;
      const pair = (number % ENTRIES) * 2;
      const start = entry[pair] ?? 0;
      const block = codes[Math.floor(start / CODES)] ?? NO_CODES;
      if (!isSame({ block, place: start % CODES, order, length })) return false;
      entry[pair + 1] = (entry[pair + 1] ?? 0) + count;
      return true;
    },
    drain(tell) {
      drainAll(codes, entries, size, tell);
      size = 0;
      used = CODES;
    },
  };
}

function isSame(input: {
  readonly block: Uint16Array;
  readonly place: number;
  readonly order: Int32Array;
  readonly length: number;
}): boolean {
  const { block, place, order, length } = input;
  if (block[place] !== length) return false;
  for (let at = 0; at < length; at += 1) if (block[place + 1 + at] !== order[at]) return false;
  return true;
}

function drainAll(
  codes: Uint16Array[],
  entries: Float64Array[],
  size: number,
  tell: Parameters<OrderTable["drain"]>[0],
): void {
  /** Reused: a slice has no room to spare, and a profile of a million ballots is made of these. */
  const told: number[] = [];
  for (let number = 0; number < size; number += 1) {
    const entry = entries[Math.floor(number / ENTRIES)] ?? NONE;
    const start = entry[(number % ENTRIES) * 2] ?? 0;
    const [at, place] = [Math.floor(start / CODES), start % CODES];
    if (place === 0 && at > 0) codes[at - 1] = NO_CODES;
    const block = codes[at] ?? NO_CODES;
    const length = block[place] ?? 0;
    for (let next = 0; next < length; next += 1) told[next] = block[place + 1 + next] ?? 0;
    tell(told.slice(0, length), entry[(number % ENTRIES) * 2 + 1] ?? 0, number);
  }
  codes.length = 0;
  entries.length = 0;
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
