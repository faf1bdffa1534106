/** What was sent from this browser and got no answer: looked for, to be sent again as it is, or left. */

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Receipt } from "@plenty/client";
import { late } from "../lib/late.ts";
import { groupKey } from "../lib/queries.ts";
import type { UnansweredAct } from "./asked.ts";

const delivering = () => late(() => import("./deliver.ts"));
const shelf = async () => (await late(() => import("./unanswered-shelf.ts"))).unansweredShelf;

/** All of it, of all groups. */
export const unansweredActs = queryOptions({
  queryKey: ["unanswered"],
  queryFn: async () => (await shelf()).all(),
  networkMode: "always",
});

/** Whose acts: a person of a group, and if it is told, which act. */
export interface Sender {
  readonly group: string;
  readonly person: string;
  readonly act?: string;
}

/** Hears of an act that arrived after all, with the receipt of it. */
type OnEntered = (one: UnansweredAct, receipt: Receipt) => unknown;

/** What somebody sent without an answer, and what can be done about it; `onEntered` hears of each that arrived. */
export function useUnanswered(sender: Sender, onEntered: OnEntered) {
  const { group, person, act } = sender;
  const queryClient = useQueryClient();
  const kept = useQuery(unansweredActs).data ?? [];
  const acts = kept.filter(
    (one) => one.group === group && one.person === person && (act === undefined || one.act === act),
  );
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey });
    await queryClient.invalidateQueries({ queryKey: groupKey(group) });
  };
  useFound(group, acts, async (one, receipt) => {
    onEntered(one, receipt);
    await onSettled();
  });
  return {
    acts,
    again: useMutation({
      networkMode: "always",
      mutationFn: async (one: UnansweredAct) => {
        const { receiptOf, sendBytesAgain } = await delivering();
        return receiptOf(await sendBytesAgain(one));
      },
      onSuccess: (receipt, one) => onEntered(one, receipt),
      onSettled,
    }),
    leave: useMutation({
      networkMode: "always",
      mutationFn: async ({ name }: UnansweredAct) => (await shelf()).drop(name),
      onSettled,
    }),
  };
}

/** Whatever the group turns out to have entered, also while nobody asked, is settled without a question. */
function useFound(group: string, acts: readonly UnansweredAct[], onFound: OnEntered): void {
  const tell = useRef(onFound);
  const { data: found } = useQuery({
    queryKey: [...groupKey(group), "unanswered", acts.map(({ name }) => name)],
    queryFn: async () => {
      const { findUnanswered } = await delivering();
      const looked = acts.map(async (one) => {
        const receipt = await findUnanswered(one);
        return receipt === undefined ? [] : [{ one, receipt }];
      });
      return (await Promise.all(looked)).flat();
    },
    enabled: acts.length > 0,
    staleTime: 0,
  });
  useEffect(() => void (tell.current = onFound));
  useEffect(() => found?.forEach(({ one, receipt }) => tell.current(one, receipt)), [found]);
}
