/** Groups on a host in this process: founded and filled through the same door that everybody uses. */

import { createHost } from "@plenty/node";
import type { Commons, Host } from "@plenty/node";
import { limits, present } from "@plenty/kernel";
import { makeCast, signPayments } from "./group.ts";
import type { Cast } from "./group.ts";

/** Requests of 256 acts that are on their way at once: enough that no thread waits for the next. */
const REQUESTS_UNDER_WAY = 8;

/** Founds a group of 64 on a host. */
export async function foundOn(
  host: Host,
): Promise<{ readonly cast: Cast; readonly commons: Commons }> {
  let founded: Commons | undefined;
  const log = await host.prepareLogKey();
  if (!log.ok) throw new Error(log.refusal.code);
  const cast = await makeCast({
    log: log.value,
    async found({ commons, act }) {
      const receipt = await host.found(commons, act);
      if (!receipt.ok) throw new Error(`${receipt.refusal.code}: ${receipt.refusal.detail}`);
      founded = await keepAwake(host, commons);
    },
    send: (acts) =>
      submitAll(
        groupOf(founded),
        acts.map((act) => ({ words: [], ...act })),
      ),
  });
  return { cast, commons: groupOf(founded) };
}

/** A group that stays awake as long as the host runs. */
export async function keepAwake(host: Host, id: string): Promise<Commons> {
  const lease = await host.wake(id);
  if (!lease.ok) throw new Error(`${lease.refusal.code}: ${lease.refusal.detail}`);
  return lease.value.commons;
}

/** Makes a folder that holds a group of 64 and `payments` entries more, closed. */
export async function foundFolder(dataDir: string, payments: number) {
  const host = await createHost({ dataDir });
  try {
    const { cast, commons } = await foundOn(host);
    const acts = await signPayments(cast, payments);
    await submitAll(
      commons,
      acts.map((jws) => ({ jws })),
    );
    return { cast, folder: commons.folder, size: commons.size() };
  } finally {
    await host.close();
  }
}

/** Submits acts in requests of 256, several under way; throws if one is refused. */
export async function submitAll(
  commons: Commons,
  acts: Parameters<Commons["submit"]>[0],
): Promise<void> {
  let next = 0;
  async function sender(): Promise<void> {
    while (next < acts.length) {
      const request = acts.slice(next, next + limits.actsPerRequest);
      next += request.length;
      for (const outcome of await commons.submit(request)) {
        if ("refusal" in outcome)
          throw new Error(`${outcome.refusal.code}: ${outcome.refusal.detail}`);
      }
    }
  }
  await Promise.all(Array.from({ length: REQUESTS_UNDER_WAY }, sender));
}

function groupOf(commons: Commons | undefined): Commons {
  return present(commons, "the group was founded before acts are sent");
}
