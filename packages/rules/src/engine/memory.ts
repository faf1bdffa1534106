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
