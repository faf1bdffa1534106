/**
 * Whether somebody who belongs has a name like the one that is typed, asked while somebody types. The host says it, which
 * refuses such a name; of a closed group it tells a stranger nothing before they join.
 */

import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { limits } from "@plenty/kernel";
import { client, groupKey } from "../../lib/queries.ts";

/** Long enough that one who types is not asked after each letter. */
const pauseMs = 250;

/** The name that looks like it; undefined if there is none, or it is not known. */
export function useAlike(group: string, typed: string): string | undefined {
  const name = typed.trim();
  const [settled] = useDebouncedValue(name, pauseMs);
  const { data } = useQuery({
    queryKey: [...groupKey(group), "alike", settled],
    queryFn: async () => {
      const told = await (await client()).group(group).alike(settled);
      return told.ok ? (told.value.like ?? null) : null;
    },
    enabled: settled !== "" && settled === name && settled.length <= limits.nameChars,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return settled === name ? (data ?? undefined) : undefined;
}
