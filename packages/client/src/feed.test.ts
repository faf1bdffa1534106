/** The feed: events come out whole however the stream is cut, and a break is mended where it was. */

import { createServer } from "node:http";
import { once } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createClient } from "./client.ts";
import { createEventParser } from "./feed.ts";
import type { FeedEvent } from "./feed.ts";

test("events are the same however their stream is cut", () => {
  const stream =
    ': hello\n\nid: 4\nevent: entry\ndata: {"a":1}\n\nid: 5\r\ndata: one\r\ndata: two\r\n\r\n';
  const whole: FeedEvent[] = [];
  createEventParser((event) => whole.push(event))(stream);
  expect(whole).toEqual([
    { index: 4, type: "entry", data: '{"a":1}' },
    { index: 5, type: "message", data: "one\ntwo" },
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const seen: FeedEvent[] = [];
      const push = createEventParser((event) => seen.push(event));
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      for (const [i, place] of places.entries()) push(stream.slice(place, places[i + 1]));
      expect(seen).toEqual(whole);
    }),
  );
});

test("a feed that breaks is opened again behind the last event", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const last = request.headers["last-event-id"];
    asked.push(typeof last === "string" ? last : undefined);
    response.writeHead(200, { "content-type": "text/event-stream" });
    const next = Number(last ?? -1) + 1;
    response.write(`id: ${next}\ndata: entry ${next}\n\n`, () => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const stop = new AbortController();
  const seen: number[] = [];
  const client = createClient({
    base: `http://127.0.0.1:${port}`,
    fetch: (url, init) => fetch(url, init),
  });
  await client.group("0".repeat(64)).feed(
    ({ index }) => {
      seen.push(index);
      if (index === 9) stop.abort();
    },
    { after: 7, signal: stop.signal },
  );
  server.close();
  expect(seen).toEqual([8, 9]);
  expect(asked).toEqual(["7", "8"]);
});
