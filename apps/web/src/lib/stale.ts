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

/** What any entry may answer otherwise: what would follow from an act, and what became of one without an answer. */
const anyEntry = ["preview", "unanswered"];

/** Makes answers of a group stale: those on the screen are asked for anew. */
export async function makeStale(
  queryClient: QueryClient,
  group: string,
  touched: Touched,
): Promise<void> {
  const keys =
    touched === "everything"
      ? [groupKey(group)]
      : [...touched, ...anyEntry].map((name) => [...groupKey(group), ...name.split("/")]);
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** Remembers up to which entry of a group the feed has told what was touched. */
export function rememberTold(queryClient: QueryClient, group: string, upTo: number): void {
  queryClient.setQueryData(toldKey(group), upTo);
}

/** Makes all of a group stale, unless the feed told what this entry touched: a line may be broken unnoticed. */
export async function makeStaleUnlessTold(
  queryClient: QueryClient,
  group: string,
  index: number,
): Promise<void> {
  const upTo = queryClient.getQueryData<number>(toldKey(group)) ?? -1;
  if (upTo < index) await makeStale(queryClient, group, "everything");
}

const toldKey = (group: string) => ["told", group];
