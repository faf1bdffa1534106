/** What people can do, in the words of all sections. A page that tells it waits for them. */

import { useSuspenseQuery } from "@tanstack/react-query";
import { late } from "../lib/late.ts";
import type { SomePowers } from "./powers.ts";
import { useSections } from "./use-sections.ts";

/** The words of every section that has any, in the order of the sections. */
export function usePowers(): readonly SomePowers[] {
  const loads = useSections().flatMap(({ powers }) => powers ?? []);
  const asked = useSuspenseQuery({
    queryKey: ["words-of-powers"],
    queryFn: () => Promise.all(loads.map(loaded)),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return asked.data;
}

async function loaded(load: () => Promise<{ readonly powers: SomePowers }>): Promise<SomePowers> {
  return (await late(load)).powers;
}
