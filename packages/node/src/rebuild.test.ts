/** A state that is missing, damaged, of another program or behind: made anew from the log, by itself. */

import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { parseTime } from "@plenty/kernel";
import { makeAct, sha256, textToBytes } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { digestBefore, keeper, runningDigest, visitor } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { openCommons, type CommonsDeps } from "./opening.ts";
import { createHost } from "./host.ts";
import { createApp } from "./http/app.ts";
import { createVerifyPool } from "./sequencer/verify-pool.ts";
import { folderPaths } from "./store/folder.ts";
import { createLogReader } from "./store/log-reader.ts";
import { foundCommons, signAct, signCurrency, type Founding } from "./testing/founding.ts";
import { hostOver } from "./testing/one-group.ts";
import { olderAnswers, olderFolder } from "./testing/older-folder.ts";
import { verifyCommons } from "./verify/index.ts";

const pool = createVerifyPool(2);
const open = new Set<Commons>();

afterEach(closeAll);
afterAll(() => pool.close());

async function closeAll(): Promise<void> {
  for (const commons of open) await commons.close();
  open.clear();
}

async function opened(folder: string, deps: CommonsDeps = {}): Promise<Commons> {
  const result = await openCommons(folder, { pool, ...deps });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  open.add(result.value);
  return result.value;
}

async function read(commons: Commons, room: string, query: string, params = {}): Promise<unknown> {
  const answer = await commons.read({ asker: visitor, room, query, params });
  return answer.ok ? { ...answer.value, json: JSON.parse(answer.value.json) } : answer.refusal.code;
}

function rowsOf(path: string, sql: string): readonly unknown[] {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db.prepare(sql).all();
  db.close();
  return rows;
}

describe("a folder of the program before state.db", () => {
  test("is verified as it is: its log, not the tables that stand beside it", async () => {
    const report = await verifyCommons({ source: olderFolder() });
    expect(report).toMatchObject({ ok: true, value: { ok: true, entries: 72 } });
    expect(report.ok && report.value.state).toBeUndefined();
  });

  test("opens with the same digests and answers, and the log alone in its file", async () => {
    const folder = olderFolder();
    const { commons, state } = folderPaths(folder);
    const digests = "SELECT n, hex(digest) AS digest, facts FROM log_entries ORDER BY n";
    const before = rowsOf(commons, digests);
    const group = await opened(folder);
    expect(group.stopped()).toBeUndefined();
    for (const { room, query, params, answer } of olderAnswers) {
      expect(await read(group, room, query, params)).toMatchObject({ json: answer, asOf: 72 });
    }
    await closeAll();
    expect(rowsOf(commons, digests)).toEqual(before);
    const tables = "SELECT name FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY name";
    const names = ["log_entries", "log_names", "log_readers", "log_schema", "log_tiles"];
    expect(rowsOf(commons, tables)).toEqual(names.map((name) => ({ name })));
    expect(rowsOf(state, "SELECT entries FROM state_position")).toEqual([{ entries: 72 }]);
    const whole = { ok: true, state: true, digests: true, brokenLaws: [] };
    expect(await verifyCommons({ source: folder })).toMatchObject({ ok: true, value: whole });
  });

  test("goes on with acts from where it was", async () => {
    const last = parseTime("2026-12-01T00:00:00.000Z") ?? 0;
    const group = await opened(olderFolder(), { clock: { now: () => last } });
    const key = sha256(textToBytes("a key for tests: alder"));
    const signer = await signerFromSeed(key);
    const holder = await read(group, "people", "of-key", { key: signer.did });
    const { person } = (holder as { json: { person: { person: string } } }).json.person;
    const [times, nonce] = [{ at: toText(last), until: toText(last + 1_000) }, "0".repeat(32)];
    const payload = { v: 0, commons: group.id, act: "credit.open-currency", person } as const;
    const body = { name: "Moss", code: "MOSS", decimals: 0, floor: -5 };
    const jws = await makeAct({ signer, payload: { ...payload, ...times, nonce, body } });
    const [outcome] = await group.submit([{ jws }]);
    expect(outcome).toMatchObject({ receipt: { size: group.size() } });
  });
});

function toText(at: number): string {
  return new Date(at).toISOString();
}

describe("a log of a form that is not known", () => {
  test("stays closed, as it is", async () => {
    const folder = olderFolder();
    const db = new DatabaseSync(folderPaths(folder).commons);
    db.exec("ALTER TABLE log_entries ADD COLUMN more TEXT");
    db.close();
    expect(await openCommons(folder, { pool })).toMatchObject({
      ok: false,
      refusal: { code: "SchemaMismatch" },
    });
    const tables = "SELECT count(*) AS n FROM sqlite_schema WHERE name = 'accounts'";
    expect(rowsOf(folderPaths(folder).commons, tables)).toEqual([{ n: 1 }]);
  });
});

describe("a state that does not fit its log", () => {
  function change(path: string, sql: string): void {
    const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    db.exec(sql);
    db.close();
  }

  test.each<[string, (state: string) => void]>([
    ["is missing", (state) => rmSync(state)],
    ["is no database", (state) => writeFileSync(state, "no database")],
    [
      "is a directory",
      (state) => {
        rmSync(state);
        mkdirSync(join(state, "moss"), { recursive: true });
      },
    ],
    ["is cut off", (state) => truncateSync(state, 20_000)],
    ["is empty", (state) => writeFileSync(state, "")],
    [
      "is of other tables",
      (state) => change(state, "UPDATE state_position SET tables = 'x'; DROP TABLE accounts"),
    ],
    ["is ahead of it", (state) => change(state, "UPDATE state_position SET entries = 80")],
    [
      "is of another history",
      (state) => change(state, "UPDATE state_position SET digest = zeroblob(32)"),
    ],
    [
      "was cut off while it was made",
      (state) => {
        rmSync(state);
        change(state, "CREATE TABLE accounts (n INTEGER)");
      },
    ],
  ])("is made anew where it %s", async (_, spoil) => {
    const folder = olderFolder();
    await opened(folder);
    await closeAll();
    spoil(folderPaths(folder).state);
    const group = await opened(folder);
    for (const { room, query, params, answer } of olderAnswers.slice(-3)) {
      expect(await read(group, room, query, params)).toMatchObject({ json: answer, asOf: 72 });
    }
    await closeAll();
    const report = await verifyCommons({ source: folder });
    expect(report).toMatchObject({ ok: true, value: { ok: true, state: true } });
  });

  test("is made anew where it is behind and holds what the log does not give", async () => {
    const folder = olderFolder();
    await opened(folder);
    await closeAll();
    const { commons, state } = folderPaths(folder);
    const rows = rowsOf(commons, "SELECT hex(digest) AS digest FROM log_entries WHERE n = 59");
    const [{ digest }] = rows as readonly [{ digest: string }];
    change(state, `UPDATE state_position SET entries = 60, digest = x'${digest}'`);
    expect((await opened(folder)).stopped()).toBeUndefined();
    await closeAll();
    const report = await verifyCommons({ source: folder });
    expect(report).toMatchObject({ ok: true, value: { ok: true, state: true } });
  });

  test("is found by the slow check where one row differs, and made anew at the next start", async () => {
    const folder = olderFolder();
    await opened(folder);
    await closeAll();
    change(folderPaths(folder).state, "UPDATE accounts SET balance = balance + 1 WHERE n = 1");
    const host = await createHost({ dataDir: dirname(folder), threads: 1, auditAfterMs: 0 });
    await expect
      .poll(() => host.standing().stopped, { timeout: 60_000 })
      .toMatchObject([{ refusal: { code: "StateDamaged" } }]);
    await host.close();
    expect((await opened(folder)).stopped()).toBeUndefined();
    await closeAll();
    const report = await verifyCommons({ source: folder });
    expect(report).toMatchObject({ ok: true, value: { ok: true, state: true } });
  });

  test("is not made of a log of which these rules make something else, and it says where", async () => {
    const folder = olderFolder();
    const { commons } = folderPaths(folder);
    retell(commons, 5);
    const group = await opened(folder);
    expect(group.stopped()).toMatchObject({ code: "RulesDiffer" });
    expect(group.stopped()?.detail).toContain("Entry 5: ");
    expect(await group.submit([{ jws: "" }])).toMatchObject([{ refusal: { code: "RulesDiffer" } }]);
    expect(await read(group, "people", "members")).toBe("RulesDiffer");
    expect(group.entry(visitor, 71)).toMatchObject({ ok: true });
  });
});

/** Gives an entry other facts, and all from there on the digests that follow from them. */
function retell(path: string, n: number): void {
  const db = new DatabaseSync(path);
  db.prepare("UPDATE log_entries SET facts = '[]' WHERE n = ?").run(n);
  const update = db.prepare("UPDATE log_entries SET digest = ? WHERE n = ?");
  let digest: Uint8Array = digestBefore;
  for (const { index, leaf, facts } of createLogReader(db).range(0, 72)) {
    digest = runningDigest(digest, leaf, facts);
    update.run(digest, index);
  }
  db.close();
}

describe("a state far behind its log", () => {
  const PAYMENTS = 4_800;
  let folder: string;
  let founding: Founding;
  let currency: string;

  beforeAll(async () => {
    const made = await foundCommons({ deps: { pool } });
    ({ folder, founding } = made);
    const [outcome] = await made.commons.submit([{ jws: await signCurrency(founding) }]);
    currency = outcome !== undefined && "receipt" in outcome ? outcome.receipt.act : "";
    const acts = await Promise.all(Array.from({ length: PAYMENTS }, payment));
    await made.commons.submit(acts);
    await made.commons.close();
  }, 120_000);

  function paying() {
    return { act: "credit.pay", body: { to: founding.founders[1]?.person, currency, amount: 1 } };
  }

  async function payment(): Promise<{ jws: string }> {
    return { jws: await signAct(founding, { by: 0, ...paying() }) };
  }

  function preview(group: Commons): Promise<unknown> {
    const person = founding.founders[0]?.person ?? "";
    return group.preview({ asker: keeper, person, ...paying() });
  }

  test("is rebuilt while the log is served and answers say as of when; acts are refused until then", async () => {
    rmSync(folderPaths(folder).state);
    const group = await opened(folder);
    const app = createApp({ host: hostOver(group) });
    const of = PAYMENTS + 2;
    expect(group.rebuilding()).toMatchObject({ of });
    const health = await (await app.request("/health")).json();
    expect(health).toMatchObject({ stopped: [], rebuilding: [{ id: founding.id, of }] });
    const post = { method: "POST", headers: { "content-type": "application/json" } };
    const send = async (): Promise<Response> =>
      app.request(`/commons/${founding.id}/acts`, {
        ...post,
        body: JSON.stringify({ acts: [await payment()] }),
      });
    const answer = await send();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).not.toBeNull();
    expect(await answer.json()).toMatchObject({ type: "urn:plenty:refusal:Rebuilding" });
    expect(await preview(group)).toMatchObject({ refusal: { code: "Rebuilding" } });
    expect(group.size()).toBe(of);
    expect(group.entry(visitor, of - 1)).toMatchObject({ ok: true });
    const account = `/commons/${founding.id}/rooms/people/members`;
    const early = await app.request(account);
    if (early.ok) expect(Number(early.headers.get("plenty-as-of"))).toBeLessThanOrEqual(of);
    else expect(await early.json()).toMatchObject({ type: "urn:plenty:refusal:Rebuilding" });
    await group.ready;
    expect(group.rebuilding()).toBeUndefined();
    expect((await app.request(account)).headers.get("plenty-as-of")).toBe(String(of));
    expect((await send()).status).toBe(200);
    expect(await preview(group)).toMatchObject({ ok: true });
  }, 120_000);

  test("is left where it was when the host closes, and goes on from there", async () => {
    rmSync(folderPaths(folder).state);
    await opened(folder);
    await closeAll();
    const { state } = folderPaths(folder);
    const [row] = rowsOf(state, "SELECT entries FROM state_position");
    const { entries } = row as { entries: number };
    expect(entries).toBeLessThanOrEqual(PAYMENTS + 3);
    const group = await opened(folder);
    await group.ready;
    await closeAll();
    const report = await verifyCommons({ source: folder });
    expect(report).toMatchObject({ ok: true, value: { ok: true, state: true } });
  }, 120_000);
});
