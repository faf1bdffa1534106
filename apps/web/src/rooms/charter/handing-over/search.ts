/** For which office somebody came to leave a note, as it stands in the address. */

export interface HandOverSearch {
  readonly office?: string;
}

/** What of an address it can use. */
export function readHandOverSearch({ office }: Record<string, unknown>): HandOverSearch {
  return typeof office === "string" && /^[a-z][a-z0-9-]{0,39}$/.test(office) ? { office } : {};
}
