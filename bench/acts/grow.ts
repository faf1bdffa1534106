/** A process that grows a group, or opens a grown one: what it is asked once, it tells once. */

import { present } from "@plenty/kernel";
import { createHost } from "@plenty/node";
import { foundOn, keepAwake, submitAll } from "./ground.ts";
import { signPayments } from "./group.ts";
import type { Cast } from "./group.ts";

export type GrowAsked =
  | { readonly kind: "grow"; readonly dataDir: string; readonly entries: number }
  | { readonly kind: "open"; readonly dataDir: string; readonly cast: Cast };

export interface Grown {
  readonly cast: Cast;
  /** Bytes of the process, after a collection, at a tenth of the entries and at all of them. */
  readonly rssAtTenth: number;
  readonly rssAtEnd: number;
}

export interface Opened {
  readonly milliseconds: number;
}

/** Signed and sent at a time, so that what waits does not count as growth. */
const PART = 10_000;

process.on("message", async (asked: GrowAsked) => {
  process.send?.(asked.kind === "grow" ? await grow(asked) : await open(asked));
});

async function grow({ dataDir, entries }: GrowAsked & { kind: "grow" }): Promise<Grown> {
  const host = await createHost({ dataDir });
  const { cast, commons } = await foundOn(host);
  let rssAtTenth = 0;
  while (commons.size() < entries) {
    const acts = await signPayments(cast, Math.min(PART, entries - commons.size()));
    await submitAll(
      commons,
      acts.map((jws) => ({ jws })),
    );
    if (rssAtTenth === 0 && commons.size() >= entries / 10) rssAtTenth = rss();
  }
  const rssAtEnd = rss();
  await host.close();
  return { cast, rssAtTenth, rssAtEnd };
}

async function open({ dataDir, cast }: GrowAsked & { kind: "open" }): Promise<Opened> {
  const [jws] = await signPayments(cast, 1);
  const start = performance.now();
  const host = await createHost({ dataDir });
  const commons = await keepAwake(host, cast.commons);
  await submitAll(commons, [{ jws: present(jws, "one was signed") }]);
  const milliseconds = performance.now() - start;
  await host.close();
  return { milliseconds };
}

function rss(): number {
  present(globalThis.gc, "started with --expose-gc")();
  return process.memoryUsage.rss();
}
