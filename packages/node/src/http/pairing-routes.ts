/** POST /pairings…: two devices find each other by a code. What they say to each other is theirs. */

import * as Type from "typebox";
import { Compile } from "typebox/compile";
import { limits, refused, type Refusal, type Result } from "@plenty/kernel";
import type { Context, Hono } from "hono";
import { createPairings, type Pairings, type Side } from "../pairings.ts";
import { tooManyPairings } from "../coming-refusals.ts";
import { malformedRequest } from "../refusals.ts";
import { createTurns, type Turns } from "../turns.ts";
import { jsonResponse } from "./acts.ts";
import { readJson } from "./body.ts";
import type { NetworkOf } from "./network.ts";
import { problemResponse } from "./problems.ts";

const closed = { additionalProperties: false } as const;
const short = Type.String({ maxLength: limits.typedChars });
const side = { code: short, token: short };
const message = Type.String({ maxLength: limits.pairingChars });

/** What each address takes; checked here and told in openapi.json. */
export const pairingBodies = {
  "/pairings": Type.Object({ offer: message }, closed),
  "/pairings/look": Type.Object({ code: short }, closed),
  "/pairings/answer": Type.Object({ code: short, answer: message }, closed),
  "/pairings/tell": Type.Object({ ...side, message }, closed),
  "/pairings/hear": Type.Object(side, closed),
  "/pairings/end": Type.Object(side, closed),
} as const;

type Answer = Result<object, Refusal>;

export interface PairingDeps {
  readonly networkOf: NetworkOf;
  readonly pairings?: Pairings;
}

/** Adds the routes to an app; askers are told apart by their networks. */
export function addPairingRoutes(
  app: Hono,
  { networkOf, pairings = createPairings() }: PairingDeps,
): void {
  const turns = createTurns({
    now: () => performance.now(),
    atOnce: limits.previewsAtOnce,
    burst: limits.pairingBurst,
    perSecond: limits.pairingsPerSecond,
  });
  const askerOf = (context: Context) => networkOf(context).name;
  const route = { app, turns, askerOf };
  addRoute(route, "/pairings", ({ offer }, asker) => pairings.begin(asker, offer));
  addRoute(route, "/pairings/look", (asked) => as(pairings.look(asked.code), "offer"));
  addRoute(route, "/pairings/answer", (asked) => pairings.answer(asked.code, asked.answer));
  addRoute(route, "/pairings/tell", (asked) =>
    nothing(pairings.tell(sideOf(asked), asked.message)),
  );
  addRoute(route, "/pairings/hear", (asked) => as(pairings.hear(sideOf(asked)), "messages"));
  addRoute(route, "/pairings/end", (asked) => nothing(pairings.end(sideOf(asked))));
}

interface Route {
  readonly app: Hono;
  readonly turns: Turns;
  readonly askerOf: (context: Context) => string;
}

type Bodies = typeof pairingBodies;
type Place = keyof Bodies;

function addRoute<P extends Place>(
  { app, turns, askerOf }: Route,
  place: P,
  answer: (asked: Type.Static<Bodies[P]>, asker: string) => Answer,
): void {
  const form = Compile(pairingBodies[place]);
  app.post(place, async (context) => {
    const json = await readJson(context, limits.jwsBytes);
    if (!json.ok) return problemResponse(json.refusal);
    const asked: unknown = json.value;
    if (!form.Check(asked)) return problemResponse(malformedRequest("It is not of its form."));
    const asker = askerOf(context);
    if (!turns.enter(asker)) return problemResponse(tooManyPairings());
    turns.leave(asker);
    const answered = answer(asked, asker);
    return answered.ok ? jsonResponse(answered.value) : problemResponse(answered.refusal);
  });
}

function sideOf({ code, token }: Side): Side {
  return { code, token };
}

function as<T>(told: Result<T, Refusal>, name: string): Answer {
  return told.ok ? { ok: true, value: { [name]: told.value } } : refused(told.refusal);
}

function nothing(told: Result<undefined, Refusal>): Answer {
  return told.ok ? { ok: true, value: {} } : refused(told.refusal);
}
