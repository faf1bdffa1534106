/**
 * `npm run --silent conformance -- voting [--data <folder>] [--json]`: our counts against cases that nobody
 * here wrote. Each suite tells how many cases agree, and names every case that disagrees or that is not
 * supported. Exit: 0 nothing disagrees, 1 something does, 2 wrong usage, 3 the data is not there.
 */

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { suites } from "@plenty/counting";
import type { Folder, SuiteReport } from "@plenty/counting";
import { endWhenUnread } from "./piped.ts";

const usage = "usage: npm run --silent conformance -- voting [--data <folder>] [--json]\n";
const shared = path.resolve(import.meta.dirname, "../../shared/data/voting");

async function main(words: readonly string[]): Promise<number> {
  const asked = readWords(words);
  if (asked === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const names = await readdir(asked.data).catch(() => undefined);
  if (names === undefined)
    return fail(asked, "DataMissing", `${asked.data} is not there: say --data <folder>`);
  const folder = folderAt(asked.data);
  const reports: SuiteReport[] = [];
  for (const suite of suites) {
    const start = performance.now();
    reports.push(await suite.run(folder));
    process.stderr.write(`${suite.name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
  if (reports.every(({ cases }) => cases === 0))
    return fail(asked, "NoCases", `${asked.data} holds no case`);
  const text = asked.json ? JSON.stringify(reports) : reports.flatMap(linesOf).join("\n");
  process.stdout.write(`${text}\n`);
  return reports.some(({ disagree }) => disagree.length > 0) ? 1 : 0;
}

interface Asked {
  readonly data: string;
  readonly json: boolean;
}

/** Nothing could be looked at: that must not pass for agreement. */
function fail({ json }: Asked, code: string, detail: string): number {
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, code, detail })}\n`);
  else process.stderr.write(`${detail} (${code})\n`);
  return 3;
}

function readWords(words: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { data: { type: "string" }, json: { type: "boolean" } },
      allowPositionals: true,
    });
    if (positionals.length !== 1 || positionals[0] !== "voting") return undefined;
    return { data: path.resolve(values.data ?? shared), json: values.json === true };
  } catch {
    return undefined;
  }
}

/** A folder on disk as suites see it; what is not there is simply not there. */
function folderAt(root: string): Folder {
  return {
    list: async (name) =>
      (await readdir(path.join(root, name)).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1)),
    text: (name) => readFile(path.join(root, name), "utf8").catch(() => undefined),
    bytes: (name) => readFile(path.join(root, name)).catch(() => undefined),
  };
}

function linesOf({ suite, cases, agree, disagree, unsupported }: SuiteReport): readonly string[] {
  return [
    `${suite}: ${cases} cases, ${agree} agree, ${disagree.length} disagree, ${unsupported.length} unsupported`,
    ...disagree.map((row) => `  disagrees: ${row.case}: ${row.detail}`),
    ...unsupported.map((row) => `  unsupported: ${row.case}: ${row.detail}`),
  ];
}

endWhenUnread();
process.exitCode = await main(process.argv.slice(2));
