/** Summaries of things done under a filter. */

import { useQuery } from "@tanstack/react-query";
import { useHere } from "../../session/here.ts";
import { summary } from "./queries.ts";
import type { Summary } from "./queries.ts";

/** A filtered summary; until it is there, what was shown before stays, at first everything. */
export function useFiltered(filter: Parameters<typeof summary>[1], whole: Summary): Summary {
  const { group } = useHere();
  const asked = useQuery({ ...summary(group, filter), placeholderData: (before) => before });
  return asked.data ?? whole;
}
