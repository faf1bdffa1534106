/**
 * Founding, joining and borrowing as mutations: afterwards the group's screens know who one is. What makes the
 * acts comes with the first form that needs it, behind the page: whoever only reads does not load it.
 */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { groupKey } from "../lib/queries.ts";
import type { Joiner, NewGroup } from "./beginnings.ts";
import type { ExamplePerson } from "./here.ts";

const beginnings = () => import("./beginnings.ts");

/** Looks through the eyes of a person of an example. */
export function useBorrow(group: string) {
  const known = useNewlyKnown();
  return useMutation({
    mutationFn: async (person: ExamplePerson) => (await beginnings()).borrowPerson(group, person),
    onSuccess: () => known(group),
  });
}

/** Joins a group; with a person of an example, in one step by their published key. */
export function useJoin(host?: ExamplePerson) {
  const known = useNewlyKnown();
  useComing();
  return useMutation({
    mutationFn: async ({ group, name, invitation }: Joiner) => {
      const { joinExample, joinGroup } = await beginnings();
      return host === undefined
        ? joinGroup({ group, name, invitation })
        : joinExample({ group, name, host });
    },
    // A lost answer leaves open whether one is in: the group is asked again either way.
    onSettled: (_, __, { group }) => known(group),
  });
}

/** Founds a group; the answer is its id. */
export function useFound() {
  const known = useNewlyKnown();
  useComing();
  return useMutation({
    mutationFn: async (wanted: NewGroup) => (await beginnings()).foundGroup(wanted),
    onSuccess: (group) => known(group),
  });
}

/** Has what makes the acts come while somebody types; if it does not, it is asked for once more at the end. */
function useComing(): void {
  useEffect(() => void beginnings().catch(() => undefined), []);
}

function useNewlyKnown(): (group: string) => Promise<void> {
  const queryClient = useQueryClient();
  return async (group) => {
    await queryClient.invalidateQueries({ queryKey: ["identities", group] });
    await queryClient.invalidateQueries({ queryKey: groupKey(group) });
    await queryClient.invalidateQueries({ queryKey: ["groups"] });
  };
}
