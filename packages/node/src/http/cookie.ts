/**
 * The cookie by which a browser shows its session, which no script reads and no page of another site sends. Browsers
 * send a cookie to every port of a name, so each host puts its own port into the cookie's: beside each other on one
 * machine they neither read nor replace each other's.
 */

import { SECOND, limits } from "@plenty/kernel";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { portOf } from "./origins.ts";
import type { OwnNames } from "./origins.ts";

export interface SessionTokens {
  /** The session's token that a request brings: of a program in a header, of a browser in a cookie, never in an address. */
  tokenOf(context: Context): string | undefined;
  /** What sets the cookie that brings a token. */
  cookieOf(context: Context, token: string): string;
}

/** Tokens of the sessions of a host with these names. */
export function createSessionTokens({ origin }: OwnNames): SessionTokens {
  const shown = origin === undefined ? undefined : new URL(origin);

  /** On https the browser itself keeps all others from setting it, neighbours of the name included (`__Host-`). */
  function nameOf(context: Context): { readonly name: string; readonly isSafe: boolean } {
    const isSafe = (shown ?? new URL(context.req.url)).protocol === "https:";
    const port = shown === undefined ? portOf(context) : shown.port || (isSafe ? 443 : 80);
    return { name: `${isSafe ? "__Host-" : ""}plenty-${port ?? "here"}`, isSafe };
  }

  return {
    tokenOf(context) {
      const bearer = /^Bearer ([\w-]{43})$/.exec(context.req.header("authorization") ?? "")?.[1];
      return bearer ?? getCookie(context, nameOf(context).name);
    },
    cookieOf(context, token) {
      const { name, isSafe } = nameOf(context);
      const age = Math.floor(limits.sessionMs / SECOND);
      const rest = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict`;
      return `${name}=${token}; ${isSafe ? "Secure; " : ""}${rest}`;
    },
  };
}
