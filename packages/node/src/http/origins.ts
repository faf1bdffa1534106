/**
 * Which origins are this host's own. What a device signs names the origin at which it reached the host, so that
 * a challenge passed on by another host is worth nothing here; and a page of another origin sends nothing in a
 * member's name. A name that the request itself brings proves nothing: the host must know it.
 */

import { IncomingMessage } from "node:http";
import type { Context } from "hono";

export interface OwnNames {
  /** Address under which a proxy shows this host to others. */
  readonly origin?: string | undefined;
  /** True of names for which the host's own certificate stands. */
  readonly isCertified?: ((name: string) => boolean) | undefined;
}

/** True if an origin is the host's own: the one it was given, a certified name, or this machine's own port. */
export function isOwnOrigin(context: Context, origin: string, names: OwnNames): boolean {
  if (origin === names.origin) return true;
  if (!URL.canParse(origin)) return false;
  const { host, hostname, port, protocol } = new URL(origin);
  if (protocol === "https:") return names.isCertified?.(hostname) === true;
  return protocol === "http:" && isLoopbackName(host) && isPortOf(context, port);
}

/** True if a Host header names this machine as seen from itself. */
export function isLoopbackName(header: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(header);
}

/** The port at which a request reached this process; undefined if it came over no socket, but from here. */
export function portOf({ env }: Context): number | undefined {
  const incoming: unknown = env?.incoming;
  return incoming instanceof IncomingMessage ? incoming.socket.localPort : undefined;
}

function isPortOf(context: Context, port: string): boolean {
  const own = portOf(context);
  return own === undefined || own === Number(port === "" ? 80 : port);
}
