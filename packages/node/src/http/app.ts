/**
 * The HTTP side of a host: routes of the contract, each a thin call into the commons, and the web app
 * for everything else. No route can change anything but by an act that somebody signed, save the making
 * of a log key. No other origin may read answers: there is no CORS.
 */

import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { isHash, type Refusal } from "@plenty/kernel";
import type { Commons } from "../commons.ts";
import type { Host } from "../host.ts";
import type { Group } from "../shelf/shelf.ts";
import { foreignOrigin, secretInAddress } from "../coming-refusals.ts";
import { foreignHost, internalError, unknownCommons, unknownRoute } from "../refusals.ts";
import { answerResponse, jsonResponse, postActs } from "./acts.ts";
import { addressOf, founderOf, standingOf } from "./asker.ts";
import type { Asking } from "./asker.ts";
import { readJson } from "./body.ts";
import { getExample, isExample } from "./example.ts";
import { createFeedRoute } from "./feed.ts";
import { getAct, getCheckpoint, getReceipt, getTile } from "./log-routes.ts";
import { getMe } from "./me.ts";
import { describeApi } from "./openapi.ts";
import { isLoopbackName, isOwnOrigin } from "./origins.ts";
import type { OwnNames } from "./origins.ts";
import { addPairingRoutes } from "./pairing-routes.ts";
import { createOpeningRoute } from "./openings.ts";
import { createPreviewRoute } from "./preview.ts";
import { problemResponse } from "./problems.ts";
import { getSearch } from "./search.ts";
import { createSessionRoutes, tokenOf } from "./session-routes.ts";
import type { SessionRoutes } from "./session-routes.ts";
import { createSessions } from "./sessions.ts";
import type { Session } from "./sessions.ts";
import { createStaticFiles } from "./static.ts";

export interface AppDeps extends OwnNames {
  readonly host: Host;
  /** Built web app; without it only the API is served. */
  readonly staticDir?: string;
  /** Only answer to names of this machine: a page elsewhere cannot reach in by a DNS name of its own. */
  readonly loopbackOnly?: boolean;
}

/** The routes, as a fetch handler. */
export function createApp(deps: AppDeps): Hono {
  const { host, staticDir, loopbackOnly = false, origin } = deps;
  const app = new Hono();
  const ownName = origin === undefined ? undefined : new URL(origin).host;
  const files = createStaticFiles(staticDir);
  app.use(async (context, next) => {
    const name = context.req.header("host") ?? "";
    if (loopbackOnly && name !== ownName && !isLoopbackName(name)) {
      return problemResponse(foreignHost("The Host header names another."));
    }
    const refusal = refuseAsked(context, deps);
    return refusal === undefined ? next() : problemResponse(refusal);
  });
  // Between programs of one machine, and behind a proxy there, it would only take time.
  if (!loopbackOnly) app.use(compress({ contentTypeFilter: /^application\/json/ }));
  const sessions = createSessions(Date.now);
  const sessionOf = (context: Context): Session | undefined => sessions.find(tokenOf(context));
  addHostRoutes(app, { host, sessionOf, behindProxy: origin !== undefined });
  addPairingRoutes(app, { behindProxy: origin !== undefined });
  app.post("/invitations", createOpeningRoute({ ...deps, now: Date.now }));
  addCommonsRoutes(app, { host, sessionOf, routes: createSessionRoutes(sessions, deps) });
  app.get("*", async (context) => {
    const accepted = context.req.header("accept-encoding");
    return (await files.get(context.req.path, accepted)) ?? notHere(context);
  });
  app.notFound(notHere);
  app.onError((error) => {
    console.error("a request threw:", error);
    return problemResponse(internalError("Answering it threw."));
  });
  return app;
}

/** What no route answers: what a page of another site sends, and a bearer where logs and neighbours read it. */
function refuseAsked(context: Context, names: OwnNames): Refusal | undefined {
  const { method, url } = context.req;
  const origin = context.req.header("origin");
  const isSending = method !== "GET" && method !== "HEAD";
  if (isSending && origin !== undefined && !isOwnOrigin(context, origin, names))
    return foreignOrigin(`It says it is of ${origin.slice(0, 100)}.`);
  return /[?&](access_token|bearer|token)=/i.test(url) ? secretInAddress() : undefined;
}

interface Routing {
  readonly host: Host;
  /** The session that a request brings. */
  readonly sessionOf: (context: Context) => Session | undefined;
}

function addHostRoutes(
  app: Hono,
  { host, sessionOf, behindProxy }: Routing & { readonly behindProxy: boolean },
): void {
  const api = JSON.stringify(describeApi());
  app.get("/health", () => jsonResponse(healthOf(host)));
  app.get(
    "/openapi.json",
    () => new Response(api, { headers: { "content-type": "application/json" } }),
  );
  app.get("/commons", (context) => {
    const keys = sessionOf(context)?.keys;
    const shown = host.list().filter((group) => isShownTo(group, keys));
    return jsonResponse({ rows: shown.map(describeGroup) });
  });
  app.get("/ids/:beginning", ({ req }) => {
    const beginning = req.param("beginning");
    const found = host.list().filter(({ id }) => id.startsWith(beginning));
    return jsonResponse({ ids: beginning.length < 8 ? [] : found.map(({ id }) => id) });
  });
  app.get("/founding", () => {
    const refusal = host.mayFound();
    return refusal === undefined ? jsonResponse({ open: true }) : problemResponse(refusal);
  });
  app.post("/log-keys", async (context) => {
    const body = await readJson(context);
    const prepared = body.ok ? await host.prepareLogKey(founderOf(context, behindProxy)) : body;
    return prepared.ok ? jsonResponse({ log: prepared.value }) : problemResponse(prepared.refusal);
  });
}

/** The host answers; which of its groups append nothing, and why, a watcher must know. */
function healthOf(host: Host): object {
  const { awake, stopped, rebuilding } = host.standing();
  return {
    ok: true,
    commons: host.list().length,
    awake,
    stopped: stopped.map(({ id, refusal: { code } }) => ({ id, code })),
    rebuilding,
    unopened: host.unopened.length,
    unchecked: host.unchecked().map(({ id }) => id),
  };
}

/** Closed groups are told of to their own people; an example is there to be found. */
function isShownTo(group: Group, keys: Session["keys"] | undefined): boolean {
  return group.isOpen || keys?.has(group.id) === true || isExample(group);
}

/** An example says that it is one, so that nobody has to ask each group for a card that it has not. */
function describeGroup(group: Group): object {
  const { id, name } = group;
  return isExample(group) ? { id, name, example: true } : { id, name };
}

function addCommonsRoutes(
  app: Hono,
  { host, sessionOf, routes }: Routing & { readonly routes: SessionRoutes },
): void {
  const inCommons = readingIn(host, sessionOf);
  app.post("/commons/:id/acts", (context) => {
    const id = context.req.param("id");
    return isHash(id)
      ? postActs(host, id, context)
      : problemResponse(unknownCommons(id.slice(0, 100)));
  });
  const preview = createPreviewRoute((context) => sessionOf(context)?.id ?? addressOf(context));
  app.post("/commons/:id/preview", (context) =>
    preview.post(context, (answer) =>
      inCommons((commons, { asker }) => answer(commons, asker))(context),
    ),
  );
  app.get("/commons/:id/example", inCommons(getExample));
  const feed = createFeedRoute();
  app.get(
    "/commons/:id/feed",
    inCommons((commons, { asker, session }, context) => {
      const keyNow = () => sessionOf(context)?.keys.get(commons.id);
      const key = session?.keys.get(commons.id);
      const listening = {
        host,
        commons,
        asker,
        isIn: () => keyNow() === key,
        askerNow: (now: Commons) => standingOf(now, keyNow()),
      };
      return feed.get(listening, context.req.raw);
    }),
  );
  app.get("/commons/:id/rooms/:room/:query", inCommons(getAnswer));
  app.get(
    "/commons/:id/search",
    inCommons((commons, { asker }, { req }) => getSearch(commons, asker, req.query())),
  );
  app.get(
    "/commons/:id/me",
    inCommons((commons, { asker }, { req }) => getMe(commons, asker, req.query())),
  );
  addLogRoutes(app, inCommons);
  addSessionRoutes(app, inCommons, routes);
}

type InCommons = ReturnType<typeof readingIn>;

/** Routes over the commons of the address, awake until it has answered, read in the name of whoever asks. */
function readingIn(host: Host, sessionOf: Routing["sessionOf"]) {
  return (answer: Reading) =>
    async (context: Context): Promise<Response> => {
      const lease = await host.wake(context.req.param("id") ?? "");
      if (!lease.ok) return problemResponse(lease.refusal);
      const { commons } = lease.value;
      const session = sessionOf(context);
      try {
        const asker = await standingOf(commons, session?.keys.get(commons.id));
        return await answer(commons, { asker, session }, context);
      } finally {
        lease.value.release();
      }
    };
}

function addLogRoutes(app: Hono, inCommons: InCommons): void {
  app.get("/commons/:id/checkpoint", inCommons(getCheckpoint));
  app.get(
    "/commons/:id/tile/:path{.+}",
    inCommons((commons, { asker }, { req }) =>
      getTile(commons, asker, `tile/${req.param("path")}`),
    ),
  );
  app.get(
    "/commons/:id/receipts/:act",
    inCommons((commons, { asker }, { req }) =>
      getReceipt(commons, asker, { act: req.param("act") ?? "", accept: req.header("accept") }),
    ),
  );
  app.get(
    "/commons/:id/acts/:act",
    inCommons((commons, { asker }, { req }) => getAct(commons, asker, req.param("act") ?? "")),
  );
}

function addSessionRoutes(app: Hono, inCommons: InCommons, routes: SessionRoutes): void {
  app.post(
    "/commons/:id/challenges",
    inCommons((commons) => routes.challenge(commons)),
  );
  app.post(
    "/commons/:id/sessions",
    inCommons((commons, _, context) => routes.enter(commons, context)),
  );
  app.get(
    "/commons/:id/sessions",
    inCommons((commons, asking) => routes.list(commons, asking)),
  );
  app.delete(
    "/commons/:id/sessions/:session",
    inCommons((commons, asking, { req }) =>
      routes.end(commons, asking, req.param("session") ?? ""),
    ),
  );
}

/** A route that reads a commons for somebody. */
type Reading = (commons: Commons, asking: Asking, context: Context) => Response | Promise<Response>;

async function getAnswer(commons: Commons, { asker }: Asking, { req }: Context): Promise<Response> {
  const { room = "", query = "" } = req.param();
  const answer = await commons.read({ asker, room, query, params: req.query() });
  return answer.ok ? answerResponse(answer.value) : problemResponse(answer.refusal);
}

function notHere({ req }: Context): Response {
  return problemResponse(unknownRoute(`${req.method} ${req.path.slice(0, 100)}`));
}
