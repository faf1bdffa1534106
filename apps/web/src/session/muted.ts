/**
 * Whose words somebody does not want to see. It is theirs alone: kept in this browser, for each person of a group that
 * one is here, and told to nobody.
 */

import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useHere } from "./here.ts";
import { openShelf } from "./shelf.ts";

interface Mine {
  readonly group: string;
  readonly person: string;
}

const shelf = openShelf<readonly string[]>("plenty-muted");

const placeOf = ({ group, person }: Mine) => `${group}/${person}`;

const mutedBy = (mine: Mine) =>
  queryOptions({
    queryKey: ["muted", mine.group, mine.person],
    queryFn: async () => (await shelf.get(placeOf(mine))) ?? [],
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });

export interface Muted {
  readonly people: readonly string[];
  /** Mutes somebody, or shows their words again; nobody mutes themselves. */
  readonly set: (whom: string, muted: boolean) => Promise<void>;
}

/** Whom I muted here; for a visitor, nobody. */
export function useMuted(): Muted {
  const { group, me } = useHere();
  const queryClient = useQueryClient();
  const mine = { group, person: me?.person ?? "" };
  const asked = useQuery({ ...mutedBy(mine), enabled: me !== undefined });
  async function set(whom: string, muted: boolean): Promise<void> {
    if (me === undefined || whom === me.person) return;
    const kept = (await shelf.get(placeOf(mine))) ?? [];
    const others = kept.filter((one) => one !== whom);
    await shelf.put(placeOf(mine), muted ? [...others, whom] : others);
    await queryClient.invalidateQueries({ queryKey: mutedBy(mine).queryKey });
  }
  return { people: asked.data ?? [], set };
}
