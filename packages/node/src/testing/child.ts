/**
 * A host in a process of its own, to be killed. Started with a data directory, and "wake" to open its groups
 * at once, or bounds of how many are awake as JSON; prints the address it listens on as one line of JSON.
 */

import { createHost } from "../host.ts";
import { serve } from "../http/serve.ts";

const [dataDir = "", wake] = process.argv.slice(2);
const bounds = wake?.startsWith("{") === true ? JSON.parse(wake) : {};
const host = await createHost({ dataDir, threads: 1, bounds });
if (wake === "wake") for (const { id } of host.list()) void host.wake(id);
const server = await serve({ host, port: 0 });
console.log(JSON.stringify({ url: server.url }));
process.on("SIGTERM", () => {
  void server
    .close()
    .then(() => host.close())
    .then(() => process.exit(0));
});
