/** A host of thirty groups, some awake and some asleep, killed again and again: each keeps what it acknowledged. */

import { afterEach, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import type { Receipt } from "../sequencer/receipt.ts";
import { killAll, killed, startChild } from "../testing/child-host.ts";
import { plantGroups, signPayment, type Planted } from "../testing/groups.ts";
import { verifyCommons } from "../verify/index.ts";

const KILLS = process.env.PLENTY_DEEP === undefined ? 3 : 200;
const GROUPS = 30;
/** Fewer awake than are asked, and closed soon: kills come while groups are opened and closed. */
const bounds = { atMost: 8, idleMs: 100 };
const SENDERS = 6;

afterEach(killAll);

/** Receipts of a group's acts, by the act. */
type Acknowledged = Map<string, Receipt>;

/** Undefined once the host is gone. */
async function post(
  url: string,
  { founding }: Planted,
  acts: readonly string[],
): Promise<readonly Receipt[] | undefined> {
  const answer = await fetch(`${url}/commons/${founding.id}/acts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ acts: acts.map((jws) => ({ jws })) }),
  }).then(
    (response) => response.text(),
    () => undefined,
  );
  if (answer === undefined) return undefined;
  const { results = [] }: { results?: readonly { receipt?: Receipt }[] } = JSON.parse(answer);
  if (results.length !== acts.length) throw new Error(answer);
  return results.map(({ receipt }) => present(receipt, answer));
}

/** Pays in one group after the other, several at a time, until the host is gone. */
async function load(
  { url, onAcknowledged }: { readonly url: string; readonly onAcknowledged: () => void },
  groups: readonly Planted[],
  kept: readonly Acknowledged[],
) {
  async function sender(from: number): Promise<void> {
    for (let n = from; ; n += SENDERS) {
      const at = n % groups.length;
      const group = present(groups[at], "there are so many");
      const acts = await Promise.all([signPayment(group), signPayment(group)]);
      const receipts = await post(url, group, acts);
      if (receipts === undefined) return;
      for (const [i, receipt] of receipts.entries()) kept[at]?.set(acts[i] ?? "", receipt);
      onAcknowledged();
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, (_, i) => sender(i)));
}

async function expectAll(url: string, groups: readonly Planted[], kept: readonly Acknowledged[]) {
  for (const [at, group] of groups.entries()) {
    const acknowledged = [...(kept[at] ?? [])].slice(-64);
    if (acknowledged.length === 0) continue;
    const again = await post(
      url,
      group,
      acknowledged.map(([jws]) => jws),
    );
    expect(again).toEqual(acknowledged.map(([, receipt]) => receipt));
  }
}

test(`${KILLS} kills: every act that was acknowledged is there, in its own group, with the same receipt`, async () => {
  const { dataDir, groups } = await plantGroups(GROUPS);
  const kept: readonly Acknowledged[] = groups.map(() => new Map());
  for (let n = 0; n < KILLS; n++) {
    const { child, url } = await startChild(dataDir, bounds);
    await expectAll(url, groups, kept);
    const first = Promise.withResolvers<void>();
    const loading = load({ url, onAcknowledged: first.resolve }, groups, kept);
    await first.promise;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_500));
    await killed(child);
    await loading;
  }
  const { child, url } = await startChild(dataDir, bounds);
  await expectAll(url, groups, kept);
  await killed(child);
  expect(kept.filter(({ size }) => size > 0).length).toBeGreaterThan(bounds.atMost);
  for (const { folder } of groups) {
    expect(await verifyCommons({ source: folder, threads: 1 })).toMatchObject({
      ok: true,
      value: { ok: true },
    });
  }
}, 3_600_000);
