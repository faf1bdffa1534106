/**
 * What others enter appears without reload: the group's feed makes its answers stale, gathered for a
 * moment so that a burst of entries asks once.
 */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client } from "../lib/host.ts";
import { groupKey } from "../lib/queries.ts";

export type LiveState = "connecting" | "live" | "broken";

const gatherMs = 250;

/** Follows a group's feed while the component is shown. */
export function useLive(group: string): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function refresh(): void {
      timer = undefined;
      void queryClient.invalidateQueries({ queryKey: groupKey(group) });
    }
    void client.group(group).feed(() => (timer ??= setTimeout(refresh, gatherMs)), {
      signal: leaving.signal,
      onState: (open) => setState(open ? "live" : "broken"),
    });
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [group, queryClient]);
  return state;
}
