/** The feed's count of listeners: only who takes the stream is one. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { visitor } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { foundCommons } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createFeedRoute, type Listening } from "./feed.ts";

let commons: Commons;

beforeAll(async () => {
  ({ commons } = await foundCommons());
});

afterAll(() => commons.close());

function listening(group: Listening["commons"] = commons): Listening {
  return { host: hostOver(commons), commons: group, askerNow: async () => visitor };
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
