/** The feed: events come out whole however the stream is cut, and a break is mended where it was. */

import { createServer } from "node:http";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { createClient } from "./client.ts";
import type { GroupClient } from "./client.ts";
import type { FeedEvent } from "./feed.ts";

/** A host whose answer to each opening of the feed is what `answer` writes; the answers it was asked for. */
async function hostThat(answer: (response: ServerResponse, last: number) => void) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const last = request.headers["last-event-id"];
    asked.push(typeof last === "string" ? last : undefined);
    response.setHeader("content-type", "text/event-stream");
    answer(response, Number(last ?? -1));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const base = `http://127.0.0.1:${port}`;
  const client = createClient({ base, fetch: (url, init) => fetch(url, init) });
  return { asked, group: client.group("0".repeat(64)), close: () => server.close() };
}

/** Reads until `count` events were seen. */
async function readEvents(
  group: GroupClient,
  { count, after }: { readonly count: number; readonly after?: number },
): Promise<readonly FeedEvent[]> {
  const stop = new AbortController();
  const seen: FeedEvent[] = [];
  await group.feed(
    (event) => {
      seen.push(event);
      if (seen.length === count) stop.abort();
    },
    { signal: stop.signal, ...(after === undefined ? {} : { after }) },
  );
  return seen;
}

test("events come out whole however their stream is cut, with the index of their entry", async () => {
  const stream =
    ': hello\n\nid: 4\nevent: entry\ndata: {"touches":["credit/account"]}\n\ndata: ä\r\ndata: two\r\n\r\n';
  const bytes = Buffer.from(stream);
  const host = await hostThat(async (response) => {
    for (const byte of bytes) {
      response.write(Buffer.of(byte));
      await new Promise(setImmediate);
    }
  });
  const seen = await readEvents(host.group, { count: 2 });
  host.close();
  expect(seen).toEqual([
    {
      index: 4,
      type: "entry",
      data: '{"touches":["credit/account"]}',
      touches: ["credit/account"],
    },
    { index: -1, type: "message", data: "ä\ntwo", touches: undefined },
  ]);
});

test.each(["{", "null", "[]", '{"touches":"all"}', '{"touches":[1]}', '{"touches":null}'])(
  "what a host tells as touched in another form is no list of it: %s",
  async (data) => {
    const host = await hostThat((response) => response.write(`id: 1\ndata: ${data}\n\n`));
    const [event] = await readEvents(host.group, { count: 1 });
    host.close();
    expect(event).toMatchObject({ index: 1, data, touches: undefined });
  },
);

test("a feed that breaks is opened again behind the last event", async () => {
  const host = await hostThat((response, last) => {
    response.write(`id: ${last + 1}\ndata: entry\n\n`, () => response.destroy());
  });
  const seen = await readEvents(host.group, { count: 2, after: 7 });
  host.close();
  expect(seen.map(({ index }) => index)).toEqual([8, 9]);
  expect(host.asked).toEqual(["7", "8"]);
});

test("an event that never ends fills no memory: the feed is opened again", async () => {
  const piece = "a".repeat(limits.feedEventChars / 4);
  const host = await hostThat(async (response, last) => {
    if (last === 1) return response.write("id: 2\ndata: well\n\n");
    response.write("id: 1\ndata: well\n\ndata: ");
    while (!response.destroyed && response.writable) {
      if (!response.write(piece))
        await Promise.race([once(response, "drain"), once(response, "close")]);
    }
    return undefined;
  });
  const seen = await readEvents(host.group, { count: 2 });
  host.close();
  expect(seen.map(({ index }) => index)).toEqual([1, 2]);
}, 30_000);

test("a feed that is not the reader's is told so, and asked for again", async () => {
  const { group, close } = await hostThat((response) => {
    response.writeHead(403, { "content-type": "application/problem+json" });
    response.end(JSON.stringify({ type: "urn:plenty:refusal:NotYours", status: 403 }));
  });
  const stop = new AbortController();
  let refusals = 0;
  const onNotYours = (): void => {
    refusals++;
    if (refusals === 2) stop.abort();
  };
  await group.feed(() => undefined, { signal: stop.signal, onNotYours });
  expect(refusals).toBe(2);
  close();
});
