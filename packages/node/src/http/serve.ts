/** Listening: puts an app on a port, on this machine alone unless it is told otherwise. */

import { X509Certificate } from "node:crypto";
import { createServer as createTlsServer } from "node:https";
import { getRequestListener } from "@hono/node-server";
import { createServer, type RequestListener } from "node:http";
import { present } from "@plenty/kernel";
import type { Host } from "../host.ts";
import { createApp } from "./app.ts";

export interface ServeDeps {
  readonly host: Host;
  /** 0 for any that is free. */
  readonly port: number;
  /** Address to listen on; 127.0.0.1 unless given. */
  readonly hostname?: string;
  readonly staticDir?: string;
  /** Address under which a proxy shows this host to others ("https://orchard.example"). */
  readonly origin?: string;
  /** Certificate and key, in PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

export interface RunningServer {
  /** Origin under which this machine reaches it, without a final slash. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections; the host stays open. */
  close(): Promise<void>;
}

/** Starts to listen; rejects if the port is taken. */
export async function serve(deps: ServeDeps): Promise<RunningServer> {
  const { host, port, hostname = "127.0.0.1", staticDir, origin, tls } = deps;
  const loopbackOnly = isLoopback(hostname);
  const app = createApp({
    host,
    loopbackOnly,
    ...(staticDir === undefined ? {} : { staticDir }),
    ...(origin === undefined ? {} : { origin }),
    ...(tls === undefined ? {} : { isCertified: certifiedBy(tls.cert) }),
  });
  const answer = getRequestListener(app.fetch);
  const listener: RequestListener = (request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    // a page of a neighbour (another port, another name of the site) brings the cookie along: it is to learn nothing by it
    response.setHeader("cross-origin-resource-policy", "same-origin");
    void answer(request, response);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, resolve);
  });
  const address = present(server.address(), "a listening server has an address");
  const actual = typeof address === "string" ? port : address.port;
  const scheme = tls === undefined ? "http" : "https";
  const shown = hostname.includes(":") ? `[${hostname}]` : hostname;
  return {
    url: `${scheme}://${shown}:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Names for which a certificate stands. */
function certifiedBy(pem: string): (name: string) => boolean {
  const certificate = new X509Certificate(pem);
  return (name) => (certificate.checkHost(name) ?? certificate.checkIP(name)) !== undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "::1" || hostname.startsWith("127.");
}
