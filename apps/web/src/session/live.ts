/** Following a group's feed: what its entries touch, gathered for a moment so that a burst of them asks once. */

import type { FeedEvent, GroupClient } from "@plenty/client";
import { touchedByBoth } from "../lib/stale.ts";
import type { Touched } from "../lib/stale.ts";

export type LiveState = "connecting" | "live" | "broken";

const gatherMs = 250;

export interface Follower {
  /** What entries touched, and the newest that was told of; none where a line began. */
  readonly onTouched: (touched: Touched, upTo: number) => void;
  readonly onState: (state: LiveState) => void;
}

/** Follows until the returned function is called. */
export function follow(
  group: Pick<GroupClient, "feed">,
  { onTouched, onState }: Follower,
): () => void {
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gathered: Touched = new Set();
  let upTo = -1;

  function gather(touched: Touched): void {
    gathered = touchedByBoth(gathered, touched);
    timer ??= setTimeout(() => {
      onTouched(gathered, upTo);
      timer = undefined;
      gathered = new Set();
    }, gatherMs);
  }

  function heard({ index, touches }: FeedEvent): void {
    upTo = Math.max(upTo, index);
    gather(touches === undefined ? "everything" : new Set(touches));
  }

  function changed(open: boolean): void {
    onState(open ? "live" : "broken");
    // What was entered while there was no line is in the answers, not in the feed that begins now.
    if (open) gather("everything");
  }

  // a page that shows more than is its reader's asks, and learns so
  const onNotYours = () => gather("everything");
  void group.feed(heard, { signal: leaving.signal, onState: changed, onNotYours });
  return () => {
    leaving.abort();
    clearTimeout(timer);
  };
}
