/** Tools whose output nobody reads to its end end quietly. */

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const programs = [
  "bench/main.ts",
  ...readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => `tools/${name}`),
].filter((file) => readFileSync(path.join(root, file), "utf8").includes("process.stdout.write("));

test.each(programs)("%s is one of them", (file) => {
  expect(readFileSync(path.join(root, file), "utf8")).toContain("endWhenUnread();");
});

test.each([["tools/conformance.ts voting --data nowhere --json", 3]])("%s", (words, code) => {
  const script = `(sleep 1; exec "${process.execPath}" ${words}) | true; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: root, encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: `${code}\n`, stderr: "" });
});
