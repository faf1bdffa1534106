/**
 * What would follow from what stands in a form, told by the rules themselves while somebody types; whatever
 * was typed meanwhile is asked anew. Quiet where there is no network, or the host has no time for it.
 */

import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { Previewed } from "@plenty/client";
import type { Refusal } from "@plenty/kernel";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { RefusalError } from "../lib/refusal-error.ts";
import { client, groupKey } from "../lib/queries.ts";
import type { Me } from "../session/me.ts";

/** The facts that would follow, or why nothing would. */
export type Preview<A extends ActSpec> = Partial<Previewed<A>> & { readonly refusal?: Refusal };

export interface Previewing<A extends ActSpec> {
  readonly group: string;
  readonly me: Pick<Me, "person" | "identity" | "behalf">;
  /** Undefined while the form makes none. */
  readonly body: BodyOf<A> | undefined;
  /** True where nobody types: it is asked at once. */
  readonly isFixed?: boolean;
}

/** Long enough that one who types is not asked after each letter. */
const pauseMs = 250;
/** How often a host that has no time is asked again, and after how long. */
const timesAsked = 5;
const busyMs = 2_000;

/** What would follow from an act; undefined while that is not known. */
export function usePreview<A extends ActSpec>(
  spec: A,
  { group, me: { person, identity, behalf }, body, isFixed = false }: Previewing<A>,
): Preview<A> | undefined {
  const text = body === undefined ? "" : JSON.stringify(body);
  const [typed] = useDebouncedValue(text, pauseMs);
  const settled = isFixed ? text : typed;
  // each device of somebody may something else
  const by = { person, key: identity.key.did, ...behalf };
  const { data } = useQuery({
    queryKey: [...groupKey(group), "preview", spec.name, by, settled],
    queryFn: async (): Promise<Preview<A> | null> => {
      const asked = JSON.parse(settled) as BodyOf<A>; // written above
      const told = await (await client()).group(group).preview(spec, by, asked);
      if (told.ok) return told.value;
      const { kind } = told.refusal;
      if (kind === "busy" || kind === "often") throw new RefusalError(told.refusal);
      // A host that failed, or knows of no previews, has said nothing about the act.
      return kind === "internal" || kind === "missing" ? null : { refusal: told.refusal };
    },
    enabled: settled !== "" && settled === text,
    // A host that has no time now has some later.
    retry: timesAsked,
    retryDelay: busyMs,
    staleTime: 0,
    gcTime: 0,
  });
  return settled === text ? (data ?? undefined) : undefined;
}
