/**
 * `bench -- do`: how quickly the Do page is answered by a group that holds 33,997 things done (the commits
 * of the Open Food Network, ../shared/data/git). Asked over HTTP as the page asks, for the views that one
 * clicks through: all, a year, a month, a theme, a person, and pairs of them.
 */

import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createHost, serve } from "@plenty/node";
import type { Host } from "@plenty/node";
import { present } from "@plenty/kernel";
import { plenty } from "./do/plenty.ts";
import { viewsOf } from "./do/views.ts";
import type { View } from "./do/views.ts";
import { freshDirectory } from "./lib/directory.ts";
import { median, quantile, rounded } from "./lib/figures.ts";
import type { Bench, Figures } from "./lib/figures.ts";

export const doPage: Bench = {
  title: "the Do page of a group with many things done",
  words: {
    records: "things done",
    import_s: "seconds that plenty import git took, program start included",
    open_ms: "opening the folder",
    call_p50_ms: "half of all calls are answered within",
    call_p95_ms: "95 of 100 calls",
    summary_p95_ms: "95 of 100 summaries (plots)",
    recent_p95_ms: "95 of 100 lists (one page of 30)",
    view_p95_ms:
      "95 of 100 views: all calls of one click, sent together, until the last is answered",
  },
  run,
};

const source = fileURLToPath(
  new URL("../../shared/data/git/openfoodnetwork.jsonl", import.meta.url),
);
const WARM_UP_ROUNDS = 2;
const ROUNDS = 8;

async function run({ tell }: Parameters<Bench["run"]>[0]): Promise<Figures> {
  if (!existsSync(source))
    throw new Error(`${source} is not there: put the shared data beside the clone`);
  const directory = freshDirectory();
  try {
    tell("importing");
    const key = path.join(directory, "key.json");
    await plenty("key", "new", "--key", key);
    const into = path.join(directory, "data", "group");
    const start = performance.now();
    const imported = await plenty(
      "import",
      "git",
      source,
      "--into",
      into,
      "--as",
      "alder",
      "--key",
      key,
    );
    const seconds = (performance.now() - start) / 1000;
    tell("asking");
    const answered = await ask(path.dirname(into));
    return { records: Number(imported.records), import_s: rounded(seconds), ...answered };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function ask(dataDir: string): Promise<Figures> {
  const start = performance.now();
  const host = await createHost({ dataDir });
  const openMs = performance.now() - start;
  const server = await serve({ host, port: 0 });
  try {
    const base = `${server.url}/commons/${groupOf(host)}/rooms/contributions`;
    const views = viewsOf(JSON.parse(await get(`${base}/summary?bucket=year`)));
    for (let n = 0; n < WARM_UP_ROUNDS; n++) for (const view of views) await timeView(base, view);
    const seen: Timed[] = [];
    for (let n = 0; n < ROUNDS; n++)
      for (const view of views) seen.push(await timeView(base, view));
    return { open_ms: rounded(openMs), ...summaryOf(seen) };
  } finally {
    await server.close();
    await host.close();
  }
}

function groupOf(host: Host): string {
  return present(host.list()[0], "the imported group opens").id;
}

interface Timed {
  /** Each call by itself. */
  readonly calls: readonly { readonly query: string; readonly ms: number }[];
  /** All of them together. */
  readonly together: number;
}

async function timeView(base: string, view: View): Promise<Timed> {
  const calls: { query: string; ms: number }[] = [];
  for (const { query, search } of view) {
    calls.push({ query, ms: await timed(() => get(`${base}/${query}?${search}`)) });
  }
  const together = await timed(() =>
    Promise.all(view.map(({ query, search }) => get(`${base}/${query}?${search}`))),
  );
  return { calls, together };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function get(url: string): Promise<string> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${text}`);
  return text;
}

function summaryOf(seen: readonly Timed[]): Figures {
  const calls = seen.flatMap((one) => one.calls);
  const of = (query: string) => calls.filter((call) => call.query === query).map(({ ms }) => ms);
  const all = calls.map(({ ms }) => ms);
  return {
    call_p50_ms: rounded(median(all)),
    call_p95_ms: rounded(quantile(all, 0.95)),
    summary_p95_ms: rounded(quantile(of("summary"), 0.95)),
    recent_p95_ms: rounded(quantile(of("recent"), 0.95)),
    view_p95_ms: rounded(
      quantile(
        seen.map(({ together }) => together),
        0.95,
      ),
    ),
  };
}
