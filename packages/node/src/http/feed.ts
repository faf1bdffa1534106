/**
 * GET …/feed: entries as server-sent events as they are signed. The id of an event is the index of its
 * entry, so a browser that lost the line goes on where it was (`Last-Event-ID`). Entries are read from
 * the log when they are sent, a page at a time and only as fast as the listener takes them, so a slow
 * listener costs no memory. Beside an entry stands which queries it touches (`room/query`), so that
 * whoever shows answers asks those again and no others.
 */

import { limits, toTime } from "@plenty/kernel";
import { touchedBy, type Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { hostBusy } from "../refusals.ts";
import type { StoredEntry } from "../store/log-reader.ts";
import { problemResponse } from "./problems.ts";

/** A comment this often keeps proxies from closing a silent line. */
const HEARTBEAT_MS = 15_000;
/** Entries read at a time. */
const PAGE = 256;

export interface FeedRoute {
  get(commons: Commons, asker: Asker, request: Request): Response;
}

/** The feed, with a count of all its listeners on this host. */
export function createFeedRoute(): FeedRoute {
  let listeners = 0;
  return {
    get(commons, asker, request) {
      // who asks for the head alone never takes a stream, and so would never end one
      if (request.method === "HEAD") return new Response(null, { headers });
      if (listeners >= limits.feedListeners) return problemResponse(hostBusy("Too many listen."));
      listeners++;
      const first = firstIndex(commons, request);
      const stream = streamEntries({ commons, asker, first }, () => listeners--);
      return new Response(stream, { headers });
    },
  };
}

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

/** Behind Last-Event-ID or `?after=`; without either, what comes from now on. */
function firstIndex(commons: Commons, request: Request): number {
  const asked =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  if (asked !== null && /^(-1|\d{1,15})$/.test(asked)) return Number(asked) + 1;
  return commons.size();
}

interface Listening {
  readonly commons: Commons;
  readonly asker: Asker;
  /** Index of the first entry that is told. */
  readonly first: number;
}

function streamEntries(
  { commons, asker, first }: Listening,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = first;
  let wake = (): void => undefined;
  let ended = false;
  const stopListening = commons.onEntries(() => wake());
  const heartbeat = setInterval(() => wake(), HEARTBEAT_MS);
  heartbeat.unref();

  function end(): void {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    stopListening();
    onEnd();
    wake();
  }

  /** Called when the listener can take more: answers with a page, or waits for entries or a heartbeat. */
  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (next >= commons.size()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (ended) return;
    const until = Math.max(next, Math.min(next + PAGE, commons.size()));
    const entries = commons.entries(asker, next, until);
    next = until;
    controller.enqueue(
      encoder.encode(entries.length === 0 ? ":\n\n" : entries.map(toEvent).join("")),
    );
  }

  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode("retry: 1000\n\n")),
    pull,
    cancel: end,
  });
}

function toEvent({ index, at, act, facts }: StoredEntry): string {
  const touches = JSON.stringify(touchedBy(JSON.parse(facts)));
  const told = `"index":${index},"at":"${toTime(at)}","act":"${act}","facts":${facts}`;
  return `id: ${index}\ndata: {${told},"touches":${touches}}\n\n`;
}
