/** What somebody came to do about an office, as it stands in the address. */

const doings = ["make", "change", "end", "name", "move", "recall"] as const;
export type Doing = (typeof doings)[number];

export interface OfficeSearch {
  readonly to: Doing;
  readonly office?: string;
  readonly person?: string;
}

/** What of an address it can use; whoever comes with nothing makes an office. */
export function readOfficeSearch(search: Record<string, unknown>): OfficeSearch {
  const { office, person } = search;
  const to = doings.find((doing) => doing === search["to"]) ?? "make";
  return {
    to,
    ...(typeof office === "string" && /^[a-z][a-z0-9-]{0,39}$/.test(office) && { office }),
    ...(typeof person === "string" && /^[0-9a-f]{64}$/.test(person) && { person }),
  };
}
