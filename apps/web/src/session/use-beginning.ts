/** Founding, joining and borrowing as mutations: afterwards the group's screens know who one is. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { groupKey } from "../lib/queries.ts";
import type { ExamplePerson } from "./here.ts";
import { borrowPerson, foundGroup, joinExample, joinGroup } from "./beginnings.ts";
import type { Joiner, NewGroup } from "./beginnings.ts";

/** Looks through the eyes of a person of an example. */
export function useBorrow(group: string) {
  const known = useNewlyKnown();
  return useMutation({
    mutationFn: (person: ExamplePerson) => borrowPerson(group, person),
    onSuccess: () => known(group),
  });
}

/** Joins a group; with a person of an example, in one step by their published key. */
export function useJoin(host?: ExamplePerson) {
  const known = useNewlyKnown();
  return useMutation({
    mutationFn: ({ group, name, invitation }: Joiner) =>
      host === undefined
        ? joinGroup({ group, name, invitation })
        : joinExample({ group, name, host }),
    // A lost answer leaves open whether one is in: the group is asked again either way.
    onSettled: (_, __, { group }) => known(group),
  });
}

/** Founds a group; the answer is its id. */
export function useFound() {
  const known = useNewlyKnown();
  return useMutation({
    mutationFn: (wanted: NewGroup) => foundGroup(wanted),
    onSuccess: (group) => known(group),
  });
}

function useNewlyKnown(): (group: string) => Promise<void> {
  const queryClient = useQueryClient();
  return async (group) => {
    await queryClient.invalidateQueries({ queryKey: ["identities", group] });
    await queryClient.invalidateQueries({ queryKey: groupKey(group) });
    await queryClient.invalidateQueries({ queryKey: ["groups"] });
  };
}
