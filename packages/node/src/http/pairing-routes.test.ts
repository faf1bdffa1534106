/** POST /pairings…: what the routes take, from whom, and how often. */

import { Hono } from "hono";
import { expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { createNetworkOf } from "./network.ts";
import { addPairingRoutes, pairingBodies } from "./pairing-routes.ts";
import { describeApi } from "./openapi.ts";

async function post(app: Hono, place: string, value: unknown) {
  const headers = { "content-type": "application/json" };
  const answer = await app.request(place, {
    method: "POST",
    headers,
    body: JSON.stringify(value),
  });
  return { status: answer.status, told: await answer.json() };
}

function appWithPairings(): Hono {
  const app = new Hono();
  addPairingRoutes(app, { networkOf: createNetworkOf(false) });
  return app;
}

test("two devices go through it", async () => {
  const app = appWithPairings();
  const { told: begun } = await post(app, "/pairings", { offer: "o" });
  expect(begun).toMatchObject({ lasts: limits.pairingMs });
  const { code, token } = begun;
  expect(await post(app, "/pairings/look", { code })).toEqual({
    status: 200,
    told: { offer: "o" },
  });
  const { told: side } = await post(app, "/pairings/answer", { code, answer: "a" });
  expect(await post(app, "/pairings/tell", { code, token, message: "m" })).toEqual({
    status: 200,
    told: {},
  });
  const heard = await post(app, "/pairings/hear", { code, token: side.token });
  expect(heard.told).toEqual({ messages: ["o", "m"] });
  expect(await post(app, "/pairings/end", { code, token })).toMatchObject({ status: 200 });
  expect(await post(app, "/pairings/look", { code })).toMatchObject({
    status: 404,
    told: { type: "urn:plenty:refusal:PairingUnknown" },
  });
});

test("what is too long, lacks a field or has one more is refused", async () => {
  const app = appWithPairings();
  const wrong = [{}, { offer: 7 }, { offer: "x".repeat(limits.pairingChars + 1) }, null, []];
  for (const body of [...wrong, { offer: "o", more: "m" }]) {
    expect(await post(app, "/pairings", body)).toMatchObject({ status: 400 });
  }
});

test("whoever tries codes soon has no turn", async () => {
  const app = appWithPairings();
  const tried = [];
  for (let n = 0; n < limits.pairingBurst * 2; n++)
    tried.push((await post(app, "/pairings/look", { code: `0000${n}` })).status);
  expect(tried[0]).toBe(404);
  expect(tried).toContain(429);
});

test("openapi.json tells of each route, with the schema that is checked", () => {
  const paths = describeApi()["paths"] as Readonly<Record<string, { readonly post?: object }>>; // as it is made there
  for (const [place, schema] of Object.entries(pairingBodies)) {
    expect(paths[place]?.post).toMatchObject({
      requestBody: { content: { "application/json": { schema } } },
    });
  }
});
