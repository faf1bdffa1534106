/** A host killed in the middle of work, again and again: what it acknowledged is there, for ever the same. */

import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { schema } from "@plenty/rules";
import { openCommons } from "./opening.ts";
import type { Outcome } from "./sequencer/batches.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { folderPaths } from "./store/folder.ts";
import { createLogReader } from "./store/log-reader.ts";
import { openReader } from "./store/sqlite.ts";
import { createPositionReader } from "./store/state-file.ts";
import { killAll, killed, spawnChild, startChild } from "./testing/child-host.ts";
import {
  foundCommons,
  randomHex,
  signAct,
  signCurrency,
  type Founding,
} from "./testing/founding.ts";
import { verifyCommons } from "./verify/index.ts";

const KILLS = process.env.PLENTY_DEEP === undefined ? 3 : 200;

afterEach(killAll);

interface Place {
  readonly dataDir: string;
  readonly folder: string;
  readonly founding: Founding;
  readonly currency: string;
}

/** A group with a currency, closed, in a data directory of its own. */
async function closedGroup(): Promise<Place> {
  const { commons, founding, folder: made } = await foundCommons();
  const [outcome] = await commons.submit([{ jws: await signCurrency(founding) }]);
  await commons.close();
  const dataDir = mkdtempSync(join(tmpdir(), "plenty-kills-"));
  const folder = join(dataDir, "group");
  cpSync(made, folder, { recursive: true });
  return { dataDir, folder, founding, currency: receiptOf(outcome).act };
}

function receiptOf(outcome: Outcome | undefined): Receipt {
  if (outcome === undefined || !("receipt" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.receipt;
}

function pay({ founding, currency }: Place): Promise<string> {
  const body = { to: founding.founders[1]?.person, currency, amount: 1 };
  return signAct(founding, { by: 0, act: "credit.pay", body, nonce: randomHex() });
}

/** Posts acts and gives their receipts; throws if the host is gone. */
async function post(url: string, place: Place, acts: readonly string[]): Promise<Receipt[]> {
  const response = await fetch(`${url}/commons/${place.founding.id}/acts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ acts: acts.map((jws) => ({ jws })) }),
  });
  const { results } = await response.json();
  return results.map(receiptOf);
}

/** Asks what would follow from an act; fails once the host is gone. */
function preview(url: string, { founding, currency }: Place): Promise<Response> {
  const [alder, birch] = founding.founders;
  const body = { to: birch?.person, currency, amount: 1 };
  return fetch(`${url}/commons/${founding.id}/preview`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ act: "credit.pay", person: alder?.person, body }),
  });
}

/** Posts acts, several requests at a time, until the host is gone; returns what was acknowledged. */
async function load(
  { url, place, signal }: { url: string; place: Place; signal: AbortSignal },
  onAcknowledged: () => void,
): Promise<Map<string, Receipt>> {
  const acknowledged = new Map<string, Receipt>();
  async function one(): Promise<void> {
    while (!signal.aborted) {
      const acts = await Promise.all(Array.from({ length: 8 }, () => pay(place)));
      try {
        const receipts = await post(url, place, acts);
        for (const [i, receipt] of receipts.entries()) acknowledged.set(acts[i] ?? "", receipt);
        onAcknowledged();
      } catch {
        return; // the host is gone: what it did not answer was not acknowledged
      }
    }
  }
  /** Previews between the acts: verifying shows that nothing of them was left. */
  async function ask(): Promise<void> {
    while (!signal.aborted) {
      const answer = await preview(url, place).catch(() => undefined);
      if (answer === undefined) return;
      await answer.text().catch(() => undefined);
    }
  }
  await Promise.all([one(), one(), one(), one(), ask()]);
  return acknowledged;
}

/** Sends acknowledged acts again, to another process over the same folder. */
async function sendAgain(
  url: string,
  place: Place,
  acknowledged: ReadonlyMap<string, Receipt>,
): Promise<Receipt[]> {
  const acts = [...acknowledged.keys()];
  const receipts: Receipt[] = [];
  for (let i = 0; i < acts.length; i += limits.actsPerRequest)
    receipts.push(...(await post(url, place, acts.slice(i, i + limits.actsPerRequest))));
  return receipts;
}

/** Entries that the state has seen; fails if they are not the first ones of the log. */
function placeOfState(folder: string): number {
  const paths = folderPaths(folder);
  if (!existsSync(paths.state)) return 0;
  const [state, db] = [openReader(paths.state), openReader(paths.commons)];
  const tables = "SELECT 1 FROM sqlite_schema WHERE name = 'state_position'";
  const made = state.prepare(tables).get() !== undefined;
  const position = made ? createPositionReader(state)() : undefined;
  const last = createLogReader(db).byIndex((position?.entries ?? 0) - 1);
  for (const one of [state, db]) one.close();
  if (position === undefined || position.entries === 0) return 0;
  expect(last?.digest).toEqual(position.digest);
  return position.entries;
}

/** Makes of a group's folder what an older program would have left: the rules' tables in the log's file. */
function makeOlder(folder: string): void {
  const { commons, state } = folderPaths(folder);
  rmSync(state);
  const db = new DatabaseSync(commons);
  for (const statement of schema) db.exec(statement);
  db.exec("UPDATE log_schema SET digest = 'older'");
  db.close();
}

describe("killed with SIGKILL while the state is made anew", () => {
  const PAYMENTS = 5_000;

  test(`${KILLS} times: it goes on from where it was, and ends where the log is`, async () => {
    const place = await closedGroup();
    const opened = await openCommons(place.folder);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const acts = await Promise.all(Array.from({ length: PAYMENTS }, () => pay(place)));
    await opened.value.submit(acts.map((jws) => ({ jws })));
    await opened.value.close();
    makeOlder(place.folder);
    let seen = 0;
    for (let i = 0; i < KILLS; i++) {
      const child = spawnChild(place.dataDir, "wake");
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_000));
      await killed(child);
      const now = placeOfState(place.folder);
      expect(now).toBeGreaterThanOrEqual(seen);
      seen = now;
    }
    const { child, url } = await startChild(place.dataDir, "wake");
    const health = async (): Promise<unknown> => (await fetch(`${url}/health`)).json();
    await expect
      .poll(health, { timeout: 120_000 })
      .toMatchObject({ commons: 1, awake: 1, stopped: [], rebuilding: [] });
    expect(await post(url, place, [await pay(place)])).toMatchObject([{ index: PAYMENTS + 2 }]);
    await killed(child);
    expect(placeOfState(place.folder)).toBeGreaterThanOrEqual(PAYMENTS + 2);
    expect(await verifyCommons({ source: place.folder })).toMatchObject({
      ok: true,
      value: { ok: true, state: true, digests: true },
    });
  }, 1_800_000);
});

describe("killed with SIGKILL under load", () => {
  test(`${KILLS} times: every acknowledged act is there and has the same receipt`, async () => {
    const place = await closedGroup();
    let acknowledged = new Map<string, Receipt>();
    let total = 0;
    for (let i = 0; i < KILLS; i++) {
      const { child, url } = await startChild(place.dataDir);
      expect(await sendAgain(url, place, acknowledged)).toEqual([...acknowledged.values()]);
      const gone = new AbortController();
      const first = Promise.withResolvers<void>();
      const loading = load({ url, place, signal: gone.signal }, first.resolve);
      await first.promise;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      await killed(child);
      placeOfState(place.folder);
      gone.abort();
      acknowledged = await loading;
      total += acknowledged.size;
    }
    expect(total).toBeGreaterThan(0);
    const { child, url } = await startChild(place.dataDir);
    expect(await sendAgain(url, place, acknowledged)).toEqual([...acknowledged.values()]);
    await killed(child);
    expect(await verifyCommons({ source: place.folder })).toMatchObject({
      ok: true,
      value: { ok: true },
    });
  }, 1_800_000);
});
