/**
 * The HTTP side of a host: routes of the contract, each a thin call into the commons, and the web app
 * for everything else. No route can change anything but by an act that somebody signed, save the making
 * of a log key. No other origin may read answers: there is no CORS.
 */

import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { isHash } from "@plenty/kernel";
import type { Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import type { Host } from "../host.ts";
import type { Group } from "../shelf/shelf.ts";
import { foreignHost, internalError, unknownCommons, unknownRoute } from "../refusals.ts";
import { jsonResponse, postActs } from "./acts.ts";
import { askerOf, founderOf } from "./asker.ts";
import { readJson } from "./body.ts";
import { getExample, isExample } from "./example.ts";
import { createFeedRoute } from "./feed.ts";
import { getAct, getCheckpoint, getReceipt, getTile } from "./log-routes.ts";
import { describeApi } from "./openapi.ts";
import { createPreviewRoute } from "./preview.ts";
import { problemResponse } from "./problems.ts";
import { createStaticFiles } from "./static.ts";

export interface AppDeps {
  readonly host: Host;
  /** Built web app; without it only the API is served. */
  readonly staticDir?: string;
  /** Only answer to names of this machine: a page elsewhere cannot reach in by a DNS name of its own. */
  readonly loopbackOnly?: boolean;
  /** Address under which a proxy shows this host to others; its name is answered to as well. */
  readonly origin?: string;
}

/** The routes, as a fetch handler. */
export function createApp({ host, staticDir, loopbackOnly = false, origin }: AppDeps): Hono {
  const app = new Hono();
  const ownName = origin === undefined ? undefined : new URL(origin).host;
  const files = createStaticFiles(staticDir);
  app.use(async (context, next) => {
    const name = context.req.header("host") ?? "";
    if (loopbackOnly && name !== ownName && !isLoopbackName(name)) {
      return problemResponse(foreignHost("The Host header names another."));
    }
    return next();
  });
  // Between programs of one machine, and behind a proxy there, it would only take time.
  if (!loopbackOnly) app.use(compress({ contentTypeFilter: /^application\/json/ }));
  addHostRoutes(app, host, origin !== undefined);
  addCommonsRoutes(app, host);
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

function addHostRoutes(app: Hono, host: Host, behindProxy: boolean): void {
  const api = JSON.stringify(describeApi());
  app.get("/health", () => jsonResponse(healthOf(host)));
  app.get(
    "/openapi.json",
    () => new Response(api, { headers: { "content-type": "application/json" } }),
  );
  app.get("/commons", () => jsonResponse({ rows: host.list().map(describeGroup) }));
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

/** An example says that it is one, so that nobody has to ask each group for a card that it has not. */
function describeGroup(group: Group): object {
  const { id, name } = group;
  return isExample(group) ? { id, name, example: true } : { id, name };
}

function addCommonsRoutes(app: Hono, host: Host): void {
  const feed = createFeedRoute();
  const preview = createPreviewRoute();

  /** The commons of the address, awake until it has answered, read in the name of whoever asks. */
  function inCommons(answer: Reading) {
    return async (context: Context): Promise<Response> => {
      const lease = await host.wake(context.req.param("id") ?? "");
      if (!lease.ok) return problemResponse(lease.refusal);
      try {
        return await answer(lease.value.commons, askerOf(context), context);
      } finally {
        lease.value.release();
      }
    };
  }

  app.post("/commons/:id/acts", (context) => {
    const id = context.req.param("id");
    return isHash(id)
      ? postActs(host, id, context)
      : problemResponse(unknownCommons(id.slice(0, 100)));
  });
  app.post("/commons/:id/preview", (context) =>
    preview.post(context, (answer) =>
      inCommons((commons, asker) => answer(commons, asker))(context),
    ),
  );
  app.get("/commons/:id/checkpoint", inCommons(getCheckpoint));
  app.get(
    "/commons/:id/tile/:path{.+}",
    inCommons((commons, asker, { req }) => getTile(commons, asker, `tile/${req.param("path")}`)),
  );
  app.get(
    "/commons/:id/receipts/:act",
    inCommons((commons, asker, { req }) =>
      getReceipt(commons, asker, { act: req.param("act") ?? "", accept: req.header("accept") }),
    ),
  );
  app.get(
    "/commons/:id/acts/:act",
    inCommons((commons, asker, { req }) => getAct(commons, asker, req.param("act") ?? "")),
  );
  app.get("/commons/:id/example", inCommons(getExample));
  app.get(
    "/commons/:id/feed",
    inCommons((commons, asker, { req }) => feed.get({ host, commons, asker }, req.raw)),
  );
  app.get("/commons/:id/rooms/:room/:query", inCommons(getAnswer));
}

/** A route that reads a commons for somebody. */
type Reading = (commons: Commons, asker: Asker, context: Context) => Response | Promise<Response>;

async function getAnswer(commons: Commons, asker: Asker, { req }: Context): Promise<Response> {
  const { room = "", query = "" } = req.param();
  const answer = await commons.read({ asker, room, query, params: req.query() });
  if (!answer.ok) return problemResponse(answer.refusal);
  const { json, asOf } = answer.value;
  return new Response(json, {
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      "plenty-as-of": String(asOf),
    },
  });
}

function notHere({ req }: Context): Response {
  return problemResponse(unknownRoute(`${req.method} ${req.path.slice(0, 100)}`));
}

/** True if a Host header names this machine as seen from itself. */
function isLoopbackName(header: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(header);
}
