/** Where the group is open as me just now: browsers and programs that my devices let in, and the end of some. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { endSession, sessionsOf } from "@plenty/client";
import { http } from "../../../lib/http.ts";
import { groupKey } from "../../../lib/queries.ts";
import { valueOf } from "../../../lib/refusal-error.ts";

/** What is open, the one before me first, then what was used last. */
export function useOpen(group: string) {
  const queryClient = useQueryClient();
  const queryKey = [...groupKey(group), "open"];
  const asked = useQuery({
    queryKey,
    queryFn: async () => {
      const open = valueOf(await sessionsOf(http, group));
      const isThis = (one: { readonly this?: true }) => Number(one.this === true);
      return open.toSorted((a, b) => isThis(b) - isThis(a) || b.seen.localeCompare(a.seen));
    },
    // no entry of the log tells of it
    staleTime: 0,
  });
  const end = useMutation({
    networkMode: "always",
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) valueOf(await endSession(http, { commons: group, id }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
  return { asked, end };
}
