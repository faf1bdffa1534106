/** Routes by which a device is let in to read, sees where else it is in, and ends that. */

import * as Type from "typebox";
import { Compile } from "typebox/compile";
import { limits, toTime } from "@plenty/kernel";
import type { Context } from "hono";
import { notYours } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { tooManyEntering, unknownSession } from "../coming-refusals.ts";
import { malformedRequest } from "../refusals.ts";
import { jsonResponse } from "./acts.ts";
import { standingOf } from "./asker.ts";
import type { Asking } from "./asker.ts";
import { readJson } from "./body.ts";
import type { SessionTokens } from "./cookie.ts";
import type { NetworkOf } from "./network.ts";
import { isOwnOrigin } from "./origins.ts";
import type { OwnNames } from "./origins.ts";
import { problemResponse } from "./problems.ts";
import { createTurns } from "../turns.ts";
import type { Session, Sessions } from "./sessions.ts";

/** A signed challenge, and whether a browser or a program asks. */
export const enteringSchema = Type.Object(
  { request: Type.String(), as: Type.Union([Type.Literal("cookie"), Type.Literal("bearer")]) },
  { additionalProperties: false },
);

const wanted = Compile(enteringSchema);

export interface SessionRoutes {
  challenge(commons: Commons, context: Context): Response;
  enter(commons: Commons, context: Context): Promise<Response>;
  list(commons: Commons, asking: Asking): Promise<Response>;
  end(commons: Commons, asking: Asking, id: string): Promise<Response>;
}

export interface SessionRoutesDeps extends OwnNames {
  readonly networkOf: NetworkOf;
  readonly tokens: SessionTokens;
}

/** The routes, with the turns of all who ask to be let in. */
export function createSessionRoutes(
  sessions: Sessions,
  { networkOf, tokens, ...names }: SessionRoutesDeps,
): SessionRoutes {
  const hasTurn = turnsAtTheDoor(networkOf);

  /** Sessions in a group of whoever asks: those of every device of theirs. */
  async function theirs(commons: Commons, { asker }: Asking): Promise<readonly Session[]> {
    const { person } = asker;
    if (person === undefined) return [];
    const found: Session[] = [];
    for (const session of sessions.of(commons.id)) {
      const standing = await standingOf(commons, session.keys.get(commons.id));
      if (standing.asker.person === person) found.push(session);
    }
    return found;
  }

  return {
    challenge(commons, context) {
      if (!hasTurn(context)) return problemResponse(tooManyEntering());
      const { challenge, until } = sessions.challenge(commons.id);
      return jsonResponse({ challenge, until: toTime(until) });
    },
    async enter(commons, context) {
      const json = await readJson(context, limits.jwsBytes);
      if (!json.ok) return problemResponse(json.refusal);
      if (!wanted.Check(json.value))
        return problemResponse(malformedRequest("It is not a `request` and an `as`."));
      if (!hasTurn(context)) return problemResponse(tooManyEntering());
      const { request, as } = json.value;
      const isOwn = (origin: string): boolean => isOwnOrigin(context, origin, names);
      const answered = sessions.answered(commons.id, { request, isOwn });
      if (!answered.ok) return problemResponse(answered.refusal);
      const { unknown, asker: who } = await standingOf(commons, answered.value.key);
      if (who.person === undefined) return problemResponse(unknown ?? notYours());
      const agent = context.req.header("user-agent") ?? "";
      const before = as === "cookie" ? tokens.tokenOf(context) : undefined;
      const entered = sessions.enter(before, { ...answered.value, commons: commons.id, agent });
      if (!entered.ok) return problemResponse(entered.refusal);
      const { value } = entered;
      const response = jsonResponse({ ...who, ...(as === "bearer" && { bearer: value }) });
      if (as === "cookie") response.headers.set("set-cookie", tokens.cookieOf(context, value));
      return response;
    },
    async list(commons, asking) {
      const found = await theirs(commons, asking);
      const rows = found.map((session) => ({
        ...describeSession(session, commons),
        ...(session.id === asking.session?.id && { this: true }),
      }));
      return jsonResponse({ rows, ...asking.asker });
    },
    async end(commons, asking, id) {
      const found = await theirs(commons, asking);
      const is = found.some((session) => session.id === id) && sessions.end(id, commons.id);
      return is ? jsonResponse({ ended: id }) : problemResponse(unknownSession());
    },
  };
}

function describeSession(
  { id, agent, since, seen, keys }: Session,
  { id: commons }: Commons,
): object {
  return { id, agent, since: toTime(since), seen: toTime(seen), key: keys.get(commons) };
}

/** Whether a request has a turn at asking to be let in. */
function turnsAtTheDoor(networkOf: NetworkOf): (context: Context) => boolean {
  const turns = createTurns({
    now: () => performance.now(),
    atOnce: 1,
    burst: limits.enteringBurst,
    perSecond: limits.enteringPerSecond,
  });
  return (context) => {
    const { name } = networkOf(context);
    const has = turns.enter(name);
    if (has) turns.leave(name);
    return has;
  };
}
