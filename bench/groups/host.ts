/**
 * The host that is measured, in a process of its own: says where it listens, and how it stands when it is
 * asked. Nothing is in it but what `plenty serve` has.
 */

import { readdirSync } from "node:fs";
import { createHost, serve } from "@plenty/node";

/** What it tells when it listens. */
export interface Listening {
  readonly url: string;
}

/** What it tells when it is asked. */
export interface Weighed {
  /** Bytes of memory that the process holds. */
  readonly rss: number;
  /** Threads of the process, those of Node itself included; 0 where the system does not tell. */
  readonly threads: number;
}

const [dataDir = ""] = process.argv.slice(2);
const host = await createHost({ dataDir });
const server = await serve({ host, port: 0 });
process.send?.({ url: server.url } satisfies Listening);
process.on("message", () => process.send?.({ rss: process.memoryUsage.rss(), threads: threads() }));
process.on("disconnect", () => void server.close().then(() => host.close()));

function threads(): number {
  try {
    return readdirSync("/proc/self/task").length;
  } catch {
    return 0; // only Linux tells so
  }
}
