/**
 * Taking part: makes an act from the current person and sends it. What it touches is told by the feed, as of
 * others' acts. The mutation fails with RefusalError; forms show it beside the field that it is about.
 */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { late } from "../lib/late.ts";
import { makeStaleUnlessTold } from "../lib/stale.ts";
import type { Sending } from "./asked.ts";
import type { Taking } from "./deliver.ts";
import { useLater } from "./use-later.ts";
import { unansweredActs } from "./use-unanswered.ts";

/** A feed that stands has told of an entry by then. */
const toldMs = 1_500;
const delivering = () => late(() => import("./deliver.ts"));

/** A mutation that sends what the current person does in a group. */
export function useSend({ group, me }: Taking) {
  const queryClient = useQueryClient();
  useLater(delivering);
  return useMutation({
    networkMode: "always", // without a network it fails at once, and in words
    mutationFn: async (what: Sending) => (await delivering()).sendAs({ group, me }, what),
    onSuccess: ({ index }) => {
      setTimeout(() => void makeStaleUnlessTold(queryClient, group, index), toldMs);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey }),
  });
}
