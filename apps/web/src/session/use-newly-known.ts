/** What is asked anew once this computer has become somebody in a group. */

import { useQueryClient } from "@tanstack/react-query";
import { groupKey } from "../lib/queries.ts";

export function useNewlyKnown(): (group: string) => Promise<void> {
  const queryClient = useQueryClient();
  return async (group) => {
    await queryClient.invalidateQueries({ queryKey: ["identities", group] });
    await queryClient.invalidateQueries({ queryKey: groupKey(group) });
    await queryClient.invalidateQueries({ queryKey: ["groups"] });
  };
}
