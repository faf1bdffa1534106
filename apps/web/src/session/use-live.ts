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
  useEffect(
    () =>
      follow(group, {
        onEntries: () => void queryClient.invalidateQueries({ queryKey: groupKey(group) }),
        onState: setState,
      }),
    [group, queryClient],
  );
  return state;
}

interface Follower {
  readonly onEntries: () => void;
  readonly onState: (state: LiveState) => void;
}

/** Follows until the returned function is called. */
function follow(group: string, { onEntries, onState }: Follower): () => void {
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function gather(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      onEntries();
    }, gatherMs);
  }

  function changed(open: boolean): void {
    onState(open ? "live" : "broken");
    // What was entered while there was no line is in the answers, not in the feed that begins now.
    if (open) gather();
  }

  void client.group(group).feed(gather, { signal: leaving.signal, onState: changed });
  return () => {
    leaving.abort();
    clearTimeout(timer);
  };
}
