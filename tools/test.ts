/**
 * `npm test`, `npm run test:deep` and `npm run test:data`: runs Vitest over the tree, tells what was
 * skipped and how to enable it, and ends with the line `N passed, N failed, N skipped`, whatever happens.
 * The deep group is the same files with PLENTY_DEEP=1; the data group is the files *.data.test.ts, which
 * read ../shared/data. The rules run a second time in another time zone and locale: their answers may
 * depend on neither. More arguments go to Vitest: `npm test -- packages/log`.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addReports, crashed, formatReport, withExitCode } from "./test/report.ts";
import type { Report } from "./test/report.ts";
import { endWhenUnread } from "./piped.ts";

interface Run {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const root = path.dirname(import.meta.dirname);
const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
const reporter = fileURLToPath(new URL("./test/reporter.ts", import.meta.url));

async function main(argv: readonly string[]): Promise<void> {
  const reports: Report[] = [];
  for (const run of plan(argv)) {
    const report = await execute(run);
    if (typeof report === "string") return interrupted(report);
    reports.push(report);
  }
  const total = addReports(reports);
  process.stdout.write(`\n${formatReport(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Whoever stops the tests is told no count of them: what had not run yet neither passed nor failed. */
function interrupted(signal: NodeJS.Signals): void {
  process.stderr.write(`\ntests interrupted by ${signal}: nothing is said about them\n`);
  process.exitCode = 128 + constants.signals[signal];
}

/** Which runs an invocation means. Whoever names files wants them; a whole group may be empty. */
function plan([first, ...rest]: readonly string[]): readonly Run[] {
  const grouped = first === "data" || first === "deep";
  const named = grouped || first === undefined ? rest : [first, ...rest];
  const whole = ["--passWithNoTests"];
  const env = groupEnv(first);
  if (named.length > 0) return [{ args: named, env }];
  if (first === "data") return [{ args: whole, env }];
  const elsewhere = { ...env, TZ: "Asia/Kolkata", LC_ALL: "C" };
  return [
    { args: whole, env },
    { args: ["packages/rules/", ...whole], env: elsewhere },
  ];
}

function groupEnv(group: string | undefined): Run["env"] {
  if (group === "data") return { PLENTY_GROUP: "data" };
  return group === "deep" ? { PLENTY_DEEP: "1" } : {};
}

/** Runs Vitest once and reads what our reporter wrote about it; the signal, if one ended it. */
async function execute({ args, env }: Run): Promise<Report | NodeJS.Signals> {
  const folder = mkdtempSync(path.join(tmpdir(), "plenty-test-"));
  const file = path.join(folder, "report.json");
  const reporters = ["--reporter=default", `--reporter=${reporter}`];
  try {
    const code = await exitCodeOf([vitest, "run", ...reporters, ...args], {
      ...process.env,
      ...env,
      PLENTY_TEST_REPORT: file,
    });
    if (typeof code === "string") return code;
    return withExitCode(readReport(file), code);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return crashed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): Report {
  return JSON.parse(readFileSync(file, "utf8")) as Report; // written by our own reporter
}

/** Signals that ask us to stop are handed on; the answer is then the signal and not the code. */
function exitCodeOf(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number | NodeJS.Signals> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", 1, 2] });
  let asked: NodeJS.Signals | undefined;
  function stop(signal: NodeJS.Signals): void {
    asked = signal;
    child.kill("SIGTERM");
  }
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(asked ?? code ?? 1);
    });
  });
}

endWhenUnread();
await main(process.argv.slice(2));
