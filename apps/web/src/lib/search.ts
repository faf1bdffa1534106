/** What stands behind the question mark of an address. */

/** The text of a parameter; empty if there is none. The router reads bare digits as numbers. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
