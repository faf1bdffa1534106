/**
 * The load generator: a process of its own that signs payments beforehand and posts them over loopback
 * HTTP. It is told what to do by the process that started it, one thing at a time.
 */

import { setTimeout as wait } from "node:timers/promises";
import { limits, present } from "@plenty/kernel";
import { signPayments } from "./group.ts";
import type { Cast } from "./group.ts";
import { connectTo } from "./sockets.ts";
import type { Connection } from "./sockets.ts";

const perRequest = { single: 1, batch: limits.actsPerRequest } as const;

export type Asked =
  | { readonly kind: "start"; readonly url: string; readonly cast: Cast }
  /** Signs payments, to be sent singly and in batches. */
  | { readonly kind: "sign"; readonly singles: number; readonly batches: number }
  /** Sends requests, so many at once, until none is left or time is up. */
  | {
      readonly kind: "send";
      readonly of: keyof typeof perRequest;
      readonly inFlight: number;
      readonly milliseconds: number;
    }
  /** Sends single acts, `gap` apart. */
  | { readonly kind: "drip"; readonly count: number; readonly gap: number };

export interface Told {
  /** Acts that were answered with a receipt, and how long that took. */
  readonly acts: number;
  readonly milliseconds: number;
  readonly cpuSeconds: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
}

let url = new URL("http://127.0.0.1");
let cast: Cast | undefined;
/** Requests made beforehand. */
const stock: Record<keyof typeof perRequest, string[]> = { single: [], batch: [] };

process.on("message", (asked: Asked) => {
  void answer(asked).then((told) => process.send?.(told));
});
process.on("disconnect", () => process.exit(0));

async function answer(asked: Asked): Promise<Told> {
  if (asked.kind === "send") return send(asked);
  if (asked.kind === "drip") return drip(asked);
  if (asked.kind === "sign") {
    await sign({ single: asked.singles, batch: asked.batches });
  } else {
    url = new URL(asked.url);
    cast = asked.cast;
  }
  return { acts: 0, milliseconds: 0, cpuSeconds: 0, latencies: [] };
}

async function sign(counts: Record<keyof typeof perRequest, number>): Promise<void> {
  const group = present(cast, "started before it signs");
  const acts = await signPayments(group, counts.single + counts.batch);
  stock.single = bodiesOf(acts.slice(0, counts.single), perRequest.single);
  stock.batch = bodiesOf(acts.slice(counts.single), perRequest.batch);
}

async function send({ of, inFlight, milliseconds }: Asked & { kind: "send" }): Promise<Told> {
  const bodies = stock[of];
  const connections = await Promise.all(Array.from({ length: inFlight }, () => connectTo(url)));
  const told = startClock();
  const end = performance.now() + milliseconds;
  const latencies: number[] = [];
  async function work(connection: Connection): Promise<void> {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      latencies.push(await timed(connection, body));
      if (performance.now() > end) return;
    }
  }
  await Promise.all(connections.map(work));
  for (const connection of connections) connection.close();
  return told({ acts: latencies.length * perRequest[of], latencies });
}

async function drip({ count, gap }: Asked & { kind: "drip" }): Promise<Told> {
  const connection = await connectTo(url);
  const told = startClock();
  const latencies: number[] = [];
  let due = performance.now();
  for (const body of stock.single.slice(0, count)) {
    latencies.push(await timed(connection, body));
    due += gap;
    await wait(Math.max(0, due - performance.now()));
  }
  connection.close();
  return told({ acts: latencies.length, latencies });
}

/** Begins to measure time and CPU; what is returned ends it. */
function startClock(): (done: Pick<Told, "acts" | "latencies">) => Told {
  const start = performance.now();
  const cpu = process.cpuUsage();
  return (done) => {
    const { user, system } = process.cpuUsage(cpu);
    return { ...done, milliseconds: performance.now() - start, cpuSeconds: (user + system) / 1e6 };
  };
}

/** Bodies of requests of `size` acts each; what is left over is left out. */
function bodiesOf(acts: readonly string[], size: number): string[] {
  const bodies: string[] = [];
  for (let from = 0; from + size <= acts.length; from += size) {
    bodies.push(JSON.stringify({ acts: acts.slice(from, from + size).map((jws) => ({ jws })) }));
  }
  return bodies;
}

/** Milliseconds until the answer, which must be of receipts only. */
async function timed(connection: Connection, body: string): Promise<number> {
  const start = performance.now();
  const answered = await connection.post(body);
  const milliseconds = performance.now() - start;
  const good = answered.indexOf("HTTP/1.1 200") === 0 && !answered.includes('"problem"');
  if (!good) throw new Error(answered.toString("utf8", 0, limits.wordsChars));
  return milliseconds;
}
