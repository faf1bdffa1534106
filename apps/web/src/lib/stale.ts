/** Which answers are no longer the present ones: those that an entry touched, and no others. */

import type { QueryClient } from "@tanstack/react-query";
import { groupKey } from "./queries.ts";

/** Questions by `room/query`; everything where it is not known what was touched. */
export type Touched = ReadonlySet<string> | "everything";

/** All that two entries touched. */
export function touchedByBoth(one: Touched, other: Touched): Touched {
  if (one === "everything" || other === "everything") return "everything";
  return new Set([...one, ...other]);
}

/** Makes answers of a group stale: those on the screen are asked for anew. */
export async function makeStale(
  queryClient: QueryClient,
  group: string,
  touched: Touched,
): Promise<void> {
  const keys =
    touched === "everything"
      ? [groupKey(group)]
      : [...touched].map((question) => [...groupKey(group), ...question.split("/")]);
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
