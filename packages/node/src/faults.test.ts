/**
 * Faults with real processes and real files: started twice, given an older copy of the database, a full
 * disk, a clock that jumps.
 */

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "@plenty/kernel";
import { visitor } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { openCommons, type CommonsDeps } from "./opening.ts";
import { createHost, type Host, type HostDeps } from "./host.ts";
import type { Outcome } from "./sequencer/batches.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { createVerifyPool } from "./sequencer/verify-pool.ts";
import { folderPaths } from "./store/folder.ts";
import { killAll, killed, startChild } from "./testing/child-host.ts";
import {
  foundCommons,
  randomHex,
  signAct,
  signCurrency,
  type Founding,
} from "./testing/founding.ts";
import { verifyCommons } from "./verify/index.ts";

const pool = createVerifyPool(1);
const open = new Set<Commons>();
const hosts = new Set<Host>();

afterEach(async () => {
  killAll();
  for (const one of [...open, ...hosts]) await one.close();
  open.clear();
  hosts.clear();
});

interface Group {
  readonly dataDir: string;
  readonly folder: string;
  readonly founding: Founding;
  readonly currency: string;
}

let made: Omit<Group, "dataDir">;

beforeAll(async () => {
  const { commons, founding, folder } = await foundCommons({ deps: { pool } });
  const [outcome] = await commons.submit([{ jws: await signCurrency(founding) }]);
  await commons.close();
  made = { founding, folder, currency: receiptOf(outcome).act };
});

afterAll(() => pool.close());

/** A group with a currency, closed, in a data directory of its own. */
function closedGroup(): Group {
  const dataDir = mkdtempSync(join(tmpdir(), "plenty-faults-"));
  const folder = join(dataDir, "group");
  cpSync(made.folder, folder, { recursive: true });
  return { ...made, dataDir, folder };
}

function receiptOf(outcome: Outcome | undefined): Receipt {
  if (outcome === undefined || !("receipt" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.receipt;
}

function pay({ founding, currency }: Group): Promise<string> {
  const body = { to: founding.founders[1]?.person, currency, amount: 1 };
  return signAct(founding, { by: 0, act: "credit.pay", body, nonce: randomHex() });
}

async function opened(folder: string, deps?: CommonsDeps): Promise<Commons> {
  const result = await openCommons(folder, { pool, ...deps });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  open.add(result.value);
  return result.value;
}

async function hosted(dataDir: string, deps: Partial<HostDeps> = {}): Promise<Host> {
  const host = await createHost({ dataDir, threads: 1, rulesThreads: 1, ...deps });
  hosts.add(host);
  return host;
}

describe("the lock", () => {
  test("refuses a second process, and is free once the first was killed", async () => {
    const group = closedGroup();
    const members = `commons/${group.founding.id}/rooms/people/members`;
    const first = await startChild(group.dataDir);
    expect((await fetch(`${first.url}/${members}`)).status).toBe(200);
    const second = await startChild(group.dataDir);
    const refused = await fetch(`${second.url}/${members}`);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await refused.json()).toMatchObject({ type: "urn:plenty:refusal:FolderLocked" });
    await killed(first.child);
    expect((await fetch(`${second.url}/${members}`)).status).toBe(200);
    await killed(second.child);
  });

  test("is free again after an opening that threw", async () => {
    const { folder } = closedGroup();
    const { head } = folderPaths(folder);
    cpSync(head, `${head}.kept`);
    rmSync(head);
    mkdirSync(head);
    await expect(openCommons(folder, { pool })).rejects.toThrow("EISDIR");
    rmSync(head, { recursive: true });
    cpSync(`${head}.kept`, head);
    expect((await opened(folder)).stopped()).toBeUndefined();
  });
});

describe("an older copy of the database", () => {
  test("is read, and appends nothing, because the signed head is ahead of it", async () => {
    const group = closedGroup();
    const older = join(group.dataDir, "older");
    cpSync(group.folder, older, { recursive: true });
    const commons = await opened(group.folder);
    await commons.submit([{ jws: await pay(group) }]);
    await commons.close();
    open.clear();
    cpSync(folderPaths(group.folder).head, folderPaths(older).head);
    const restored = await opened(older);
    const [outcome] = await restored.submit([{ jws: await pay(group) }]);
    expect(outcome).toMatchObject({ refusal: { code: "HeadMismatch" } });
    expect(restored.published()).toBeUndefined();
    const question = { asker: visitor, room: "people", query: "members", params: {} };
    expect(await restored.read(question)).toMatchObject({ ok: true });
  });

  test("appends nothing either when it has another history of the same length", async () => {
    const group = closedGroup();
    const other = join(group.dataDir, "other");
    cpSync(group.folder, other, { recursive: true });
    for (const folder of [group.folder, other]) {
      const commons = await opened(folder);
      receiptOf((await commons.submit([{ jws: await pay(group) }]))[0]);
      await commons.close();
      open.clear();
    }
    cpSync(folderPaths(group.folder).head, folderPaths(other).head);
    const commons = await opened(other);
    expect(await commons.submit([{ jws: await pay(group) }])).toMatchObject([
      { refusal: { code: "HeadMismatch" } },
    ]);
  });

  test("is named too when the head is gone or unreadable", async () => {
    const group = closedGroup();
    const { head } = folderPaths(group.folder);
    writeFileSync(head, "3\nnothing\n");
    const damaged = await opened(group.folder);
    expect(damaged.stopped()).toMatchObject({ code: "HeadMismatch" });
    await damaged.close();
    open.clear();
    rmSync(head);
    expect((await opened(group.folder)).stopped()).toMatchObject({ code: "HeadMismatch" });
  });

  test("with a changed entry near its end appends nothing", async () => {
    const group = closedGroup();
    const db = new DatabaseSync(folderPaths(group.folder).commons);
    db.exec("UPDATE log_entries SET facts = '[]' WHERE n = 1");
    db.close();
    expect((await opened(group.folder)).stopped()).toMatchObject({ code: "LogDamaged" });
  });
});

describe("the slow check of everything", () => {
  test("stops appending where an old entry was changed, and says where", async () => {
    const group = closedGroup();
    const commons = await opened(group.folder);
    const many = Array.from({ length: 300 }, async () => ({ jws: await pay(group) }));
    await commons.submit(await Promise.all(many));
    await commons.close();
    open.clear();
    const db = new DatabaseSync(folderPaths(group.folder).commons);
    db.exec("UPDATE log_entries SET facts = '[]' WHERE n = 5");
    db.close();
    const host = await hosted(group.dataDir, { auditAfterMs: 0 });
    const { id } = group.founding;
    await expect
      .poll(() => host.standing().stopped, { timeout: 60_000 })
      .toMatchObject([{ id, refusal: { code: "LogDamaged" } }]);
    expect(host.standing().stopped[0]?.refusal.detail).toContain("Entry 5: ");
    const lease = await host.wake(id);
    if (!lease.ok) throw new Error(lease.refusal.code);
    const audited = lease.value.commons;
    expect(await audited.submit([{ jws: await pay(group) }])).toMatchObject([
      { refusal: { code: "LogDamaged" } },
    ]);
    expect(audited.entry(visitor, 7)).toMatchObject({ ok: true });
  }, 120_000);
});

describe("a full disk", () => {
  test("is answered with outcome unknown, loses nothing, and passes", async () => {
    const group = closedGroup();
    const db = new DatabaseSync(folderPaths(group.folder).commons);
    const pages = Number(db.prepare("PRAGMA page_count").get()?.page_count);
    db.close();
    const small = await opened(group.folder, { maxPages: pages + 24 });
    const acts = await Promise.all(
      Array.from({ length: 400 }, async () => ({ jws: await pay(group) })),
    );
    const seen: Outcome[] = [];
    for (const act of acts) seen.push(...(await small.submit([act])));
    const codes = new Set(seen.map((one) => ("receipt" in one ? "receipt" : one.refusal.code)));
    expect(codes).toEqual(new Set(["receipt", "OutcomeUnknown"]));
    await small.close();
    open.clear();
    const large = await opened(group.folder);
    const again = await large.submit(acts);
    for (const [i, one] of seen.entries()) {
      if ("receipt" in one) expect(receiptOf(again[i])).toEqual(one.receipt);
      else receiptOf(again[i]);
    }
    await large.close();
    open.clear();
    expect(await verifyCommons({ source: group.folder })).toMatchObject({
      ok: true,
      value: { ok: true },
    });
  });
});

describe("a full disk at the start", () => {
  test("leaves a group whose state must be made open to read, and free to close", async () => {
    const group = closedGroup();
    const { folder } = group;
    const full = await opened(folder);
    const many = Array.from({ length: 250 }, async () => ({ jws: await pay(group) }));
    await full.submit(await Promise.all(many));
    await full.close();
    open.clear();
    rmSync(folderPaths(folder).state);
    const small = await opened(folder, { maxPages: 1 });
    expect(small.rebuilding()).toMatchObject({ done: 0, of: 252 });
    expect(await small.submit([{ jws: "" }])).toMatchObject([{ refusal: { code: "Rebuilding" } }]);
    expect(small.entry(visitor, 251)).toMatchObject({ ok: true });
    await small.close();
    open.clear();
    const large = await opened(folder);
    expect([large.rebuilding(), large.stopped()]).toEqual([undefined, undefined]);
  });
});

describe("the clock", () => {
  test("stops appending when it jumps forward, until a person accepts it", async () => {
    const group = closedGroup();
    let jump = 0;
    const clock = { now: () => Date.now() + jump, steady: () => performance.now() };
    const commons = await opened(group.folder, { clock });
    receiptOf((await commons.submit([{ jws: await pay(group) }]))[0]);
    jump = 5 * MINUTE;
    receiptOf((await commons.submit([{ jws: await pay(group) }]))[0]);
    jump = HOUR;
    const act = {
      jws: await signAct(group.founding, {
        by: 0,
        act: "credit.pay",
        at: Date.now() + HOUR,
        body: payment(group),
      }),
    };
    expect(await commons.submit([act])).toMatchObject([{ refusal: { code: "ClockJumped" } }]);
    commons.acceptTime();
    receiptOf((await commons.submit([act]))[0]);
  });

  test("behind the last entry at the start needs a person's word, and time never goes back", async () => {
    const group = closedGroup();
    const clock = { now: () => Date.now() - DAY };
    const late = await opened(group.folder, { clock });
    expect(await late.submit([{ jws: await pay(group) }])).toMatchObject([
      { refusal: { code: "ClockJumped" } },
    ]);
    await late.close();
    open.clear();
    const accepted = await opened(group.folder, { clock, acceptTime: true });
    const receipt = receiptOf((await accepted.submit([{ jws: await pay(group) }]))[0]);
    const at = Date.parse(receipt.at);
    expect(accepted.entry(visitor, 1)).toMatchObject({ value: { at } });
  });
});

function payment({ founding, currency }: Group): object {
  return { to: founding.founders[1]?.person, currency, amount: 1 };
}
