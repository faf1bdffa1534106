/** Joining as a mutation: afterwards the group's screens know who one is. */

import { useMutation } from "@tanstack/react-query";
import { late } from "../../lib/late.ts";
import type { ExamplePerson } from "../../session/here.ts";
import { useLater } from "../../session/use-later.ts";
import { useNewlyKnown } from "../../session/use-newly-known.ts";
import type { Joiner } from "./join.ts";

const joining = () => late(() => import("./join.ts"));

/** Joins a group; with a person of an example, in one step by their published key. */
export function useJoin(host?: ExamplePerson) {
  const known = useNewlyKnown();
  useLater(joining);
  return useMutation({
    mutationFn: async ({ group, name, invitation }: Joiner) => {
      const { joinExample, joinGroup } = await joining();
      return host === undefined
        ? joinGroup({ group, name, invitation })
        : joinExample({ group, name, host });
    },
    // A lost answer leaves open whether one is in: the group is asked again either way.
    onSettled: (_, __, { group }) => known(group),
  });
}
