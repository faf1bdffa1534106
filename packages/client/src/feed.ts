/**
 * The live feed of a group as server-sent events (WHATWG HTML, section 9.2), read over fetch so that it
 * runs in Node too. Each event's id is an entry's index; after a break the feed goes on behind the last
 * one seen. It ends only when the caller's signal says so.
 */

import type { EventSourceMessage } from "eventsource-parser";
import { limits } from "@plenty/kernel";
import { isRecord } from "./refusals.ts";
import type { Http } from "./http.ts";

export interface FeedEvent {
  /** Index of the entry that the event tells of. */
  readonly index: number;
  readonly type: string;
  readonly data: string;
  /** What the entry touches, as `room/query`; undefined where the host does not say: it may be anything. */
  readonly touches: readonly string[] | undefined;
}

export interface FeedOptions {
  /** Tell of entries behind this index; without it, of those that come from now on. */
  readonly after?: number;
  readonly signal: AbortSignal;
  /** Told true when the feed is open and false when it broke and will be opened again. */
  readonly onState?: (open: boolean) => void;
  /** Told when it is not opened because nothing of it is the reader's to see, or no longer. */
  readonly onNotYours?: () => void;
}

/** Reads the feed at `path` until the signal is aborted; opens it again after 1, 2, 4 … 30 seconds. */
export async function readFeed(
  { http, path }: { readonly http: Http; readonly path: string },
  onEvent: (event: FeedEvent) => void,
  { after, signal, onState, onNotYours }: FeedOptions,
): Promise<void> {
  let last = after;
  let wait = firstWaitMs;
  while (!signal.aborted) {
    const headers: Record<string, string> = { accept: "text/event-stream" };
    if (last !== undefined) headers["last-event-id"] = String(last);
    const response = await http.open(path, { headers, signal });
    if (response.ok && response.value.body !== null) {
      onState?.(true);
      wait = firstWaitMs;
      await readStream(response.value.body, (event) => {
        if (event.index >= 0) last = event.index;
        if (!signal.aborted) onEvent(event);
      });
    }
    if (signal.aborted) return;
    if (!response.ok && response.refusal.kind === "sight") onNotYours?.();
    onState?.(false);
    await pause(wait, signal);
    wait = Math.min(2 * wait, longestWaitMs);
  }
}

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** A break in the middle of the stream, or an event that never ends, ends the reading: the feed is opened again. */
async function readStream(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: FeedEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    const { createParser } = await import("eventsource-parser"); // not before a page stands
    const parser = createParser({
      onEvent: (message) => onEvent(eventOf(message)),
      maxBufferSize: limits.feedEventChars,
    });
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(decoder.decode(part.value, { stream: true }));
    }
  } catch {
    await reader.cancel().catch(() => undefined); // what broke the stream was told already
  }
}

function eventOf({ id = "", event = "message", data }: EventSourceMessage): FeedEvent {
  const index = /^\d+$/.test(id) ? Number(id) : -1;
  return { index, type: event, data, touches: touchesOf(data) };
}

function touchesOf(data: string): readonly string[] | undefined {
  try {
    const entry: unknown = JSON.parse(data);
    const touches = isRecord(entry) ? entry["touches"] : undefined;
    const told = Array.isArray(touches) && touches.every((name) => typeof name === "string");
    return told ? touches : undefined;
  } catch {
    return undefined;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
