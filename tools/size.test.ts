/** The web app stays light: what a first visit loads, and what each page adds, is within its budget. */

import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

test("first load and lazy pages are within their budget, as one JSON value on stdout", () => {
  const command = path.join(import.meta.dirname, "size.ts");
  const { stdout, status } = spawnSync(process.execPath, [command, "--json"], { encoding: "utf8" });
  const { ok, weights } = JSON.parse(stdout) as {
    ok: boolean;
    weights: { name: string; kb: number; budgetKb: number }[];
  };
  expect(weights.filter(({ kb, budgetKb }) => kb > budgetKb)).toEqual([]);
  expect(weights.length).toBeGreaterThan(1);
  expect(weights[0]?.kb).toBeGreaterThan(50);
  expect({ ok, status }).toEqual({ ok: true, status: 0 });
});
