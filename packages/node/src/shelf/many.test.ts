/** More groups asked at once than can be awake: all are answered, or told to come again and then answered. */

import { dirname } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Host } from "../host.ts";
import { members, plantGroups, startHost, within, woken, type Planted } from "../testing/groups.ts";

const COUNT = process.env.PLENTY_DEEP === undefined ? 60 : 1_000;

let host: Host;
let groups: readonly Planted[];

beforeAll(async () => {
  const planted = await plantGroups(COUNT);
  ({ groups } = planted);
  const bounds = { atMost: 8, atOnce: 4, waiting: Math.floor(COUNT / 2) };
  host = await startHost({ dataDir: planted.dataDir, bounds });
}, 600_000);

afterAll(() => host.close());

test("each of many groups is answered, and no more than may be are awake at any moment", async () => {
  let most = 0;
  async function ask(group: Planted): Promise<number | string> {
    for (;;) {
      const told = await within(host, group, members).catch((error: Error) => error.message);
      most = Math.max(most, host.standing().awake);
      if (!String(told).startsWith("HostBusy")) return told;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const told = await Promise.all(groups.map(ask));
  expect(new Set(told)).toEqual(new Set([2]));
  expect(most).toBeLessThanOrEqual(8);
}, 600_000);

test("a group that is always held does not keep another waiting for ever", async () => {
  const [busy, other] = groups;
  if (busy === undefined || other === undefined) throw new Error("few");
  const small = await startHost({ dataDir: dirname(busy.folder), bounds: { atMost: 1 } });
  const order: string[] = [];
  async function ask(name: string, group: Planted): Promise<void> {
    const lease = await woken(small, group);
    order.push(name);
    lease.release();
  }
  const held = await woken(small, busy);
  await ask("busy, while nobody waits", busy);
  const asked = [ask("other", other), ask("busy again", busy)];
  expect(await members(held.commons)).toBe(2);
  held.release();
  await Promise.all(asked);
  expect(order).toEqual(["busy, while nobody waits", "other", "busy again"]);
  await small.close();
});
