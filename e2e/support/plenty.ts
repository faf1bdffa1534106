/**
 * The real program in processes of its own: commands that end, and servers that are killed by their
 * process id. Whatever a test starts or makes here is gone after `cleanUp`, also when the test failed.
 */

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../../", import.meta.url));
const clock = new URL("./clock.ts", import.meta.url).href;
const programIn = (house: string) => path.join(house, "apps", "cli", "src", "main.ts");

const children = new Set<ChildProcess>();
const folders = new Set<string>();

/** Ends every process and removes every folder of this test file: call it in `afterAll`. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...children].map(kill));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

/** A fresh folder that `cleanUp` removes. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "plenty-e2e-"));
  folders.add(folder);
  return folder;
}

/** What came of a command. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs any program to its end. */
export async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
  children.add(child);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const [code] = await once(child, "close");
  children.delete(child);
  return { code: Number(code ?? -1), stdout: await stdout, stderr: await stderr };
}

/** Runs `plenty` with `--json` and returns what it printed; throws its words unless it ended well. */
export async function plenty(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run(process.execPath, [
    programIn(root),
    ...args,
    "--json",
  ]);
  if (code !== 0) throw new Error(`plenty ${args.join(" ")} ended with ${code}:\n${stderr}`);
  return JSON.parse(stdout);
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
}

export interface ServeOptions {
  readonly port?: number;
  readonly house?: string;
  /** More of what `plenty serve` understands. */
  readonly options?: readonly string[];
  /** Milliseconds by which its clock runs ahead. */
  readonly ahead?: number;
}

/** Starts `plenty serve`, of this house or a copy, and waits until it listens. */
export async function servePlenty(
  data: string,
  { port = 0, house = root, options = [], ahead = 0 }: ServeOptions = {},
): Promise<Serving> {
  const asked = ["serve", "--data", data, "--port", String(port), ...options, "--json"];
  const preload = ahead === 0 ? [] : ["--import", clock];
  const args = [...preload, programIn(house), ...asked];
  const env = { ...process.env, STORY_AHEAD_MS: String(ahead) };
  const stdio = ["ignore", "pipe", "pipe"] as const;
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: [...stdio] });
  children.add(child);
  const words = textOf(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const announced: { readonly url: string; readonly port: number } = JSON.parse(line);
    return { ...announced, child };
  }
  throw new Error(`the server ended before it listened:\n${await words}`);
}

/** Kills a process as a power cut would, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
