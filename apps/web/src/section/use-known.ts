/** What the sections know of every group, put together. */

import type { Known } from "./known.ts";
import { useSections } from "./use-sections.ts";

/** All of it: each is known by one section, which sections.test.ts holds. */
export function useKnown(): Known {
  const all = useSections().map(({ knows }) => knows);
  // what is missing nowhere in the list is whole
  return Object.assign({}, ...all) as Known;
}
