/**
 * A memory of at most so many values, for things computed once per key. When full it forgets the older
 * half at once, which costs less on the hot path than keeping the order of use.
 */

export interface Bounded<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
}

/** A memory of at most `capacity` values; those read or written since the last half are kept. */
export function createBounded<K, V>(capacity: number): Bounded<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  function set(key: K, value: V): void {
    if (young.size * 2 >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  }
  function get(key: K): V | undefined {
    const found = young.get(key);
    if (found !== undefined) return found;
    const kept = old.get(key);
    if (kept !== undefined) set(key, kept);
    return kept;
  }
  return { get, set };
}
