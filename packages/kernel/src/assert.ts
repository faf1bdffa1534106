/** Asserts are for bugs: they throw, the batch is rolled back, and nobody's bad input can reach one. */

/** Throws unless `condition` holds. */
export function assert(condition: boolean, invariant: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${invariant}`);
}

/** The value, or a throw if it is missing where an invariant says it cannot be. */
export function present<T>(value: T | undefined | null, invariant: string): T {
  if (value === undefined || value === null) throw new Error(`invariant broken: ${invariant}`);
  return value;
}
