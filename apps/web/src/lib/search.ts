/**
 * What stands behind the question mark of an address. Beside what a route read of it the router hands on what
 * it did not understand; so pages read it once more where they take it (`useSearch` with `select`).
 */

/** The text of a parameter; empty if there is none. The router reads bare digits as numbers. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
