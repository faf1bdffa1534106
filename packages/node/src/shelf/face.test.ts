/**
 * What a host shows of a group follows what its people agreed: a group that closes, one that opens, another name;
 * asleep, after a restart, and where the state is missing or behind the log.
 */

import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { DAY, present } from "@plenty/kernel";
import { digestBefore, runningDigest } from "@plenty/rules";
import type { Host } from "../host.ts";
import { createApp } from "../http/app.ts";
import { folderPaths } from "../store/folder.ts";
import { createLogReader } from "../store/log-reader.ts";
import { agreeTo } from "../testing/agreeing.ts";
import { killAll, killed, startChild } from "../testing/child-host.ts";
import { signPayment, closeHosts, hosted, plantGroups, within } from "../testing/groups.ts";
import type { Planted } from "../testing/groups.ts";
import { verifyCommons } from "../verify/index.ts";

afterEach(async () => {
  await closeHosts();
  killAll();
});

const NOTICE = 14 * DAY;
const START = Date.UTC(2026, 0, 5);

/** Places below a group that strangers read of an open one. */
const places = [
  "rooms/people/members",
  "rooms/charter/about",
  "rooms/home/entries",
  "acts/:act",
  "receipts/:act",
  "tile/entries/000.p/2",
  "search?q=alder",
  "feed",
];

type Ask = (path: string) => Promise<Response>;

/** How a stranger is answered, place by place. */
async function statuses(ask: Ask, { founding, currency }: Planted): Promise<ReadonlySet<number>> {
  const answers = places.map(async (place) => {
    const path = place.replace(":act", currency);
    const response = await ask(`/commons/${founding.id}/${path}`);
    await response.body?.cancel();
    return response.status;
  });
  return new Set(await Promise.all(answers));
}

/** The groups of which strangers are told, by name. */
async function listed(ask: Ask): Promise<readonly string[]> {
  const { rows }: { rows: readonly { name: string }[] } = await (await ask("/commons")).json();
  return rows.map(({ name }) => name);
}

function asking(host: Host): Ask {
  const app = createApp({ host });
  return async (path) => app.request(path);
}

function asleep(host: Host): Promise<void> {
  return expect.poll(() => host.standing().awake, { timeout: 20_000 }).toBe(0);
}

/** One group, on hosts whose clock is moved between them and while it sleeps. */
async function givenGroup(readers: "everyone" | "members") {
  const { dataDir, groups } = await plantGroups(1, START, readers);
  const group = present(groups[0], "one was planted");
  const time = { now: START };
  const start = () =>
    hosted({ dataDir, clock: { now: () => time.now }, bounds: { idleMs: 20 }, settleEveryMs: 20 });
  const agree = (host: Host, settings: Readonly<Record<string, unknown>>) =>
    within(host, group, (commons) => agreeTo(commons, group.founding, { at: time.now, settings }));
  return { dataDir, group, time, start, agree };
}

describe("an open group that agrees to close", () => {
  test("[PE80] is read by strangers until the notice is over, and by none from that entry on", async () => {
    const { group, time, start, agree } = await givenGroup("everyone");
    const host = await start();
    const ask = asking(host);
    await agree(host, { "people.readers": "members" });
    time.now += NOTICE - 1;
    expect(await statuses(ask, group)).toEqual(new Set([200]));
    expect(await listed(ask)).toEqual(["Birch Lane"]);
    const feed = await ask(`/commons/${group.founding.id}/feed`);
    const heard = feed.text();
    await asleep(host);
    time.now += 1;
    // the first touch settles what is due, before it is answered
    expect(await statuses(ask, group)).toEqual(new Set([403]));
    expect(await heard).toBe("retry: 1000\n\n");
    expect(await listed(ask)).toEqual([]);
    await asleep(host);
    expect(await listed(ask)).toEqual([]);
    expect((await ask(`/commons/${group.founding.id}/checkpoint`)).status).toBe(200);
  });

  test("[PE80] stays closed after a restart, asleep and awake, and without its state", async () => {
    const { group, time, start, agree } = await givenGroup("everyone");
    await agree(await start(), { "people.readers": "members" });
    await closeHosts();
    time.now += NOTICE;
    await within(await start(), group, (commons) => expect(commons.isOpen).toBe(false));
    for (const spoil of [() => undefined, () => rmSync(folderPaths(group.folder).state)]) {
      await closeHosts();
      spoil();
      const host = await start();
      expect(host.standing().awake).toBe(0);
      expect(await listed(asking(host))).toEqual([]);
      expect(await statuses(asking(host), group)).toEqual(new Set([403]));
    }
    await closeHosts();
    expect(await verifyCommons({ source: group.folder })).toMatchObject({
      ok: true,
      value: { ok: true, state: true, digests: true, brokenLaws: [] },
    });
  });

  test("[PE80] is closed where its state cannot follow the log to that entry", async () => {
    const { group, time, start, agree } = await givenGroup("everyone");
    const host = await start();
    const payments = await Promise.all(
      Array.from({ length: 300 }, async () => ({ jws: await signPayment(group, time.now) })),
    );
    await within(host, group, (commons) => commons.submit(payments));
    await agree(host, { "people.readers": "members" });
    await closeHosts();
    time.now += NOTICE;
    await within(await start(), group, (commons) => expect(commons.isOpen).toBe(false));
    await closeHosts();
    rmSync(folderPaths(group.folder).state);
    retell(folderPaths(group.folder).commons, 290);
    const again = await start();
    expect(await statuses(asking(again), group)).toEqual(new Set([403]));
    const [stopped] = again.standing().stopped;
    expect(stopped?.refusal.code).toBe("RulesDiffer");
    await closeHosts();
    // the state is of before: in it everybody reads
    expect(readersIn(folderPaths(group.folder).state)).toBe('"everyone"');
  });
});

/** Gives an entry facts that the rules do not give, and all from there on the digests that follow from them. */
function retell(path: string, n: number): void {
  const db = new DatabaseSync(path);
  db.prepare("UPDATE log_entries SET facts = '[]' WHERE n = ?").run(n);
  const update = db.prepare("UPDATE log_entries SET digest = ? WHERE n = ?");
  let digest: Uint8Array = digestBefore;
  for (const { index, leaf, facts } of createLogReader(db).range(0, 1_000)) {
    digest = runningDigest(digest, leaf, facts);
    update.run(digest, index);
  }
  db.close();
}

function readersIn(path: string): unknown {
  const db = new DatabaseSync(path, { readOnly: true });
  const last = "SELECT value FROM settings WHERE name = 'people.readers' ORDER BY n DESC LIMIT 1";
  const row = db.prepare(last).get();
  db.close();
  return row?.value;
}

describe("a group far behind whose log it closed", () => {
  const PAYMENTS = 6_000;

  test("[PE80] shows strangers nothing while its state is made anew, killed in between", async () => {
    const { dataDir, group, time, start, agree } = await givenGroup("everyone");
    const host = await start();
    const acts = Array.from({ length: PAYMENTS }, async () => ({
      jws: await signPayment(group, time.now),
    }));
    const all = await Promise.all(acts);
    await within(host, group, (commons) => commons.submit(all));
    await agree(host, { "people.readers": "members" });
    await closeHosts();
    time.now += NOTICE;
    await within(await start(), group, (commons) => expect(commons.isOpen).toBe(false));
    await closeHosts();
    rmSync(folderPaths(group.folder).state);
    for (let kills = 0; kills < 3; kills++) {
      const { child, url } = await startChild(dataDir, "wake");
      const ask: Ask = (path) => fetch(`${url}${path}`);
      for (let n = 0; n < 5; n++) {
        // what is refused because it is made anew is told to nobody either
        expect([...(await statuses(ask, group))]).not.toContain(200);
        expect(await listed(ask)).toEqual([]);
      }
      await killed(child);
    }
  }, 120_000);
});

describe("a closed group that agrees to open", () => {
  test("[PE80] is read by strangers from that entry on, with what was entered before", async () => {
    const { group, time, start, agree } = await givenGroup("members");
    const host = await start();
    const ask = asking(host);
    await agree(host, { "people.readers": "everyone" });
    time.now += NOTICE - 1;
    expect(await statuses(ask, group)).toEqual(new Set([403]));
    expect(await listed(ask)).toEqual([]);
    await asleep(host);
    time.now += 1;
    expect(await statuses(ask, group)).toEqual(new Set([200]));
    expect(await listed(ask)).toEqual(["Birch Lane"]);
    await closeHosts();
    expect(await listed(asking(await start()))).toEqual(["Birch Lane"]);
  });
});

describe("a group that agrees to another name", () => {
  test("is told by it at once, after a restart, and where it is verified", async () => {
    const { group, start } = await givenGroup("everyone");
    const host = await start();
    const change = { at: START, name: 'The "people.readers" row' };
    await within(host, group, (commons) => agreeTo(commons, group.founding, change));
    expect(await listed(asking(host))).toEqual([change.name]);
    await closeHosts();
    const again = await start();
    expect(again.list()).toMatchObject([{ name: change.name, isOpen: true }]);
    await closeHosts();
    const report = await verifyCommons({ source: group.folder });
    expect(report).toMatchObject({ ok: true, value: { ok: true, name: change.name } });
  });

  test("is told by it also from a log without the indexes of its face", async () => {
    const { group, start } = await givenGroup("everyone");
    const host = await start();
    await within(host, group, (commons) =>
      agreeTo(commons, group.founding, { at: START, name: "Elm Row" }),
    );
    await closeHosts();
    const db = new DatabaseSync(folderPaths(group.folder).commons);
    db.exec("DROP INDEX log_names; DROP INDEX log_readers; UPDATE log_schema SET digest = 'older'");
    db.close();
    const older = await verifyCommons({ source: group.folder });
    expect(older).toMatchObject({ ok: true, value: { ok: true, name: "Elm Row" } });
    const again = await start();
    expect(again.list()).toMatchObject([{ name: "Elm Row", isOpen: true }]);
    await within(again, group, (commons) => expect(commons.name).toBe("Elm Row"));
    await closeHosts();
    const report = await verifyCommons({ source: group.folder });
    expect(report).toMatchObject({ ok: true, value: { ok: true, digests: true } });
  });
});
