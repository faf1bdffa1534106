/**
 * GET …/feed: entries as server-sent events as they are signed. The id of an event is the index of its
 * entry, so a browser that lost the line goes on where it was (`Last-Event-ID`). Entries are read from
 * the log when they are sent, a page at a time and only as fast as the listener takes them, so a slow
 * listener costs no memory, and one who only waits keeps no group awake. Beside an entry stands which queries it
 * touches (`room/query`), so that whoever shows answers asks those again and no others. Whose session ended, or
 * who may see less than when they began, is let go: they ask again, and learn what they may see now.
 */

import { limits, toTime } from "@plenty/kernel";
import { notYours, touchedBy, type Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import type { Host } from "../host.ts";
import { hostBusy } from "../refusals.ts";
import type { StoredEntry } from "../store/log-reader.ts";
import { createTally } from "../tally.ts";
import { seesLess } from "./asker.ts";
import { problemResponse } from "./problems.ts";

/** A comment this often keeps proxies from closing a silent line. */
const HEARTBEAT_MS = 15_000;
/** Entries read at a time. */
const PAGE = 256;

export interface FeedRoute {
  get(listening: Listening, request: Request): Response;
}

/** Who listens to which group. */
export interface Listening {
  readonly host: Pick<Host, "wake" | "onEntries">;
  /** Awake as long as it takes to find where the listener begins. */
  readonly commons: Pick<Commons, "id" | "size">;
  /** Who began to listen. */
  readonly asker: Asker;
  /** False once their session is over, or another's. */
  readonly isIn: () => boolean;
  /** Who listens, asked anew for each page. */
  readonly askerNow: (commons: Commons) => Promise<Asker>;
}

/** The feed, with a count of the listeners of each group on this host. */
export function createFeedRoute(): FeedRoute {
  const listeners = createTally();
  return {
    get(listening, request) {
      // who is let in first then hears what is theirs; on an open line a cookie of before would stay
      if (listening.asker.sees.length === 0) return problemResponse(notYours());
      // who asks for the head alone never takes a stream, and so would never end one
      if (request.method === "HEAD") return new Response(null, { headers });
      const { id } = listening.commons;
      if (listeners.of(id) >= limits.feedListeners || listeners.all() >= limits.feedListenersInAll)
        return problemResponse(hostBusy("Too many listen."));
      listeners.add(id, 1);
      const first = firstIndex(listening.commons, request);
      const stream = streamEntries(listening, first, () => listeners.add(id, -1));
      return new Response(stream, { headers });
    },
  };
}

const headers = { "content-type": "text/event-stream", "x-accel-buffering": "no" };

/** Behind Last-Event-ID or `?after=`; without either, what comes from now on. */
function firstIndex(commons: Pick<Commons, "size">, request: Request): number {
  const asked =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  if (asked !== null && /^(-1|\d{1,15})$/.test(asked)) return Number(asked) + 1;
  return commons.size();
}

function streamEntries(
  { host, commons, asker, isIn, askerNow }: Listening,
  first: number,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { id } = commons;
  let size = commons.size();
  let next = first;
  let wake = (): void => undefined;
  let ended = false;
  const stopListening = host.onEntries(id, ({ to }) => {
    if (to <= size) return;
    size = to;
    wake();
  });
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

  function woken(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }

  /** The next entries, or that they are not the listener's any more; a group that cannot be woken now is tried again at the next heartbeat. */
  async function read(): Promise<readonly StoredEntry[] | "let go"> {
    const until = Math.min(next + PAGE, size);
    if (until <= next) return [];
    const lease = await host.wake(id);
    if (!lease.ok) {
      await woken();
      return [];
    }
    try {
      const now = await askerNow(lease.value.commons);
      if (seesLess(now, asker)) return "let go";
      const entries = lease.value.commons.entries(now, next, until);
      next = until;
      return entries;
    } finally {
      lease.value.release();
    }
  }

  /** Called when the listener can take more: answers with a page, or waits for entries or a heartbeat. */
  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (next >= size) await woken();
    if (ended) return;
    try {
      const entries = isIn() ? await read() : "let go";
      if (ended) return;
      if (entries === "let go") {
        end();
        return controller.close();
      }
      controller.enqueue(
        encoder.encode(entries.length === 0 ? ":\n\n" : entries.map(toEvent).join("")),
      );
    } catch (error) {
      // a stream that failed is not cancelled: nobody else ends it
      end();
      throw error;
    }
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
