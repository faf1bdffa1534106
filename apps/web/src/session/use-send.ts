/**
 * Taking part: makes an act from the current person, sends it, and makes the group's answers stale. The
 * mutation fails with RefusalError; forms show it beside the field that it is about.
 */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { groupKey } from "../lib/queries.ts";
import type { ToSend } from "./asked.ts";
import type { Taking } from "./deliver.ts";
import { useLater } from "./use-later.ts";
import { unansweredActs } from "./use-unanswered.ts";

const delivering = () => import("./deliver.ts");

/** A mutation that sends what the current person does in a group. */
export function useSend({ group, me }: Taking) {
  const queryClient = useQueryClient();
  useLater(delivering);
  return useMutation({
    networkMode: "always", // without a network it fails at once, and in words
    mutationFn: async (what: ToSend) => (await delivering()).sendAs({ group, me }, what),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: groupKey(group) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey }),
  });
}
