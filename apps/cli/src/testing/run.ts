/** Runs the real program in a process of its own, with a home folder that belongs to the test. */

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A fresh folder that is gone after the tests of the file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plenty-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `plenty` with these arguments until it ends. */
export function plenty(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = start(words, env);
  const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
}

/** Runs `plenty --json` and reads the one value that it prints. */
export async function plentyJson(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly value: Readonly<Record<string, unknown>> }> {
  const { code, stdout, stderr } = await plenty([...words, "--json"], env);
  if (!/^\{.*\}\n$/.test(stdout)) throw new Error(`not one JSON value: ${stdout}\n${stderr}`);
  // Reason: commands print objects.
  return { code, value: JSON.parse(stdout) as Record<string, unknown> };
}

/** The links that `plenty invite --json` made. */
export function linksOf({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  // Reason: the command prints them so; a test that finds none fails.
  return value["links"] as readonly { readonly for?: string; readonly link: string }[];
}

export interface Served {
  readonly url: string;
  /** What it said for people so far. */
  told(): string;
  /** Ends the server; the answer is its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `plenty serve` on a free port and waits until it says where. */
export async function serveFolder(data: string): Promise<Served> {
  const child = start(["serve", "--data", data, "--port", "0", "--json"], {});
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  afterAll(() => child.kill("SIGKILL"));
  const stderr = gather(child.stderr);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (text: Buffer) => resolve(text.toString()));
    child.once("close", () => reject(new Error(stderr())));
  });
  // Reason: what serve announces has a url.
  const { url } = JSON.parse(line) as { url: string };
  return {
    url,
    told: stderr,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}

function start(words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [main, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PLENTY_HOME: "/nowhere", ...env },
  });
}

function gather(stream: NodeJS.ReadableStream | null): () => string {
  let text = "";
  stream?.on("data", (part: Buffer) => (text += part.toString()));
  return () => text;
}
