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
