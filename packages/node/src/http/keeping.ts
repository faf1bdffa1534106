/**
 * Who may keep an answer, and for how long: browsers, and caches on the way. Decided in this one place from what the
 * route is; what no line here knows is kept by nobody, and so is every refusal. A route makes no such header itself.
 */

import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";

/** What an answer is to whoever would keep it. */
export type Keeping =
  /** The same for anybody, and never another. */
  | "for ever"
  /** The same for anybody; the host is asked each time whether it still is. */
  | "for now"
  /** Bytes that are never others, but not everybody's, or not for good: who has them asks each time whether they are theirs. */
  | "while it is theirs"
  /** Decided by who asks, or done for them. */
  | "never";

const FILES = "GET /*";

/** What each route answers. */
export const keepings: Readonly<Record<string, Keeping>> = {
  "GET /health": "never",
  "GET /openapi.json": "for now",
  "GET /commons": "never",
  "GET /ids/:beginning": "never",
  "GET /founding": "for now",
  "POST /log-keys": "never",
  "POST /pairings": "never",
  "POST /pairings/look": "never",
  "POST /pairings/answer": "never",
  "POST /pairings/tell": "never",
  "POST /pairings/hear": "never",
  "POST /pairings/end": "never",
  "POST /invitations": "never",
  "POST /commons/:id/acts": "never",
  "POST /commons/:id/preview": "never",
  "POST /commons/:id/challenges": "never",
  "POST /commons/:id/sessions": "never",
  "GET /commons/:id/sessions": "never",
  "DELETE /commons/:id/sessions/:session": "never",
  "GET /commons/:id/example": "for now",
  "GET /commons/:id/feed": "never",
  "GET /commons/:id/rooms/:room/:query": "never",
  "GET /commons/:id/search": "never",
  "GET /commons/:id/alike": "never",
  "GET /commons/:id/me": "never",
  "GET /commons/:id/checkpoint": "for now",
  "GET /commons/:id/tile/entries/:path{.+}": "while it is theirs",
  "GET /commons/:id/tile/:path{.+}": "for ever",
  "GET /commons/:id/receipts/:act": "never",
  "GET /commons/:id/acts/:act": "never",
  [FILES]: "for now",
};

/** Says on every answer how it is kept; it goes around all routes. */
export const keepAsDecided: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers, status } = context.res;
  const keeping = status === 200 || status === NOT_MODIFIED ? keepingOf(context) : "never";
  headers.set("cache-control", words[keeping]);
  if (keeping === "while it is theirs") headers.append("vary", "cookie, authorization");
};

function keepingOf(context: Context): Keeping {
  // all routes that match stand there in their order; of those that are no middleware the first one answered
  const route = matchedRoutes(context).find(({ method }) => method !== "ALL");
  const name = route === undefined ? "" : `${route.method} ${route.path}`;
  const keeping = keepings[name] ?? "never";
  return name === FILES && isNamedByContent(context.req.path) ? "for ever" : keeping;
}

/** The build names scripts, styles and fonts by a hash of what is in them, or ends their names with it. */
function isNamedByContent(path: string): boolean {
  return /^\/assets\/([^/]*-)?[\w-]{8}\.\w+$/.test(path);
}

const NOT_MODIFIED = 304;

const words: Readonly<Record<Keeping, string>> = {
  "for ever": "public, max-age=31536000, immutable",
  "for now": "public, no-cache",
  "while it is theirs": "private, no-cache",
  never: "no-store",
};
