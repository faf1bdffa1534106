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
import { keepAwake } from "./acts/ground.ts";
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
    call_p50_ms: "half of all calls, asked first after something new, are answered within",
    call_p95_ms: "95 of 100 such calls",
    summary_p95_ms: "95 of 100 summaries (plots) among them",
    recent_p95_ms: "95 of 100 lists (one page of 30) among them",
    again_p95_ms: "95 of 100 calls asked again while nothing changed",
    view_p95_ms: "95 of 100 views: all calls of one click together, until the last is answered",
  },
  run,
};

const source = fileURLToPath(
  new URL("../../shared/data/git/openfoodnetwork.jsonl", import.meta.url),
);
const WARM_UP_ROUNDS = 1;
const ROUNDS = 6;

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
      "--group",
      into,
      "--as",
      "alder",
      "--key",
      key,
    );
    const seconds = (performance.now() - start) / 1000;
    tell("asking");
    const answered = await ask(path.dirname(into), key);
    return { records: Number(imported.records), import_s: rounded(seconds), ...answered };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function ask(dataDir: string, key: string): Promise<Figures> {
  const start = performance.now();
  const host = await createHost({ dataDir });
  await keepAwake(host, idOf(host));
  const openMs = performance.now() - start;
  const server = await serve({ host, port: 0 });
  try {
    const group = `${server.url}/commons/${idOf(host)}`;
    const views = viewsOf(
      JSON.parse(await get(`${group}/rooms/contributions/summary?bucket=year`)),
    );
    const beside = ["--theme", "other", "--group", group, "--key", key];
    const seen: Seen = { fresh: [], again: [], views: [] };
    for (let n = -WARM_UP_ROUNDS; n < ROUNDS; n++) {
      await plenty("tell", "looked at what was done", ...beside);
      await askCalls(group, views, n < 0 ? undefined : seen);
      await plenty("tell", "looked at it again", ...beside);
      await askViews(group, views, n < 0 ? undefined : seen);
    }
    return { open_ms: rounded(openMs), ...summaryOf(seen) };
  } finally {
    await server.close();
    await host.close();
  }
}

function idOf(host: Host): string {
  return present(host.list()[0], "the imported group opens").id;
}

/** Milliseconds, of calls asked first after something new, of calls asked again, and of whole views. */
interface Seen {
  readonly fresh: { readonly query: string; readonly ms: number }[];
  readonly again: number[];
  readonly views: number[];
}

/** One call after the other; one that another view made before counts as asked again. */
async function askCalls(
  group: string,
  views: readonly View[],
  seen: Seen | undefined,
): Promise<void> {
  const asked = new Set<string>();
  for (const { query, search } of views.flat()) {
    const url = `${group}/rooms/contributions/${query}?${search}`;
    const ms = await timed(() => get(url));
    if (asked.has(url)) seen?.again.push(ms);
    else seen?.fresh.push({ query, ms });
    asked.add(url);
  }
}

/** All calls of a view at once, as the page makes them. */
async function askViews(
  group: string,
  views: readonly View[],
  seen: Seen | undefined,
): Promise<void> {
  for (const view of views) {
    const urls = view.map(({ query, search }) => `${group}/rooms/contributions/${query}?${search}`);
    seen?.views.push(await timed(() => Promise.all(urls.map(get))));
  }
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

function summaryOf({ fresh, again, views }: Seen): Figures {
  const all = fresh.map(({ ms }) => ms);
  const of = (wanted: string) => fresh.filter(({ query }) => query === wanted).map(({ ms }) => ms);
  return {
    call_p50_ms: rounded(median(all)),
    call_p95_ms: rounded(quantile(all, 0.95)),
    summary_p95_ms: rounded(quantile(of("summary"), 0.95)),
    recent_p95_ms: rounded(quantile(of("recent"), 0.95)),
    again_p95_ms: rounded(quantile(again, 0.95)),
    view_p95_ms: rounded(quantile(views, 0.95)),
  };
}
