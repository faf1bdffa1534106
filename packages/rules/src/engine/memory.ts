/**
 * Values that rules keep in memory beside the tables, for speed alone: each can be read again from the
 * tables, and all are dropped together when a transaction is rolled back.
 */

export interface Slot<T> {
  readonly create: () => T;
}

/** Declares a kind of remembered value; each engine holds its own. */
export function defineSlot<T>(create: () => T): Slot<T> {
  return { create };
}

/** Values by key, never more than so many. */
export interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/** More than a commons has people who act on one day: past it a map starts afresh. */
const keptAtMost = 50_000;

/** Declares a bounded map of remembered values. */
export function defineKept<K, V>(most = keptAtMost): Slot<Kept<K, V>> {
  return defineSlot(() => createKept(most));
}

function createKept<K, V>(most: number): Kept<K, V> {
  const values = new Map<K, V>();
  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (values.size >= most) values.clear();
      values.set(key, value);
    },
  };
}

export interface Memory {
  get<T>(slot: Slot<T>): T;
  clear(): void;
}

/** An empty memory. */
export function createMemory(): Memory {
  const values = new Map<Slot<unknown>, unknown>();
  return {
    get<T>(slot: Slot<T>): T {
      if (!values.has(slot)) values.set(slot, slot.create());
      return values.get(slot) as T; // a slot's value is only ever made by its own `create`
    },
    clear: () => values.clear(),
  };
}
