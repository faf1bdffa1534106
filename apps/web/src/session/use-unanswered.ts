/** What was sent from this browser and got no answer: to be sent again as it is, or left. */

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { groupKey } from "../lib/queries.ts";
import { receiptOf, sendBytesAgain, unansweredShelf } from "./deliver.ts";
import type { UnansweredAct } from "./deliver.ts";

/** All of it, of all groups. */
export const unansweredActs = queryOptions({
  queryKey: ["unanswered"],
  queryFn: () => unansweredShelf.all(),
  networkMode: "always",
});

/** Whose acts: a person of a group. */
type Sender = Pick<UnansweredAct, "group" | "person">;

/** What a person of a group sent without an answer, and what can be done about it. */
export function useUnanswered(sender: Sender) {
  const queryClient = useQueryClient();
  const kept = useQuery(unansweredActs).data ?? [];
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey });
    await queryClient.invalidateQueries({ queryKey: groupKey(sender.group) });
  };
  return {
    acts: kept.filter(({ group, person }) => group === sender.group && person === sender.person),
    again: useMutation({
      mutationFn: async (one: UnansweredAct) => receiptOf(await sendBytesAgain(one)),
      onSettled,
    }),
    leave: useMutation({
      mutationFn: ({ name }: UnansweredAct) => unansweredShelf.drop(name),
      onSettled,
    }),
  };
}
