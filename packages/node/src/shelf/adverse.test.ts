/** What happens to a host when something goes wrong that no check foresees: it goes on, and gives everything back. */

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { cpSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, test, vi } from "vitest";
import { DAY, limits, present } from "@plenty/kernel";
import { visitor } from "@plenty/rules";
import type { Host } from "../host.ts";
import { createApp } from "../http/app.ts";
import { createCommons, openCommons } from "../opening.ts";
import { createFiles } from "../store/create.ts";
import { folderPaths } from "../store/folder.ts";
import { takeLock } from "../store/lock.ts";
import { readSeed } from "../store/log-key.ts";
import { signFounding, type Founding } from "../testing/founding.ts";
import {
  closeHosts,
  hosted,
  members,
  pay,
  plantGroups,
  signPayment,
  within,
  woken,
} from "../testing/groups.ts";
import { startAudits } from "./audits.ts";
import { openPreparedKeys } from "./prepared-keys.ts";
import { createWaking, usualBounds } from "./waking.ts";

afterEach(() => closeHosts());

function emptyDir(): string {
  return mkdtempSync(join(tmpdir(), "plenty-adverse-"));
}

async function prepared(host: Host): Promise<Founding> {
  const log = await host.prepareLogKey();
  if (!log.ok) throw new Error(log.refusal.code);
  const file = join(host.dataDir, "log-keys", `${log.value.replaceAll(":", "_")}.key`);
  return signFounding({ seed: present(readSeed(file), "it was just made") });
}

/** Looks at files, or lets another process in between, just before each call that is then made; returns how to stop. */
function beforeCalls(
  method: "close" | "exec",
  look: (db: DatabaseSync, sql: string) => void,
): () => void {
  const original: (...args: string[]) => void = Reflect.get(DatabaseSync.prototype, method);
  const spy = vi.spyOn(DatabaseSync.prototype, method);
  spy.mockImplementation(function call(this: DatabaseSync, ...args: string[]) {
    look(this, args[0] ?? "");
    Reflect.apply(original, this, args);
  });
  return () => spy.mockRestore();
}

test("a founding that the disk does not take is answered, and keeps nobody from founding after it", async () => {
  const host = await hosted({ dataDir: emptyDir(), bounds: { atMost: 1, atOnce: 1 } });
  const { id, found } = await prepared(host);
  writeFileSync(join(host.dataDir, id), "no folder");
  expect(await host.found(id, found)).toMatchObject({ ok: false });
  const other = await prepared(host);
  expect(await host.found(other.id, other.found)).toMatchObject({ ok: true });
});

test("a founding that another process has under way in a folder is left there", async () => {
  const folder = join(emptyDir(), "alder");
  const { found, logKey } = await signFounding();
  createFiles(folder, logKey);
  const lock = takeLock(folderPaths(folder).lock);
  if (!lock.ok) throw new Error(lock.refusal.code);
  expect(await createCommons({ folder, found, logKey })).toMatchObject({
    refusal: { code: "FolderLocked" },
  });
  expect(existsSync(folderPaths(folder).commons)).toBe(true);
  lock.value.release();
  const founded = await createCommons({ folder, found, logKey });
  if (!founded.ok) throw new Error(founded.refusal.code);
  await founded.value.commons.close();
});

test("a founding that is refused takes its folder along before its lock is free", async () => {
  const folder = join(emptyDir(), "alder");
  const { found, logKey } = await signFounding({ at: Date.now() - DAY });
  const lockPath = folderPaths(folder).lock;
  const left: boolean[] = [];
  const stop = beforeCalls("close", (db) => {
    if (db.location() === lockPath) left.push(existsSync(folder));
  });
  expect(await createCommons({ folder, found, logKey })).toMatchObject({
    refusal: { code: "Expired" },
  });
  stop();
  expect(left).toEqual([false]);
});

test("a founding that another process finished just before its lock was free is left there", async () => {
  const folder = join(emptyDir(), "alder");
  const { groups } = await plantGroups(1);
  const finished = present(groups[0], "one");
  createFiles(folder, finished.founding.logKey);
  const stop = beforeCalls("exec", (_, sql) => {
    if (sql.includes("BEGIN EXCLUSIVE")) cpSync(finished.folder, folder, { recursive: true });
  });
  const { found, logKey } = finished.founding;
  expect(await createCommons({ folder, found, logKey })).toMatchObject({
    refusal: { code: "FolderTaken" },
  });
  stop();
  expect(existsSync(folderPaths(folder).head)).toBe(true);
});

test("foundings under way count among the groups that are kept", async () => {
  const host = await hosted({ dataDir: emptyDir(), founding: { groups: 1 } });
  const foundings = [await prepared(host), await prepared(host), await prepared(host)];
  const told = await Promise.all(foundings.map(({ id, found }) => host.found(id, found)));
  expect(told.map((one) => (one.ok ? "founded" : one.refusal.code)).toSorted()).toEqual([
    "HostFull",
    "HostFull",
    "founded",
  ]);
});

test("a folder that names a log as no key is named removes no file elsewhere", async () => {
  const dataDir = emptyDir();
  const { groups } = await plantGroups(1);
  cpSync(present(groups[0], "one").folder, join(dataDir, "alder"), { recursive: true });
  openPreparedKeys(dataDir, ["../alder/keys/log"]);
  expect(existsSync(folderPaths(join(dataDir, "alder")).logKey)).toBe(true);
});

test("a slow check that dies in one group goes on with the next", async () => {
  const { dataDir, groups } = await plantGroups(3);
  const last = present(groups[2], "three");
  const db = new DatabaseSync(folderPaths(last.folder).commons);
  db.exec("UPDATE log_entries SET facts = '[]' WHERE n = 1");
  db.close();
  const host = await hosted({ dataDir, auditAfterMs: 50 });
  const end = (told: unknown): void => {
    unsubscribe("worker_threads", end);
    void (told as { worker: Worker }).worker.terminate(); // so Node documents it
  };
  subscribe("worker_threads", end);
  await expect
    .poll(() => host.standing().stopped, { timeout: 40_000 })
    .toMatchObject([{ id: last.founding.id, refusal: { code: "LogDamaged" } }]);
  expect(host.unchecked()).toMatchObject([{ id: present(groups[0], "three").founding.id }]);
});

test("a group that the slow check cannot look at is told of, and is not taken for sound", async () => {
  const { dataDir, groups } = await plantGroups(1);
  const group = present(groups[0], "one");
  writeFileSync(folderPaths(group.folder).words, "no database");
  const app = createApp({ host: await hosted({ dataDir, auditAfterMs: 0 }) });
  const health = async () => (await app.request("/health")).json();
  expect(await health()).toMatchObject({ unchecked: [] });
  await expect
    .poll(health, { timeout: 40_000 })
    .toMatchObject({ unchecked: [{ id: group.founding.id }], stopped: [] });
});

test("a slow check of which one group's finding cannot be told goes on with the next, and ends", async () => {
  const { groups } = await plantGroups(2);
  for (const { folder } of groups) {
    const db = new DatabaseSync(folderPaths(folder).commons);
    db.exec("UPDATE log_entries SET facts = '[]' WHERE n = 1");
    db.close();
  }
  const told: string[] = [];
  const audits = startAudits({
    groups: () => groups,
    ready: () => Promise.resolve(),
    afterMs: 0,
    onFault({ folder }, { code }) {
      told.push(code);
      if (folder === groups[0]?.folder) throw new Error("nobody hears");
    },
  });
  await expect.poll(() => told, { timeout: 20_000 }).toEqual(["LogDamaged", "LogDamaged"]);
  await audits.end();
  expect(audits.unchecked()).toEqual([groups[0]]);
});

test("what the slow check finds stops a group for those too who hold it already", async () => {
  const { dataDir, groups } = await plantGroups(1);
  const group = present(groups[0], "one");
  const host = await hosted({ dataDir, auditAfterMs: 200 });
  const held = await woken(host, group);
  const db = new DatabaseSync(folderPaths(group.folder).commons);
  db.exec("UPDATE log_entries SET facts = '[]' WHERE n = 1");
  db.close();
  await expect.poll(() => host.standing().stopped.length, { timeout: 40_000 }).toBe(1);
  const jws = await signPayment(group);
  expect(await held.commons.submit([{ jws }])).toMatchObject([{ refusal: { code: "LogDamaged" } }]);
  held.release();
});

test("a feed that cannot be read on gives back its group, and its place among the listeners", async () => {
  const { dataDir, groups } = await plantGroups(1);
  const group = present(groups[0], "one");
  const host = await hosted({ dataDir, bounds: { idleMs: 20 } });
  const held = await woken(host, group);
  const db = new DatabaseSync(folderPaths(group.folder).commons);
  db.exec("UPDATE log_entries SET entry = x'00' WHERE n = 1");
  db.close();
  const app = createApp({ host });
  const heard = await app.request(`/commons/${group.founding.id}/feed?after=-1`);
  const read = (async () => {
    for await (const chunk of present(heard.body, "it streams")) void chunk;
  })();
  await expect(read).rejects.toBeInstanceOf(Error);
  held.release();
  await expect.poll(() => host.standing().awake, { timeout: 5_000 }).toBe(0);
});

test("who listens hears of what another process wrote while the group slept, once it wakes", async () => {
  const { dataDir, groups } = await plantGroups(1);
  const group = present(groups[0], "one");
  const host = await hosted({ dataDir, bounds: { idleMs: 20 } });
  let heard = 0;
  host.onEntries(group.founding.id, ({ to }) => (heard = to));
  expect(await pay(host, group)).toBe(2);
  expect(heard).toBe(3);
  await expect.poll(() => host.standing().awake).toBe(0);
  const opened = await openCommons(group.folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  await opened.value.submit([{ jws: await signPayment(group) }]);
  await opened.value.close();
  expect(await within(host, group, members)).toBe(2);
  expect(heard).toBe(4);
});

test("groups are closed although somebody holds one that is to be opened anew", async () => {
  const { groups } = await plantGroups(1);
  const group = present(groups[0], "one");
  const { id } = group.founding;
  const waking = createWaking({ bounds: usualBounds, onSleep: () => undefined });
  const open = () => openCommons(group.folder);
  expect(await waking.lease(id, open)).toMatchObject({ ok: true });
  waking.retire(id);
  const again = waking.lease(id, open);
  await waking.close();
  expect(await again).toMatchObject({ refusal: { code: "HostStopped" } });
}, 60_000);

test("however many listen in one group, others listen in another", async () => {
  const { dataDir, groups } = await plantGroups(2);
  const app = createApp({ host: await hosted({ dataDir }) });
  const [first, second] = groups.map(({ founding }) => `/commons/${founding.id}/feed`);
  const listen = (path = "") => app.request(path);
  const heard = [];
  for (let i = 0; i < limits.feedListeners; i++) heard.push(await listen(first));
  expect([(await listen(first)).status, (await listen(second)).status]).toEqual([503, 200]);
  for (const { body } of heard) await body?.cancel();
});

test("however many questions wait in one group, another is answered", async () => {
  const { dataDir, groups } = await plantGroups(2);
  const [first, second] = groups;
  if (first === undefined || second === undefined) throw new Error("few");
  const host = await hosted({ dataDir });
  const question = { asker: visitor, room: "charter", query: "about", params: {} };
  const [loud, quiet] = [await woken(host, first), await woken(host, second)];
  const flood = Array.from({ length: limits.readsWaiting + 1 }, () => loud.commons.read(question));
  expect(await members(quiet.commons)).toBe(2);
  await Promise.all(flood);
});
