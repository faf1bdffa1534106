/**
 * `npm run size [-- --json]`: builds the web app in memory and weighs, in kB of gzip, what a first visit
 * loads (the entry with all it imports at once, and its styles) and what each page adds when it is opened.
 * Exits 1 if one is heavier than tools/size-budget.json allows.
 */

import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Rolldown } from "vite";
import { endWhenUnread } from "./piped.ts";

interface Weight {
  readonly name: string;
  readonly kb: number;
  readonly budgetKb: number;
}

interface Budget {
  readonly firstLoadKb: number;
  readonly lazyKb: number;
}

type Output = Rolldown.RolldownOutput["output"];

const root = path.dirname(import.meta.dirname);

async function main(json: boolean): Promise<void> {
  const output = await buildWeb();
  const weights = weigh(output, readBudget());
  const heavy = weights.filter(({ kb, budgetKb }) => kb > budgetKb);
  if (json) process.stdout.write(`${JSON.stringify({ ok: heavy.length === 0, weights })}\n`);
  else for (const weight of weights) process.stdout.write(format(weight));
  process.exitCode = heavy.length === 0 ? 0 : 1;
}

async function buildWeb(): Promise<Output> {
  process.env.NODE_ENV = "production"; // or React's other build would be weighed under a test runner
  const web = path.join(root, "apps", "web");
  const built = await build({
    root: web,
    configFile: path.join(web, "vite.config.ts"),
    logLevel: "error",
    build: { write: false },
  });
  if (!("output" in built)) throw new Error("the build of apps/web gave no single output");
  return built.output;
}

function readBudget(): Budget {
  const file = new URL("./size-budget.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Budget; // our own file, beside this one
}

/** The first load, then every lazy chunk by weight, each with what it brings along that is not loaded yet. */
function weigh(output: Output, { firstLoadKb, lazyKb }: Budget): readonly Weight[] {
  const files = new Map(output.map((file) => [file.fileName, file]));
  const entries = output.filter((file) => file.type === "chunk" && file.isEntry);
  const first = closure(
    entries.map(({ fileName }) => fileName),
    files,
  );
  const lazy = output.flatMap((file) => {
    if (file.type !== "chunk" || !file.isDynamicEntry) return [];
    const added = [...closure([file.fileName], files)].filter((name) => !first.has(name));
    return [{ name: file.name, kb: kbOf(added, files), budgetKb: lazyKb }];
  });
  return [
    { name: "first load", kb: kbOf([...first], files), budgetKb: firstLoadKb },
    ...lazy.toSorted((a, b) => b.kb - a.kb),
  ];
}

type Files = ReadonlyMap<string, Output[number]>;

/** Files that are loaded together with some chunks: static imports and styles. */
function closure(names: readonly string[], files: Files): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = files.get(name);
    if (file === undefined || found.has(name)) continue;
    found.add(name);
    if (file.type !== "chunk") continue;
    waiting.push(...file.imports, ...(file.viteMetadata?.importedCss ?? []));
  }
  return found;
}

function kbOf(names: readonly string[], files: Files): number {
  const bytes = names.reduce((sum, name) => sum + gzipSync(contentOf(files.get(name))).length, 0);
  return Math.round(bytes / 100) / 10;
}

function contentOf(file: Output[number] | undefined): string | Uint8Array {
  if (file === undefined) return "";
  return file.type === "chunk" ? file.code : file.source;
}

function format({ name, kb, budgetKb }: Weight): string {
  const verdict = kb > budgetKb ? "  TOO HEAVY" : "";
  return `${name.padEnd(28)}${kb.toFixed(1).padStart(8)} kB of ${budgetKb} kB${verdict}\n`;
}

endWhenUnread();
await main(process.argv.includes("--json"));
