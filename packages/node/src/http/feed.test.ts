/** Who listens to the feed: only who takes the stream is counted, and who may see less than before is let go. */

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { limits } from "@plenty/kernel";
import { stranger, visitor } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { foundCommons, signCurrency, type Founding } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createFeedRoute, type Listening } from "./feed.ts";

let commons: Commons;
let founding: Founding;

beforeAll(async () => {
  ({ commons, founding } = await foundCommons());
});

afterAll(() => commons.close());

function listening(group: Listening["commons"] = commons): Listening {
  return {
    host: hostOver(commons),
    commons: group,
    asker: visitor,
    isIn: () => true,
    askerNow: async () => visitor,
  };
}

function ask(method: string): Request {
  return new Request("http://127.0.0.1/feed", { method });
}

test("asking for the head alone takes no place among the listeners", () => {
  const feed = createFeedRoute();
  for (let i = 0; i < limits.feedListeners; i++) {
    expect(feed.get(listening(), ask("HEAD")).headers.get("content-type")).toBe(
      "text/event-stream",
    );
  }
  expect(feed.get(listening(), ask("GET")).status).toBe(200);
});

test("as many listen as the limit says, and who leaves makes room", async () => {
  const feed = createFeedRoute();
  const heard = Array.from({ length: limits.feedListeners }, () =>
    feed.get(listening(), ask("GET")),
  );
  expect(feed.get(listening(), ask("GET")).status).toBe(503);
  await heard[0]?.body?.cancel();
  expect(feed.get(listening(), ask("GET")).status).toBe(200);
  for (const { body } of heard.slice(1)) await body?.cancel();
});

test("as many listen in all groups together as the host's own limit says, and who leaves makes room", async () => {
  const feed = createFeedRoute();
  const listen = (n: number): Response =>
    feed.get(listening({ id: `group ${n % 100}`, size: () => 1 }), ask("GET"));
  const heard = Array.from({ length: limits.feedListenersInAll }, (_, n) => listen(n));
  expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([200]));
  expect([listen(0).status, listen(100).status]).toEqual([503, 503]);
  await heard[0]?.body?.cancel();
  expect(listen(1).status).toBe(200);
  for (const { body } of heard.slice(1)) await body?.cancel();
});

test("whose session is over is let go at the next heartbeat, though nothing was entered", async () => {
  vi.useFakeTimers();
  let isIn = true;
  const heard = createFeedRoute().get({ ...listening(), isIn: () => isIn }, ask("GET"));
  const text = heard.text();
  await vi.advanceTimersByTimeAsync(20_000);
  isIn = false;
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(await text).toBe("retry: 1000\n\n:\n\n");
});

test("who may see less than when they began is let go with the next entry, and told nothing of it", async () => {
  const heard = createFeedRoute().get(
    { ...listening(), askerNow: async () => stranger },
    ask("GET"),
  );
  const text = heard.text();
  await commons.submit([{ jws: await signCurrency(founding) }]);
  expect(await text).toBe("retry: 1000\n\n");
});
