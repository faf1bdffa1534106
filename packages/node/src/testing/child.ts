/**
 * A host in a process of its own, to be killed. Started with a data directory; prints the address it
 * listens on as one line of JSON.
 */

import { createHost } from "../host.ts";
import { serve } from "../http/serve.ts";

const [dataDir = ""] = process.argv.slice(2);
const host = await createHost({ dataDir, threads: 1 });
const server = await serve({ host, port: 0 });
console.log(JSON.stringify({ url: server.url, unopened: host.unopened }));
process.on("SIGTERM", () => {
  void server
    .close()
    .then(() => host.close())
    .then(() => process.exit(0));
});
