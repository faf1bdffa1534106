/**
 * `bench -- groups`: a thousand groups on one host. They are made first, by a host in this process; then one
 * in a process of its own is started over them and asked by HTTP. What each figure means: README.md.
 */

import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { present } from "@plenty/kernel";
import { createHost } from "@plenty/node";
import { foundOn } from "./acts/ground.ts";
import type { Cast } from "./acts/group.ts";
import { foundingOf, plantGardens, signPayment } from "./groups/gardens.ts";
import type { Garden } from "./groups/gardens.ts";
import type { Listening, Weighed } from "./groups/host.ts";
import { measureNeighbours } from "./groups/neighbours.ts";
import { freshDirectory } from "./lib/directory.ts";
import { median, quantile, rounded } from "./lib/figures.ts";
import type { Bench, Figures } from "./lib/figures.ts";

export const groups: Bench = {
  title: "1,000 groups of 20 entries on one host",
  words: {
    start_ms: "from starting the process until it listens",
    rss_idle_mb: "memory of the process when it has started and all groups sleep",
    rss_used_mb: "the same after 400 of them were touched, the last 64 awake",
    threads: "threads of the process, Node's own included",
    found_p50_ms: "a founding, from sending the act to its receipt",
    wake_p95_ms: "first answer of a sleeping group",
    post_p95_ms: "first act of a sleeping group, until its receipt",
    neighbour_p99_ms: "single acts of small groups while another takes full batches without pause",
  },
  run,
};

const GROUPS = 1_000;
const TOUCHED = 200;
const FOUNDED = 40;
const MEGABYTE = 1024 * 1024;
/** After a start: what is begun with it is over. */
const QUIET_MS = 2_000;

async function run({ tell }: Parameters<Bench["run"]>[0]): Promise<Figures> {
  const dataDir = freshDirectory();
  try {
    const made = await make(dataDir, tell);
    tell("starting the host");
    return await measure(dataDir, made, tell);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Made {
  readonly gardens: readonly Garden[];
  /** One that will be flooded, and two beside it. */
  readonly casts: readonly Cast[];
}

async function make(dataDir: string, tell: (words: string) => void): Promise<Made> {
  const host = await createHost({ dataDir });
  try {
    const gardens = await plantGardens(host, GROUPS - 3, (done) => tell(`${done} groups are made`));
    const casts: Cast[] = [];
    for (let n = 0; n < 3; n++) casts.push((await foundOn(host)).cast);
    return { gardens, casts };
  } finally {
    await host.close();
  }
}

async function measure(
  dataDir: string,
  { gardens, casts }: Made,
  tell: (words: string) => void,
): Promise<Figures> {
  const begun = performance.now();
  const child = startHost(dataDir);
  try {
    const { url } = await told<Listening>(child);
    const start = performance.now() - begun;
    await wait(QUIET_MS);
    const idle = await weigh(child);
    tell("waking and posting");
    const wakes = await timesOf(gardens.slice(0, TOUCHED), (garden) => ask(url, garden));
    const posts = await timesOf(gardens.slice(TOUCHED, 2 * TOUCHED), (garden) => pay(url, garden));
    const used = await weigh(child);
    tell("founding");
    const founded: number[] = [];
    for (let n = 0; n < FOUNDED; n++) founded.push(await found(url, GROUPS + n));
    tell("flooding one group");
    const neighbours = await measureNeighbours(url, casts);
    return {
      start_ms: rounded(start),
      rss_idle_mb: rounded(idle.rss / MEGABYTE),
      rss_used_mb: rounded(used.rss / MEGABYTE),
      threads: used.threads,
      found_p50_ms: rounded(median(founded)),
      wake_p95_ms: rounded(quantile(wakes, 0.95)),
      post_p95_ms: rounded(quantile(posts, 0.95)),
      neighbour_p99_ms: rounded(quantile(neighbours, 0.99)),
    };
  } finally {
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  }
}

function startHost(dataDir: string): ChildProcess {
  const file = fileURLToPath(new URL("./groups/host.ts", import.meta.url));
  return fork(file, [dataDir], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

async function weigh(child: ChildProcess): Promise<Weighed> {
  child.send("weigh");
  return told<Weighed>(child);
}

async function told<Told>(child: ChildProcess): Promise<Told> {
  const ended = new AbortController();
  const onExit = (): void => ended.abort(new Error("the host ended"));
  child.once("exit", onExit);
  const [message] = await once(child, "message", { signal: ended.signal });
  child.off("exit", onExit);
  return message;
}

/** Milliseconds that something took of each group, one after the other; what is signed is signed before. */
async function timesOf(
  gardens: readonly Garden[],
  prepare: (garden: Garden) => Promise<() => Promise<Response>>,
): Promise<number[]> {
  const times: number[] = [];
  for (const garden of gardens) times.push(await timed(await prepare(garden)));
  return times;
}

async function timed(send: () => Promise<Response>): Promise<number> {
  const since = performance.now();
  const response = await send();
  const text = await response.text();
  const milliseconds = performance.now() - since;
  if (!response.ok || text.includes('"problem"')) throw new Error(text);
  return milliseconds;
}

async function ask(url: string, { commons }: Garden): Promise<() => Promise<Response>> {
  return () => fetch(`${url}/commons/${commons}/rooms/people/members`);
}

async function pay(url: string, garden: Garden): Promise<() => Promise<Response>> {
  const jws = await signPayment(garden);
  return () => post(`${url}/commons/${garden.commons}/acts`, { acts: [{ jws }] });
}

async function found(url: string, number: number): Promise<number> {
  const answer = await post(`${url}/log-keys`, {});
  const { log }: { log: string } = await answer.json();
  const { commons, act } = await foundingOf(number, present(log, "the host makes a key"));
  return timed(() => post(`${url}/commons/${commons}/acts`, { acts: [act] }));
}

function post(url: string, value: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(value) });
}
