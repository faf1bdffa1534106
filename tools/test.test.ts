/** The front door of the tests counts right and says it in its last line, also when things go wrong. */

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { addReports, crashed, formatReport, withExitCode } from "./test/report.ts";

const root = path.dirname(import.meta.dirname);
mkdirSync(path.join(root, ".cache"), { recursive: true });
const folder = mkdtempSync(path.join(root, ".cache", "made-tests-")); // inside: it must find vitest
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm test` over one made test file and returns its lines and exit code. */
function runOver({ name, body }: { readonly name: string; readonly body: string }) {
  const tree = path.join(folder, name);
  mkdirSync(path.join(tree, "tools"), { recursive: true });
  const head = 'import { afterAll, beforeAll, describe, expect, test } from "vitest";\n';
  writeFileSync(path.join(tree, "tools", "made.test.ts"), head + body);
  const front = path.join(root, "tools", "test.ts");
  const config = path.join(root, "vitest.config.ts");
  const { stdout, status } = spawnSync(
    process.execPath,
    [front, "--root", tree, "--config", config],
    { encoding: "utf8", env: { ...process.env, PLENTY_GROUP: "" } },
  );
  return { lines: stdout.trimEnd().split("\n"), status };
}

test("what passed, failed and was skipped is counted in the last line", () => {
  const { lines, status } = runOver({
    name: "counted",
    body: `
      test("alder", () => {});
      test("birch", () => expect(1).toBe(2));
      test.skip("clover", { meta: { enable: "plant a clover" } }, () => {});
      describe.skip("in the meadow", { meta: { enable: "find the meadow" } }, () => { test("daisy", () => {}); });
      test("elder", (t) => { t.skip("wait for June"); });
    `,
  });
  expect(lines.at(-1)).toBe("1 passed, 1 failed, 3 skipped");
  expect(status).toBe(1);
  const told = lines.join("\n");
  expect(told).toContain("made.test.ts > clover\n  to enable: plant a clover");
  expect(told).toContain("made.test.ts > in the meadow > daisy\n  to enable: find the meadow");
  expect(told).toContain("made.test.ts > elder\n  to enable: wait for June");
});

test("a green run exits 0", () => {
  const { lines, status } = runOver({ name: "green", body: 'test("alder", () => {});' });
  expect(lines.at(-1)).toBe("1 passed, 0 failed, 0 skipped");
  expect(status).toBe(0);
});

test.each([
  {
    name: "a file that throws when loaded",
    body: 'throw new Error("rot");',
    last: "0 passed, 1 failed",
  },
  { name: "a file without a test", body: "", last: "0 passed, 1 failed" },
  {
    name: "a hook that throws",
    body: 'afterAll(() => { throw new Error("rot"); }); test("alder", () => {});',
    last: "1 passed, 1 failed",
  },
  {
    name: "an error outside any test",
    body: 'test("alder", () => { void Promise.reject(new Error("rot")); });',
    last: "1 passed, 1 failed",
  },
])("$name is a failure", ({ name, body, last }) => {
  const { lines, status } = runOver({ name: name.replaceAll(" ", "-"), body });
  expect(lines.at(-1)).toBe(`${last}, 0 skipped`);
  expect(status).toBe(1);
});

test("naming tests that do not exist is a failure, said in the last line", () => {
  const front = path.join(root, "tools", "test.ts");
  const { stdout, status } = spawnSync(process.execPath, [front, "no/such/folder"], {
    encoding: "utf8",
  });
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  expect(status).toBe(1);
});

test("a runner that ended badly without counting a failure counts as one", () => {
  const green = { passed: 3, failed: 0, skips: [] };
  expect(withExitCode(green, 0)).toEqual(green);
  expect(withExitCode(green, 1).failed).toBe(1);
  expect(withExitCode({ ...green, failed: 2 }, 1).failed).toBe(2);
  expect(formatReport(addReports([green, crashed]))).toBe("3 passed, 1 failed, 0 skipped\n");
});

test("an interrupted run says so in a line and ends as the signal asks", async () => {
  const tree = path.join(folder, "interrupted");
  mkdirSync(path.join(tree, "tools"), { recursive: true });
  const body =
    'import { test } from "vitest";\ntest("alder", () => new Promise(() => {}), 60_000);\n';
  writeFileSync(path.join(tree, "tools", "made.test.ts"), body);
  const front = path.join(root, "tools", "test.ts");
  const config = path.join(root, "vitest.config.ts");
  const child = spawn(process.execPath, [front, "--root", tree, "--config", config], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PLENTY_GROUP: "" },
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  child.stdout.once("data", () => child.kill("SIGTERM"));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(143);
  expect(told).toMatch(/\ntests interrupted by SIGTERM: nothing is said about them\n$/);
  expect(told).not.toContain("ENOENT");
});
