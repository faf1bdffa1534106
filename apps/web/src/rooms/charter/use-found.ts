/** Founding as a mutation: afterwards the group's screens know who one is. */

import { useMutation } from "@tanstack/react-query";
import { late } from "../../lib/late.ts";
import { useLater } from "../../session/use-later.ts";
import { useNewlyKnown } from "../../session/use-newly-known.ts";
import type { NewGroup } from "./found.ts";

const founding = () => late(() => import("./found.ts"));

/** Founds a group; the answer is its id. */
export function useFound() {
  const known = useNewlyKnown();
  useLater(founding);
  return useMutation({
    mutationFn: async (wanted: NewGroup) => (await founding()).foundGroup(wanted),
    onSuccess: (group) => known(group),
  });
}
