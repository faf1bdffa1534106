/**
 * tools/with-node.mjs in a made project with one dependency, on its own disk: it installs once, one process at a time,
 * keeps stdout for the command, and passes on signals and exit codes.
 */

import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "plenty-with-node-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project with the real with-node.mjs and nothing to install. */
function makeProject(name: string): string {
  const project = path.join(folder, name);
  mkdirSync(path.join(project, "tools"), { recursive: true });
  copyFileSync(
    path.join(import.meta.dirname, "with-node.mjs"),
    path.join(project, "tools", "with-node.mjs"),
  );
  mkdirSync(path.join(project, "fern"));
  const fern = { name: "fern", version: "1.0.0" };
  const alder = { name: "alder", version: "1.0.0", dependencies: { fern: "file:fern" } };
  writeFileSync(path.join(project, "fern", "package.json"), JSON.stringify(fern));
  writeFileSync(path.join(project, "package.json"), JSON.stringify(alder));
  const link = { resolved: "fern", link: true };
  const packages = { "": alder, fern, "node_modules/fern": link };
  const lock = { name: "alder", version: "1.0.0", lockfileVersion: 3, requires: true, packages };
  writeFileSync(path.join(project, "package-lock.json"), JSON.stringify(lock));
  return project;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command through with-node; `ended` tells how it ended. */
function start(project: string, command: readonly string[]) {
  const script = path.join(project, "tools", "with-node.mjs");
  const child = spawn(process.execPath, [script, ...command], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told.stderr += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, ...told }));
  });
  return { child, ended };
}

function run(project: string, ...command: string[]): Promise<Ended> {
  return start(project, command).ended;
}

test("installs before the first command and not before the second", async () => {
  const project = makeProject("once");
  const first = await run(project, "node", "-p", "6 * 7");
  expect(first).toMatchObject({ code: 0, stdout: "42\n" });
  expect(first.stderr).toContain("installing");
  const second = await run(project, "node", "-p", "6 * 7");
  expect(second).toEqual({ code: 0, stdout: "42\n", stderr: "" });
});

test("installs again when the lock changed", async () => {
  const project = makeProject("again");
  await run(project, "node", "-p", "1");
  const lock = path.join(project, "package-lock.json");
  writeFileSync(lock, `${readFileSync(lock, "utf8")}\n`);
  expect((await run(project, "node", "-p", "1")).stderr).toContain("installing");
});

test("of several that start at once, one installs and the others wait for it", async () => {
  const project = makeProject("together");
  const all = await Promise.all([1, 2, 3, 4].map((n) => run(project, "node", "-p", String(n))));
  expect(all.map(({ stdout }) => stdout)).toEqual(["1\n", "2\n", "3\n", "4\n"]);
  expect(all.filter(({ stderr }) => stderr.includes("installing"))).toHaveLength(1);
  expect(existsSync(path.join(project, ".cache", "npm-ci.lock"))).toBe(false);
});

test("a lock left by a dead process holds nobody up", async () => {
  const project = makeProject("stale");
  mkdirSync(path.join(project, ".cache"));
  const { child, ended } = start(makeProject("dead"), ["node", "-p", "1"]);
  await ended;
  writeFileSync(path.join(project, ".cache", "npm-ci.lock"), String(child.pid));
  expect(await run(project, "node", "-p", "1")).toMatchObject({ code: 0, stdout: "1\n" });
});

test("a failed install ends with exit code 3, and nothing is taken for installed", async () => {
  const project = makeProject("broken");
  writeFileSync(path.join(project, "package-lock.json"), "no json");
  const { code, stdout, stderr } = await run(project, "node", "-p", "1");
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toContain("npm ci failed");
  expect((await run(project, "node", "-p", "1")).code).toBe(3);
});

test("ends with the command's exit code", async () => {
  const project = makeProject("codes");
  expect((await run(project, "node", "-e", "process.exit(7)")).code).toBe(7);
  expect((await run(project, "node", "-e", "process.kill(process.pid, 'SIGKILL')")).code).toBe(137);
  expect(await run(project, "no-such-command")).toMatchObject({ code: 3, stdout: "" });
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("passes on %s", async (signal) => {
  const project = makeProject(signal);
  const code = `
    process.on("${signal}", () => { console.log("heard"); process.exit(5); });
    setInterval(() => {}, 1000);
    console.log("ready");
  `;
  const { child, ended } = start(project, ["node", "-e", code]);
  child.stdout.once("data", () => child.kill(signal));
  expect(await ended).toMatchObject({ code: 5, stdout: "ready\nheard\n" });
});

test("ends the command when the shell that npm runs it in ends on SIGTERM", async () => {
  const project = makeProject("npm");
  await run(project, "node", "-p", "1"); // installed
  const heard = path.join(project, "heard");
  const code = `
    process.on("SIGTERM", () => { fs.writeFileSync(${JSON.stringify(heard)}, ""); process.exit(); });
    setInterval(() => {}, 1000);
    console.log("ready");
  `;
  // npm's shell, for a script that has more to do than the one command
  const line = '"$0" tools/with-node.mjs node -e "$1"; true';
  const shell = spawn("/bin/sh", ["-c", line, process.execPath, code], {
    cwd: project,
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  shell.stdout.once("data", () => shell.kill("SIGTERM"));
  await new Promise((resolve) => shell.once("close", resolve)); // also the command has let go of stdout
  expect(shell.signalCode).toBe("SIGTERM");
  expect(existsSync(heard)).toBe(true);
});
