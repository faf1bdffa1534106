/**
 * `npm run check`: everything that can be known without running a test. All steps run, each tells its
 * outcome in a line, what a failing step said follows it; exits 1 if any failed.
 */

import { spawnSync } from "node:child_process";
import path from "node:path";
import { endWhenUnread } from "./piped.ts";

endWhenUnread();

interface Step {
  readonly name: string;
  readonly what: string;
  /** A script below the root, and its arguments. */
  readonly script: readonly [string, ...string[]];
  /** The command that mends what it finds, if there is one. */
  readonly mend?: string;
}

const root = path.dirname(import.meta.dirname);

const steps: readonly Step[] = [
  {
    name: "types",
    what: "TypeScript",
    script: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."],
  },
  { name: "lint", what: "oxlint", script: ["node_modules/oxlint/bin/oxlint"] },
  {
    name: "format",
    what: "oxfmt",
    script: ["node_modules/oxfmt/bin/oxfmt", "--check"],
    mend: "npm run format",
  },
  { name: "tidy", what: "the rules of the house", script: ["tools/tidy.ts"] },
  {
    name: "generated",
    what: "files made from the rooms",
    script: ["tools/generate.ts", "--check"],
  },
];

const failed = steps.filter((step) => !succeeds(step));
process.stdout.write(
  failed.length === 0 ? "check: all well\n" : `check: ${failed.length} failed\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function succeeds({ name, what, script, mend }: Step): boolean {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = status === 0 ? "ok    " : "FAILED";
  process.stdout.write(`${name.padEnd(10)}${outcome} ${seconds.padStart(5)} s  ${what}\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  if (status !== 0 && mend !== undefined) process.stdout.write(`to mend it: ${mend}\n`);
  return status === 0;
}
