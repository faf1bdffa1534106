/** What was sent from this browser and got no answer: to be sent again as it is, or left. */

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { valueOf } from "../lib/host.ts";
import { groupKey } from "../lib/queries.ts";
import { deliver } from "./deliver.ts";
import { openShelf } from "./shelf.ts";
import { sendAgain } from "./unanswered.ts";
import type { Unanswered } from "./unanswered.ts";

/** The shelf of this browser. */
export const unansweredShelf = openShelf<Unanswered>("plenty-unanswered");

/** All of it, of all groups. */
export const unansweredActs = queryOptions({
  queryKey: ["unanswered"],
  queryFn: () => unansweredShelf.all(),
  networkMode: "always",
});

/** What a person of a group sent without an answer, and what can be done about it. */
export function useUnanswered({ group, person }: Pick<Unanswered, "group" | "person">) {
  const queryClient = useQueryClient();
  const kept = useQuery(unansweredActs).data ?? [];
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey });
    await queryClient.invalidateQueries({ queryKey: groupKey(group) });
  };
  const send = (one: Unanswered) =>
    sendAgain(one, { shelf: unansweredShelf, send: (act) => deliver(group, act) });
  return {
    acts: kept.filter((one) => one.group === group && one.person === person),
    again: useMutation({
      mutationFn: async (one: Unanswered) => valueOf(await send(one)),
      onSettled,
    }),
    leave: useMutation({
      mutationFn: ({ name }: Unanswered) => unansweredShelf.drop(name),
      onSettled,
    }),
  };
}
