/**
 * A Vitest reporter that writes a `Report` as JSON into the file named by PLENTY_TEST_REPORT. It counts
 * what Vitest's own totals leave out: files that could not be loaded, hooks that threw, errors outside
 * any test, and tests that had begun when the run was cut off.
 */

import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";
import type { Report, Skip } from "./report.ts";

declare module "vitest" {
  /** What a test or suite of ours may tell about itself, in its options: `{ meta: { enable } }`. */
  interface TaskMeta {
    /** The one line that would make it run where it is skipped: told by `npm test`. */
    enable?: string;
  }
}

/** Vitest makes the reporter through the module's default export, a class or a function. */
export default function makeReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const file = process.env.PLENTY_TEST_REPORT;
      if (file !== undefined)
        writeFileSync(file, JSON.stringify(summarize(modules, unhandled.length)));
    },
  };
}

function summarize(modules: readonly TestModule[], unhandled: number): Report {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const holders = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const broken = holders.filter((holder) => holder.errors().length > 0);
  const unfinished = tests.filter((test) => ["failed", "pending"].includes(test.result().state));
  return {
    passed: tests.filter((test) => test.result().state === "passed").length,
    failed: unfinished.length + broken.length + unhandled,
    skips: tests.flatMap(skipOf),
  };
}

function skipOf(test: TestCase): Skip[] {
  const result = test.result();
  if (result.state !== "skipped") return [];
  const file = path.relative(process.cwd(), test.module.moduleId);
  const enable = result.note ?? enableOf(test) ?? enableOfFile(file);
  return [{ title: test.fullName, file, enable }];
}

/** `meta.enable` of the test or of a suite around it. */
function enableOf(test: TestCase | TestSuite): string | undefined {
  const { enable } = test.meta();
  if (enable !== undefined) return enable;
  return test.parent.type === "suite" ? enableOf(test.parent) : undefined;
}

function enableOfFile(file: string): string {
  return file.endsWith(".data.test.ts")
    ? "put the shared data beside the clone, as ../shared/data"
    : `see the head of ${file}`;
}
