/** Groups that sleep: woken by a touch, with what fell due, closed again, told of to those who listen. */

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { DAY, HOUR, toTime } from "@plenty/kernel";
import { visitor } from "@plenty/rules";
import type { Host } from "../host.ts";
import { createApp } from "../http/app.ts";
import { openCommons } from "../opening.ts";
import { folderPaths } from "../store/folder.ts";
import { signAct } from "../testing/founding.ts";
import {
  closeHosts,
  hosted,
  members,
  pay,
  plantGroups,
  seen,
  signPayment,
  startHost,
  within,
  woken,
  type Planted,
} from "../testing/groups.ts";

afterEach(() => closeHosts());

/** Something told, which is settled by silence after 14 days. */
function signTelling({ founding }: Planted, at: number): Promise<string> {
  const people = [founding.founders[0]?.person];
  const items = [{ on: toTime(at).slice(0, 10), people, theme: "Garden", kind: "work" }];
  return signAct(founding, { by: 0, act: "contributions.log", body: { items }, at });
}

function asleep(host: Host): Promise<void> {
  return expect.poll(() => host.standing().awake, { timeout: 20_000 }).toBe(0);
}

describe("a host of some groups", () => {
  const COUNT = 6;
  let dataDir: string;
  let groups: readonly Planted[];

  beforeAll(async () => {
    ({ dataDir, groups } = await plantGroups(COUNT));
  }, 60_000);

  test("knows them all and has none open", async () => {
    const host = await hosted({ dataDir });
    expect(host.list().map(({ id }) => id)).toEqual(groups.map(({ founding }) => founding.id));
    expect(host.standing()).toEqual({ awake: 0, stopped: [], rebuilding: [] });
    const [first] = groups;
    const opened = await openCommons(first?.folder ?? "");
    if (!opened.ok) throw new Error(opened.refusal.code);
    await opened.value.close();
  });

  test("has so many awake at most, closes the one that rests longest, and answers for all", async () => {
    const host = await hosted({ dataDir, bounds: { atMost: 2 } });
    const [first, second, third] = groups;
    if (first === undefined || second === undefined || third === undefined) throw new Error("few");
    const held = await woken(host, first);
    for (const group of [second, third, second]) {
      expect(await within(host, group, members)).toBe(2);
      expect(host.standing().awake).toBe(2);
    }
    // the one that is held was not closed to make room
    expect(await members(held.commons)).toBe(2);
    held.release();
    const told = await Promise.all(
      [...groups, ...groups].map((group) => within(host, group, members)),
    );
    expect(told).toEqual(Array.from({ length: 2 * COUNT }, () => 2));
  });

  test("lets who asks wait while all places are held, and wakes for them when one is given back", async () => {
    const host = await hosted({ dataDir, bounds: { atMost: 1 } });
    const [first, second] = groups;
    if (first === undefined || second === undefined) throw new Error("few");
    const held = await woken(host, first);
    const told = within(host, second, members);
    expect(await members(held.commons)).toBe(2);
    expect(host.standing().awake).toBe(1);
    held.release();
    expect(await told).toBe(2);
  });

  test("is busy for those past the bound of what may wait", async () => {
    const host = await hosted({ dataDir, bounds: { atMost: 1, waiting: 2 } });
    const leases = groups.map(({ founding }) => host.wake(founding.id));
    const told = await Promise.all(
      leases.map(async (lease) => {
        const woke = await lease;
        if (!woke.ok) return woke.refusal.code;
        woke.value.release();
        return "awake";
      }),
    );
    expect(told).toEqual(["awake", "awake", "awake", "HostBusy", "HostBusy", "HostBusy"]);
  });

  test("lets one go that nobody asks, and another process has it then", async () => {
    const [first] = groups;
    if (first === undefined) throw new Error("few");
    const host = await hosted({ dataDir, bounds: { idleMs: 50 } });
    const other = await hosted({ dataDir });
    const held = await woken(host, first);
    expect(await other.wake(first.founding.id)).toMatchObject({
      refusal: { code: "FolderLocked", kind: "busy" },
    });
    held.release();
    await asleep(host);
    expect(await pay(other, first)).toBe(2);
    expect(await host.wake(first.founding.id)).toMatchObject({
      refusal: { code: "FolderLocked" },
    });
    await closeHosts([other]);
    // what another process entered meanwhile is there
    expect(await pay(host, first)).toBe(3);
  });

  test("tells who listens without keeping the group awake for them", async () => {
    const second = groups[1];
    if (second === undefined) throw new Error("few");
    const host = await hosted({ dataDir, bounds: { idleMs: 50 } });
    const app = createApp({ host });
    const feed = await app.request(`/commons/${second.founding.id}/feed`);
    const reader = feed.body?.getReader();
    const heard = async (): Promise<string> =>
      Buffer.from((await reader?.read())?.value ?? new Uint8Array()).toString();
    expect(await heard()).toContain("retry: ");
    await asleep(host);
    const next = heard();
    expect(await pay(host, second)).toBe(2);
    expect(await next).toContain('id: 2\ndata: {"index":2,');
    await asleep(host);
    await reader?.cancel();
  });
});

describe("a group that slept while something fell due", () => {
  test("has it settled before it answers", async () => {
    const START = Date.UTC(2026, 0, 5);
    const { dataDir, groups } = await plantGroups(1, START);
    const [group] = groups;
    if (group === undefined) throw new Error("few");
    let now = START;
    const host = await hosted({ dataDir, clock: { now: () => now }, bounds: { idleMs: 20 } });
    const jws = await signTelling(group, START);
    const told = await within(host, group, (commons) => commons.submit([{ jws }]));
    expect(seen(told[0])).toBe(2);
    await asleep(host);
    now += 15 * DAY;
    const [size, entry, signed] = await within(host, group, (commons) => [
      commons.size(),
      commons.entry(visitor, 3),
      commons.published()?.size,
    ]);
    expect([size, signed]).toEqual([4, 4]);
    expect(entry).toMatchObject({ value: { facts: expect.stringContaining('"fact"'), at: now } });
  });

  test("needs no touch for that while it is awake", async () => {
    const START = Date.UTC(2026, 0, 5);
    const { dataDir, groups } = await plantGroups(1, START);
    const [group] = groups;
    if (group === undefined) throw new Error("few");
    let now = START;
    const host = await hosted({ dataDir, clock: { now: () => now }, settleEveryMs: 20 });
    const lease = await woken(host, group);
    const { commons } = lease;
    expect(seen((await commons.submit([{ jws: await signTelling(group, START) }]))[0])).toBe(2);
    now += 15 * DAY;
    await expect.poll(() => commons.size(), { timeout: 20_000 }).toBe(4);
    lease.release();
  });

  test("waits for a clock that may be believed: a step is seen also while all sleep", async () => {
    const { dataDir, groups } = await plantGroups(1);
    const [group] = groups;
    if (group === undefined) throw new Error("few");
    let jump = 0;
    const clock = { now: () => Date.now() + jump, steady: () => performance.now() };
    const host = await hosted({ dataDir, clock, bounds: { idleMs: 20 } });
    expect(await pay(host, group)).toBe(2);
    await asleep(host);
    jump = HOUR;
    expect(await pay(host, group)).toBe("ClockJumped");
  });
});

describe("what goes wrong in one group", () => {
  test("stops that one alone, though its court shares a thread with others", async () => {
    const { dataDir, groups } = await plantGroups(3);
    const [broken, gone, sound] = groups;
    if (broken === undefined || gone === undefined || sound === undefined) throw new Error("few");
    writeFileSync(folderPaths(broken.folder).words, "no database");
    writeFileSync(folderPaths(gone.folder).head, "1000\n".padEnd(70, "0"));
    const host = await hosted({ dataDir });
    expect(await pay(host, sound)).toBe(2);
    expect(await host.wake(broken.founding.id)).toMatchObject({
      refusal: { code: "FolderUnreadable" },
    });
    expect(await pay(host, gone)).toBe("HeadMismatch");
    expect(await pay(host, sound)).toBe(3);
    expect(host.standing().stopped).toMatchObject([
      { id: broken.founding.id, refusal: { code: "FolderUnreadable" } },
      { id: gone.founding.id, refusal: { code: "HeadMismatch" } },
    ]);
  });

  test("leaves room for others where one has used up its own", async () => {
    const { dataDir, groups } = await plantGroups(2);
    const [full, sound] = groups;
    if (full === undefined || sound === undefined) throw new Error("few");
    const state = new DatabaseSync(folderPaths(sound.folder).state, { readOnly: true });
    const pages = Number(state.prepare("PRAGMA page_count").get()?.page_count);
    state.close();
    const host = await hosted({ dataDir, maxPages: pages + 20 });
    const codes = new Set<number | string>();
    for (let n = 0; n < 40 && !codes.has("OutcomeUnknown"); n++) {
      const acts = await Promise.all(Array.from({ length: 64 }, () => signPayment(full)));
      const outcomes = await within(host, full, (commons) =>
        commons.submit(acts.map((jws) => ({ jws }))),
      );
      for (const one of outcomes) codes.add("receipt" in one ? "receipt" : seen(one));
    }
    expect(codes).toEqual(new Set(["receipt", "OutcomeUnknown"]));
    expect(await pay(host, sound)).toBe(2);
    expect(host.standing().stopped).toEqual([]);
  }, 60_000);

  test("is found by the slow check also where it sleeps, one after the other, and remembered", async () => {
    const { dataDir, groups } = await plantGroups(3);
    const [first, damaged, last] = groups;
    if (first === undefined || damaged === undefined || last === undefined) throw new Error("few");
    for (let n = 0; n < 300; n += 100) {
      const host = await startHost({ dataDir });
      const acts = await Promise.all(Array.from({ length: 100 }, () => signPayment(damaged)));
      await within(host, damaged, (commons) => commons.submit(acts.map((jws) => ({ jws }))));
      await host.close();
    }
    const db = new DatabaseSync(folderPaths(damaged.folder).commons);
    db.exec("UPDATE log_entries SET facts = '[]' WHERE n = 5");
    db.close();
    const host = await hosted({ dataDir, auditAfterMs: 0, bounds: { idleMs: 20 } });
    const { id } = damaged.founding;
    await expect
      .poll(() => host.standing().stopped, { timeout: 60_000 })
      .toMatchObject([{ id, refusal: { code: "LogDamaged" } }]);
    expect(await pay(host, damaged)).toBe("LogDamaged");
    await asleep(host);
    expect(await pay(host, damaged)).toBe("LogDamaged");
    expect(await within(host, damaged, (commons) => commons.size())).toBe(302);
    expect(await pay(host, last)).toBe(2);
  }, 120_000);
});

describe("a rules thread that dies", () => {
  test("takes nothing along but what was under way, and its groups wake again at the next touch", async () => {
    const { dataDir, groups } = await plantGroups(2);
    const [first, second] = groups;
    if (first === undefined || second === undefined) throw new Error("few");
    const threads: Worker[] = [];
    const onThread = (told: unknown): void =>
      void threads.push((told as { worker: Worker }).worker); // so Node documents it
    subscribe("worker_threads", onThread);
    const host = await hosted({ dataDir });
    unsubscribe("worker_threads", onThread);
    expect(threads.length).toBeGreaterThan(0);
    const acts = await Promise.all(Array.from({ length: 4_000 }, () => signPayment(first)));
    expect(await pay(host, second)).toBe(2);
    const submitted = await within(host, first, (commons) => {
      commons.onEntries(() => void threads.at(-1)?.terminate());
      return commons.submit(acts.map((jws) => ({ jws })));
    });
    const codes = new Set(submitted.map((one) => ("receipt" in one ? "receipt" : seen(one))));
    expect(codes.has("receipt") && codes.size > 1).toBe(true);
    // what both say is: send the same bytes again
    expect(
      [...codes].filter((code) => !["OutcomeUnknown", "HostBusy"].includes(String(code))),
    ).toEqual(["receipt"]);
    expect(await pay(host, second)).toBe(3);
    const again = await within(host, first, (commons) =>
      commons.submit(acts.map((jws) => ({ jws }))),
    );
    expect(again.map(seen)).toEqual(acts.map((_, i) => i + 2));
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);
});
