/** The command line as a process of its own. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../apps/cli/src/main.ts", import.meta.url));

/** Runs `plenty` with `--json`; throws unless it ends well. */
export async function plenty(...args: readonly string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [program, ...args, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [code] = await once(child, "close");
  const text = Buffer.concat(chunks).toString();
  if (code !== 0) throw new Error(`plenty ${args.join(" ")} ended with ${String(code)}: ${text}`);
  return JSON.parse(text);
}
