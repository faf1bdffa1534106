/** Several small groups in one data directory, asleep, and ways to touch them through a host. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Millis } from "@plenty/kernel";
import { visitor } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { createHost, type Host, type HostDeps } from "../host.ts";
import { createCommons } from "../opening.ts";
import type { Outcome } from "../sequencer/batches.ts";
import { createRulesPool } from "../sequencer/rules-pool.ts";
import { createVerifyPool } from "../sequencer/verify-pool.ts";
import type { Lease } from "../shelf/waking.ts";
import { randomHex, signAct, signCurrency, signFounding, type Founding } from "./founding.ts";

export interface Planted {
  readonly founding: Founding;
  readonly currency: string;
  readonly folder: string;
}

/** A fresh data directory with so many groups, each with a currency, founded at a time. */
export async function plantGroups(
  count: number,
  at: Millis = Date.now(),
  readers: "everyone" | "members" = "everyone",
): Promise<{ readonly dataDir: string; readonly groups: readonly Planted[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), "plenty-groups-"));
  const [pool, rules] = [createVerifyPool(1), createRulesPool(1)];
  const groups: Planted[] = [];
  for (let n = 0; n < count; n++) {
    const founding = await signFounding({ at, readers });
    const { found, logKey } = founding;
    const folder = join(dataDir, `group-${String(n).padStart(4, "0")}`);
    const deps = { pool, rules, clock: { now: () => at } };
    const made = await createCommons({ folder, found, logKey, deps });
    if (!made.ok) throw new Error(made.refusal.code);
    const { commons } = made.value;
    const [opened] = await commons.submit([{ jws: await signCurrency(founding, at) }]);
    const currency = opened !== undefined && "receipt" in opened ? opened.receipt.act : "";
    await commons.close();
    groups.push({ founding, currency, folder });
  }
  await pool.close();
  await rules.close();
  return { dataDir, groups };
}

/** A host with one thread of each kind. */
export function startHost(deps: HostDeps): Promise<Host> {
  return createHost({ threads: 1, rulesThreads: 1, ...deps });
}

const hosts = new Set<Host>();

/** The same, closed by `closeHosts` when a test is over. */
export async function hosted(deps: HostDeps): Promise<Host> {
  const host = await startHost(deps);
  hosts.add(host);
  return host;
}

/** Closes the hosts that a test has, or some of them before it is over. */
export async function closeHosts(some: Iterable<Host> = hosts): Promise<void> {
  for (const host of some) {
    hosts.delete(host);
    await host.close();
  }
}

/** A lease; throws if there is none. */
export async function woken(host: Host, { founding }: Planted): Promise<Lease> {
  const lease = await host.wake(founding.id);
  if (!lease.ok) throw new Error(`${lease.refusal.code}: ${lease.refusal.detail}`);
  return lease.value;
}

/** Does something with a group that is awake for so long. */
export async function within<T>(
  host: Host,
  group: Planted,
  use: (commons: Commons) => T | Promise<T>,
): Promise<T> {
  const lease = await woken(host, group);
  try {
    return await use(lease.commons);
  } finally {
    lease.release();
  }
}

/** A payment of one group's founder to the other. */
export function signPayment({ founding, currency }: Planted, at?: Millis): Promise<string> {
  const body = { to: founding.founders[1]?.person, currency, amount: 1 };
  const when = at === undefined ? {} : { at };
  return signAct(founding, { by: 0, act: "credit.pay", body, nonce: randomHex(), ...when });
}

/** Pays through a host: the index of the entry, or the code of the refusal. */
export async function pay(host: Host, group: Planted): Promise<number | string> {
  const jws = await signPayment(group);
  return within(host, group, async (commons) => seen((await commons.submit([{ jws }]))[0]));
}

/** Index or code of an outcome. */
export function seen(outcome: Outcome | undefined): number | string {
  if (outcome === undefined) return "nothing";
  return "receipt" in outcome ? outcome.receipt.index : outcome.refusal.code;
}

/** How many members a group tells of, or the code of the refusal. */
export async function members(commons: Commons): Promise<number | string> {
  const question = { asker: visitor, room: "people", query: "members", params: {} };
  const answer = await commons.read(question);
  return answer.ok ? JSON.parse(answer.value.json).rows.length : answer.refusal.code;
}
