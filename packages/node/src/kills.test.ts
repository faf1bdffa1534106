/** A host killed in the middle of work, again and again: what it acknowledged is there, for ever the same. */

import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import type { Outcome } from "./sequencer/batches.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { killAll, killed, startChild } from "./testing/child-host.ts";
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
