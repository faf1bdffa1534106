/**
 * From where a request comes: the name by which turns and foundings are counted, found in this one place for all
 * routes. Whoever has one address of IPv6 has the 2^64 beside it, so these count as one.
 */

import { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { limits } from "@plenty/kernel";
import type { Context } from "hono";

export interface Network {
  readonly name: string;
  /** True of whoever sits at this machine itself. */
  readonly isHere: boolean;
}

/** Finds the network of a request. */
export type NetworkOf = (context: Context) => Network;

/**
 * Where requests come from on this host. Behind a proxy on this machine all seem to come from here, so the address
 * is the one that the proxy wrote last: the others a stranger may write. Of a proxy that this host was not told of no
 * address is believed, but not either that whoever comes through it sits here.
 */
export function createNetworkOf(behindProxy: boolean): NetworkOf {
  return (context) => {
    const address = addressOf(context);
    const isHere = isThisMachine(address);
    const forwarded = context.req.header("x-forwarded-for");
    if (!isHere || !behindProxy)
      return { name: networkIn(address), isHere: isHere && forwarded === undefined };
    const told = forwarded?.split(",").at(-1)?.trim();
    return { name: networkIn(told ?? address), isHere: false };
  };
}

function addressOf({ env }: Context): string {
  const incoming: unknown = env?.incoming;
  return (incoming instanceof IncomingMessage && incoming.socket.remoteAddress) || "this process";
}

function isThisMachine(address: string): boolean {
  return address === "this process" || /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}

/** An address of IPv4 as it is, however it is written; of one of IPv6 the half that names the network. */
function networkIn(address: string): string {
  const [, plain = address] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  const [bare = ""] = plain.split("%");
  if (!isIPv6(bare)) return plain.slice(0, limits.nameChars);
  const { hostname } = new URL(`http://[${bare}]`); // in the one short form
  const [left = [], right = []] = hostname
    .slice(1, -1)
    .split("::")
    .map((side) => side.split(":").filter((part) => part !== ""));
  const between = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return `${[...left, ...between, ...right].slice(0, 4).join(":")}::/64`;
}
