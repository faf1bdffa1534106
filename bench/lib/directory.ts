/** Where a measurement keeps its folders. */

import { mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Under the repository and not under /tmp, which may lie in memory, where fsync costs nothing. */
const cache = fileURLToPath(new URL("../../.cache/", import.meta.url));

/** A fresh directory on the disk that this repository lies on. */
export function freshDirectory(): string {
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(path.join(cache, "bench-"));
}
