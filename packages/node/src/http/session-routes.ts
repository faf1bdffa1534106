/** Routes by which a device is let in to read, sees where else it is in, and ends that. */

import * as Type from "typebox";
import { Compile } from "typebox/compile";
import { SECOND, limits, toTime } from "@plenty/kernel";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { notYours } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { unknownSession } from "../coming-refusals.ts";
import { malformedRequest } from "../refusals.ts";
import { jsonResponse } from "./acts.ts";
import { standingOf } from "./asker.ts";
import type { Asking } from "./asker.ts";
import { readJson } from "./body.ts";
import { isOwnOrigin } from "./origins.ts";
import type { OwnNames } from "./origins.ts";
import { problemResponse } from "./problems.ts";
import type { Session, Sessions } from "./sessions.ts";

/** A signed challenge, and whether a browser or a program asks. */
export const enteringSchema = Type.Object(
  { request: Type.String(), as: Type.Union([Type.Literal("cookie"), Type.Literal("bearer")]) },
  { additionalProperties: false },
);

const wanted = Compile(enteringSchema);

/** Of a host on https the browser itself keeps others from setting it. */
const cookieNames = ["__Host-plenty", "plenty"] as const;

/** The session's token that a request brings: of a program in a header, of a browser in a cookie, never in an address. */
export function tokenOf(context: Context): string | undefined {
  const bearer = /^Bearer ([\w-]{43})$/.exec(context.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return bearer;
  const [safe, plain] = cookieNames;
  return getCookie(context, safe) ?? getCookie(context, plain);
}

export interface SessionRoutes {
  challenge(commons: Commons): Response;
  enter(commons: Commons, context: Context): Promise<Response>;
  list(commons: Commons, asking: Asking): Promise<Response>;
  end(commons: Commons, asking: Asking, id: string): Promise<Response>;
}

export function createSessionRoutes(sessions: Sessions, names: OwnNames): SessionRoutes {
  /** Sessions in a group of whoever asks: those of every device of theirs. */
  async function theirs(commons: Commons, { asker }: Asking): Promise<readonly Session[]> {
    const { person } = asker;
    if (person === undefined) return [];
    const found: Session[] = [];
    for (const session of sessions.of(commons.id)) {
      const standing = await standingOf(commons, session.keys.get(commons.id));
      if (standing.person === person) found.push(session);
    }
    return found;
  }

  return {
    challenge(commons) {
      const { challenge, until } = sessions.challenge(commons.id);
      return jsonResponse({ challenge, until: toTime(until) });
    },
    async enter(commons, context) {
      const json = await readJson(context, limits.jwsBytes);
      if (!json.ok) return problemResponse(json.refusal);
      if (!wanted.Check(json.value))
        return problemResponse(malformedRequest("It is not a `request` and an `as`."));
      const { request, as } = json.value;
      const isOwn = (origin: string): boolean => isOwnOrigin(context, origin, names);
      const key = sessions.answered(commons.id, { request, isOwn });
      if (!key.ok) return problemResponse(key.refusal);
      const { person, sees } = await standingOf(commons, key.value);
      if (person === undefined) return problemResponse(notYours());
      const agent = context.req.header("user-agent") ?? "";
      const before = as === "cookie" ? tokenOf(context) : undefined;
      const token = sessions.enter(before, { commons: commons.id, key: key.value, agent });
      const response = jsonResponse({ person, sees, ...(as === "bearer" && { bearer: token }) });
      if (as === "cookie") response.headers.set("set-cookie", cookieOf(context, token));
      return response;
    },
    async list(commons, asking) {
      const found = await theirs(commons, asking);
      const rows = found.map(({ id, agent, since, seen, keys }) => ({
        id,
        agent,
        since: toTime(since),
        seen: toTime(seen),
        key: keys.get(commons.id),
        ...(id === asking.session?.id && { this: true }),
      }));
      return jsonResponse({ rows, ...asking.asker });
    },
    async end(commons, asking, id) {
      const found = await theirs(commons, asking);
      const is = found.some((session) => session.id === id) && sessions.end(id, commons.id);
      return is ? jsonResponse({ ended: id }) : problemResponse(unknownSession());
    },
  };

  function cookieOf(context: Context, token: string): string {
    const isSafe =
      names.origin?.startsWith("https:") ?? new URL(context.req.url).protocol === "https:";
    const [safe, plain] = cookieNames;
    const age = Math.floor(limits.sessionMs / SECOND);
    const rest = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict`;
    return isSafe ? `${safe}=${token}; Secure; ${rest}` : `${plain}=${token}; ${rest}`;
  }
}
