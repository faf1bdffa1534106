/** Inviting as mutations: afterwards the links that are kept here are looked at anew. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { late } from "../../lib/late.ts";
import { groupKey } from "../../lib/queries.ts";
import type { OfFounder } from "../../section/section.ts";
import { useLater } from "../../session/use-later.ts";
import { unansweredActs } from "../../session/use-unanswered.ts";
import { keptLinks } from "./kept-links.ts";

const inviting = () => late(() => import("./invite.ts"));

/** Makes one link. */
export function useInviteOne(inviter: OfFounder) {
  return useInviting(inviter, async () => (await inviting()).inviteOne(inviter));
}

/** Makes a link for each of some names. */
export function useInviteSeveral(inviter: OfFounder) {
  return useInviting(inviter, async (names: readonly string[]) =>
    (await inviting()).inviteSeveral(inviter, names),
  );
}

function useInviting<T, R>({ group }: OfFounder, mutationFn: (given: T) => Promise<R>) {
  const queryClient = useQueryClient();
  useLater(inviting);
  return useMutation({
    networkMode: "always",
    mutationFn,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: keptLinks(group).queryKey });
      await queryClient.invalidateQueries({
        queryKey: [...groupKey(group), "people", "invitations"],
      });
      await queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey });
    },
  });
}
