/** What somebody came to change, as it stands in the address: one thing or several, and as holder of which office. */

import { limits } from "@plenty/kernel";

export interface ChangeSearch {
  /** Names with commas between. */
  readonly of?: string;
  readonly as?: string;
}

/** What of an address it can use. */
export function readChangeSearch({ of, as }: Record<string, unknown>): ChangeSearch {
  const subjects = typeof of === "string" ? subjectsIn({ of }) : [];
  return {
    ...(subjects.length > 0 && { of: subjects.join(",") }),
    ...(typeof as === "string" && /^[a-z][a-z0-9-]{0,39}$/.test(as) && { as }),
  };
}

/** What it names, each once, and no more than a proposal holds. */
export function subjectsIn({ of = "" }: ChangeSearch): readonly string[] {
  const named = of.split(",").filter((one) => /^[a-z-]{1,40}\.[a-z-]{1,40}$/.test(one));
  return [...new Set(named)].slice(0, limits.changesPerProposal);
}
