/**
 * The HTTP side of a host: routes of the contract, each a thin call into the commons, and the web app
 * for everything else. No route can change anything but by an act that somebody signed, save the making
 * of a log key. No other origin may read answers: there is no CORS.
 */

import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { isHash, type Refusal } from "@plenty/kernel";
import { notYours } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import type { Host } from "../host.ts";
import { foreignOrigin, secretInAddress } from "../coming-refusals.ts";
import { foreignHost, internalError, unknownCommons, unknownRoute } from "../refusals.ts";
import { answerResponse, jsonResponse, postActs } from "./acts.ts";
import { hasClosedTo, standingOf } from "./asker.ts";
import type { Asking } from "./asker.ts";
import { readJson } from "./body.ts";
import { getExample } from "./example.ts";
import { createSessionTokens } from "./cookie.ts";
import { createFeedRoute } from "./feed.ts";
import { groupsOf, healthOf, idsOf } from "./host-groups.ts";
import type { AskingHost } from "./host-groups.ts";
import { keepAsDecided } from "./keeping.ts";
import { getAct, getCheckpoint, getReceipt, getTile } from "./log-routes.ts";
import type { Tiled } from "./log-routes.ts";
import { getMe } from "./me.ts";
import { createNetworkOf } from "./network.ts";
import type { NetworkOf } from "./network.ts";
import { describeApi } from "./openapi.ts";
import { isLoopbackName, isOwnOrigin } from "./origins.ts";
import type { OwnNames } from "./origins.ts";
import { addPairingRoutes } from "./pairing-routes.ts";
import { createOpeningRoute } from "./openings.ts";
import { createPreviewRoute } from "./preview.ts";
import { problemResponse } from "./problems.ts";
import { getAlike, getSearch } from "./search.ts";
import { createSessionRoutes } from "./session-routes.ts";
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
  app.use(keepAsDecided);
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
  const tokens = createSessionTokens(deps);
  const sessionOf = (context: Context): Session | undefined =>
    sessions.find(tokens.tokenOf(context));
  const networkOf = createNetworkOf(origin !== undefined);
  const routing = { host, sessionOf, networkOf };
  addHostRoutes(app, routing);
  addPairingRoutes(app, routing);
  app.post("/invitations", createOpeningRoute({ ...deps, now: Date.now, networkOf }));
  addCommonsRoutes(app, routing, createSessionRoutes(sessions, { ...deps, networkOf, tokens }));
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
  const { method } = context.req;
  const origin = context.req.header("origin");
  const isSending = method !== "GET" && method !== "HEAD";
  if (isSending && origin !== undefined && !isOwnOrigin(context, origin, names))
    return foreignOrigin(`It says it is of ${origin.slice(0, 100)}.`);
  const named = Object.keys(context.req.query()).map((name) => name.toLowerCase());
  return named.some((name) => secrets.has(name)) ? secretInAddress() : undefined;
}

const secrets: ReadonlySet<string> = new Set(["access_token", "bearer", "token"]);

interface Routing {
  readonly host: Host;
  /** The session that a request brings. */
  readonly sessionOf: (context: Context) => Session | undefined;
  readonly networkOf: NetworkOf;
}

function addHostRoutes(app: Hono, { host, sessionOf, networkOf }: Routing): void {
  const api = JSON.stringify(describeApi());
  const asking = (context: Context): AskingHost => ({
    keys: sessionOf(context)?.keys,
    atMachine: networkOf(context).isHere,
  });
  app.get("/health", (context) => jsonResponse(healthOf(host, asking(context))));
  app.get(
    "/openapi.json",
    () => new Response(api, { headers: { "content-type": "application/json" } }),
  );
  app.get("/commons", (context) => jsonResponse(groupsOf(host, asking(context))));
  app.get("/ids/:beginning", async ({ req }) =>
    jsonResponse(await idsOf(host, req.param("beginning"), req.query("key") ?? "")),
  );
  app.get("/founding", () => {
    const refusal = host.mayFound();
    return refusal === undefined ? jsonResponse({ open: true }) : problemResponse(refusal);
  });
  app.post("/log-keys", async (context) => {
    const body = await readJson(context);
    const { name, isHere } = networkOf(context);
    const prepared = body.ok ? await host.prepareLogKey(isHere ? undefined : name) : body;
    return prepared.ok ? jsonResponse({ log: prepared.value }) : problemResponse(prepared.refusal);
  });
}

function addCommonsRoutes(
  app: Hono,
  { host, sessionOf, networkOf }: Routing,
  routes: SessionRoutes,
): void {
  const inCommons = readingIn(host, sessionOf);
  app.post("/commons/:id/acts", (context) => {
    const id = context.req.param("id");
    return isHash(id)
      ? postActs(host, id, context)
      : problemResponse(unknownCommons(id.slice(0, 100)));
  });
  const preview = createPreviewRoute(
    (context) => sessionOf(context)?.id ?? networkOf(context).name,
  );
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
        askerNow: async (now: Commons) => (await standingOf(now, keyNow())).asker,
      };
      return feed.get(listening, context.req.raw);
    }),
  );
  app.get("/commons/:id/rooms/:room/:query", inCommons(getAnswer));
  addWordsRoutes(app, inCommons);
  addLogRoutes(app, inCommons);
  addSessionRoutes(app, inCommons, routes);
}

const FORBIDDEN = 403;

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
        const { asker, unknown } = await standingOf(commons, session?.keys.get(commons.id));
        const response = await answer(commons, { asker, session }, context);
        // what was read may be of after it closed
        if (hasClosedTo(asker, commons)) {
          await response.body?.cancel();
          return problemResponse(notYours());
        }
        // of whom it is not known now whether it is theirs, it is not said that it is not
        const isLate = unknown !== undefined && response.status === FORBIDDEN;
        return isLate ? problemResponse(unknown) : response;
      } finally {
        lease.value.release();
      }
    };
}

function addWordsRoutes(app: Hono, inCommons: InCommons): void {
  app.get(
    "/commons/:id/search",
    inCommons((commons, { asker }, { req }) => getSearch(commons, asker, req.query())),
  );
  app.get(
    "/commons/:id/alike",
    inCommons((commons, { asker }, { req }) => getAlike(commons, asker, req.query())),
  );
  app.get(
    "/commons/:id/me",
    inCommons((commons, { asker }, { req }) => getMe(commons, asker, req.query())),
  );
}

function addLogRoutes(app: Hono, inCommons: InCommons): void {
  app.get("/commons/:id/checkpoint", inCommons(getCheckpoint));
  const tiles = (of: Tiled, under: string) =>
    inCommons((commons, { asker }, { req }) =>
      getTile(commons, asker, { path: `${under}/${req.param("path")}`, of }),
    );
  app.use("/commons/:id/tile/entries/*", etag());
  app.get("/commons/:id/tile/entries/:path{.+}", tiles("entries", "tile/entries"));
  app.get("/commons/:id/tile/:path{.+}", tiles("hashes", "tile"));
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
    inCommons((commons, _, context) => routes.challenge(commons, context)),
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
