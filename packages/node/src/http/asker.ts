/** Who asks: found from a request in this one place, and handed to everything that is read for it. */

import { IncomingMessage } from "node:http";
import { visitor, type Asker } from "@plenty/rules";
import type { Context } from "hono";

/** The asker of a request. Nobody can say yet who they are, so everybody is a visitor. */
export function askerOf(_context: Context): Asker {
  return visitor;
}

/** From where a request comes, by which visitors are told apart; behind a proxy all come from there. */
export function addressOf({ env }: Context): string {
  const incoming: unknown = env?.incoming;
  return (incoming instanceof IncomingMessage && incoming.socket.remoteAddress) || "this process";
}

/**
 * By whose name foundings are counted; nobody's, if they are at this machine itself. Behind a proxy on this
 * machine all seem to be, so the address is the one that the proxy wrote last: the others a stranger may write.
 */
export function founderOf(context: Context, behindProxy: boolean): string | undefined {
  const address = addressOf(context);
  if (!isThisMachine(address)) return address;
  if (!behindProxy) return undefined;
  return context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? address;
}

function isThisMachine(address: string): boolean {
  return address === "this process" || /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}
