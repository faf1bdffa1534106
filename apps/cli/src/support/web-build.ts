/**
 * Builds the web app if its built form is not that of its sources: a digest of everything that goes into
 * it is kept beside other caches, so a second start builds nothing.
 */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { fail } from "./command.ts";
import type { Failure, Io } from "./command.ts";

/** What the built app depends on, in the repository. */
const sources = [
  "apps/web/index.html",
  "apps/web/package.json",
  "apps/web/public",
  "apps/web/src",
  "apps/web/vite.config.ts",
  "packages/client",
  "packages/kernel",
  "packages/log",
  "packages/rules",
  "package-lock.json",
];

/** Makes sure that apps/web/dist is the web app of these sources. */
export async function buildWeb(
  root: string,
  io: Pick<Io, "progress">,
): Promise<Result<undefined, Failure>> {
  const stamp = join(root, ".cache", "web-build");
  const digest = await digestOf(root);
  const built = existsSync(join(root, "apps", "web", "dist", "index.html"));
  if (built && existsSync(stamp) && (await readFile(stamp, "utf8")) === digest)
    return accepted(undefined);
  const progress = io.progress("the web app", undefined);
  const output = await runVite(root);
  if (!output.ok) return output;
  progress.end("is built");
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
  return accepted(undefined);
}

async function digestOf(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of await filesIn(join(root, source))) {
      hash.update(`${file.slice(root.length)}\n`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

/** Files at or below a path, in the order of their names; none if there is no such path. */
async function filesIn(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !isBesideTheApp(entry));
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

/** Tests and installed packages: the app does not hold them. */
function isBesideTheApp({
  name,
  parentPath,
}: {
  readonly name: string;
  readonly parentPath: string;
}): boolean {
  return /\.test\.tsx?$/.test(name) || parentPath.includes("node_modules");
}

function runVite(root: string): Promise<Result<undefined, Failure>> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "apps/web", "--logLevel", "warn"], {
    cwd: root,
    // Whatever runs us may call itself "test" or "development"; what is served is never built so.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const words: string[] = [];
  child.stdout.on("data", (text: Buffer) => words.push(text.toString()));
  child.stderr.on("data", (text: Buffer) => words.push(text.toString()));
  return new Promise((done) => {
    child.once("error", (fault) => done(notBuilt(fault.message)));
    child.once("close", (code) =>
      done(code === 0 ? accepted(undefined) : notBuilt(words.join("").trim())),
    );
  });
}

function notBuilt(detail: string): Result<never, Failure> {
  return fail({
    code: "WebNotBuilt",
    title: "The web app could not be built",
    detail,
    next: "Run npm ci, then npm run build, to see more.",
    exit: 1,
  });
}
