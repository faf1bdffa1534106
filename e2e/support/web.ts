/**
 * The built web app that `plenty serve` hands out. Test files run side by side, so whoever comes first
 * builds it and the others wait: on a lock that the system frees if its holder dies.
 */

import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { buildWeb } from "../../apps/cli/src/support/web-build.ts";
import { root } from "./plenty.ts";

const WAIT_MS = 110_000;

/** Builds the web app unless it is built. */
export async function ensureWeb(): Promise<void> {
  const cache = path.join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  const lock = new DatabaseSync(path.join(cache, "web-build.lock"), { timeout: WAIT_MS });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    const built = await buildWeb(root, { progress: () => ({ at: nothing, end: nothing }) });
    if (!built.ok) throw new Error(`${built.refusal.title}: ${built.refusal.detail}`);
  } finally {
    lock.close();
  }
}

function nothing(): void {
  // nobody watches this bar
}
