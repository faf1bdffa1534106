/**
 * What others enter appears without reload: the group's feed makes stale what its entries touch, gathered for
 * a moment so that a burst of entries asks once.
 */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { FeedEvent } from "@plenty/client";
import { client } from "../lib/host.ts";
import { makeStale, touchedByBoth } from "../lib/stale.ts";
import type { Touched } from "../lib/stale.ts";

export type LiveState = "connecting" | "live" | "broken";

const gatherMs = 250;

/** Follows a group's feed while the component is shown. */
export function useLive(group: string): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(
    () =>
      follow(group, {
        onTouched: (touched) => void makeStale(queryClient, group, touched),
        onState: setState,
      }),
    [group, queryClient],
  );
  return state;
}

interface Follower {
  readonly onTouched: (touched: Touched) => void;
  readonly onState: (state: LiveState) => void;
}

/** Follows until the returned function is called. */
function follow(group: string, { onTouched, onState }: Follower): () => void {
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gathered: Touched = new Set();

  function gather(touched: Touched): void {
    gathered = touchedByBoth(gathered, touched);
    timer ??= setTimeout(() => {
      onTouched(gathered);
      timer = undefined;
      gathered = new Set();
    }, gatherMs);
  }

  function heard({ touches }: FeedEvent): void {
    gather(touches === undefined ? "everything" : new Set(touches));
  }

  function changed(open: boolean): void {
    onState(open ? "live" : "broken");
    // What was entered while there was no line is in the answers, not in the feed that begins now.
    if (open) gather("everything");
  }

  void client.group(group).feed(heard, { signal: leaving.signal, onState: changed });
  return () => {
    leaving.abort();
    clearTimeout(timer);
  };
}
