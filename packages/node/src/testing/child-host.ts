/** Hosts in processes of their own, started and killed. */

import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { WakingBounds } from "../shelf/waking.ts";

const children = new Set<ChildProcess>();

/** Starts a host over a data directory, asleep or with all its groups, and does not wait for it. */
export function spawnChild(dataDir: string, wake?: "wake" | Partial<WakingBounds>): ChildProcess {
  const script = new URL("./child.ts", import.meta.url).pathname;
  const child = spawn(
    process.execPath,
    [script, dataDir, typeof wake === "string" ? wake : JSON.stringify(wake ?? {})],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  children.add(child);
  return child;
}

/** Starts a host over a data directory; resolves once it listens. */
export async function startChild(
  dataDir: string,
  wake?: "wake" | Partial<WakingBounds>,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawnChild(dataDir, wake);
  if (child.stdout === null) throw new Error("the child has an output");
  for await (const line of createInterface({ input: child.stdout }))
    return { child, ...JSON.parse(line) };
  throw new Error("the child said nothing");
}

/** Kills a host with SIGKILL; resolves once it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await exited;
  children.delete(child);
}

/** Kills what a test left. */
export function killAll(): void {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
}
