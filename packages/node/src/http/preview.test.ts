/** POST …/preview: what would follow is told, nothing of it happens, and acts go first. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { limits, parseTime } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { fullDigest, keeper, unsignedId, visitor } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { folderPaths } from "../store/folder.ts";
import { openReader } from "../store/sqlite.ts";
import type { Told } from "../sequencer/previews.ts";
import { foundCommons, signAct, signCurrency, type Founding } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";
import { createNetworkOf } from "./network.ts";
import { createPreviewRoute } from "./preview.ts";

/** A key that nobody here holds. */
const DID = "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw";

let commons: Commons;
let founding: Founding;
let currency: string;
let app: ReturnType<typeof createApp>;
/** By which requests are alder's, and birch's. */
let bearers: readonly string[];

beforeAll(async () => {
  ({ commons, founding } = await foundCommons());
  currency = await enter(await signCurrency(founding));
  app = appOver(commons);
  bearers = await Promise.all(founding.founders.map(({ signer }) => letIn(signer)));
});

afterAll(() => commons.close());

async function enter(jws: string): Promise<string> {
  const [outcome] = await commons.submit([{ jws }]);
  if (outcome === undefined || !("receipt" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.receipt.act;
}

function appOver(group: Commons): ReturnType<typeof createApp> {
  return createApp({ host: hostOver(group) });
}

function posting(value: unknown, bearer?: string): RequestInit {
  const authorization = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const headers = { "content-type": "application/json", ...authorization };
  return { method: "POST", headers, body: JSON.stringify(value) };
}

async function post(route: string, value: unknown, bearer?: string): Promise<Response> {
  return app.request(`/commons/${founding.id}/${route}`, posting(value, bearer));
}

/** Lets a device in; the answer is its bearer. */
async function letIn(signer: Signer): Promise<string> {
  const { challenge, until: time } = await (await post("challenges", {})).json();
  const until = parseTime(time) ?? 0;
  const origin = "http://localhost";
  const request = await makeSession(signer, { commons: founding.id, origin, challenge, until });
  return (await (await post("sessions", { request, as: "bearer" })).json()).bearer;
}

function payment(amount: unknown, more: object = {}): object {
  const [alder, birch] = founding.founders;
  const body = { to: birch?.person, currency, amount, ...more };
  return { act: "credit.pay", person: alder?.person, body };
}

/** What alder is answered, or whoever has another bearer. */
async function answerTo(
  wanted: unknown,
  bearer: string | undefined = bearers[0],
): Promise<{ status: number; told: unknown }> {
  const response = await post("preview", wanted, bearer);
  return { status: response.status, told: await response.json() };
}

describe("a preview", () => {
  test("tells the facts that then follow", async () => {
    const wanted = payment(5) as { act: string; body: object };
    const { status, told } = await answerTo(wanted);
    const { act, body } = wanted;
    const id = await enter(await signAct(founding, { by: 0, act, body }));
    const entry = commons.act(visitor, id);
    expect(status).toBe(200);
    expect(told).toEqual({ facts: JSON.parse(entry.ok ? entry.value.facts : "") });
  });

  test("has zeros where the id of the act will stand", async () => {
    const body = { name: "Moss", code: "MOSS", decimals: 2, floor: -100 };
    const person = founding.founders[0]?.person;
    const { told } = await answerTo({ act: "credit.open-currency", person, body });
    expect(told).toMatchObject({ facts: [{ fact: "CurrencyOpened", currency: unsignedId }] });
  });

  test.for([
    ["a rule", () => payment(2_000_000_000)],
    ["a field", () => payment("5")],
    ["a field that is unknown", () => payment(5, { colour: "green" })],
    ["an act that is unknown", () => ({ ...payment(5), act: "credit.burn" })],
    ["a number that has no one form", () => payment(1e300)],
  ] as const)("is refused as the act is: %s", async ([, wanted]) => {
    const { act, person, body } = wanted() as { act: string; person: string; body: object };
    const { status, told } = await answerTo({ act, person, body });
    const signed = await post("acts", {
      acts: [{ jws: await signAct(founding, { by: 0, act, body }) }],
    });
    expect(signed.ok).toBe(false);
    expect({ status, told }).toEqual({ status: signed.status, told: await signed.json() });
  });

  test.for([
    ["a person who is not here", { person: unsignedId }, "NotYours"],
    ["a person who is none", { person: "alder" }, "PayloadUnknown"],
    ["no person", { person: undefined }, "EnvelopeInvalid"],
    ["another's key", { key: DID }, "NotYours"],
    ["no key at all", { key: "did:key:alder" }, "KeyUnreadable"],
    ["what is no part of it", { colour: "green" }, "MalformedRequest"],
    ["no act", { act: 7 }, "MalformedRequest"],
  ] as const)("is refused with %s", async ([, change, code]) => {
    const { told } = await answerTo({ ...payment(5), ...change });
    expect(told).toMatchObject({ type: `urn:plenty:refusal:${code}` });
  });

  test("is told to whoever would sign, and to no other member or visitor of an open group", async () => {
    const notYours = { told: { type: "urn:plenty:refusal:NotYours" }, status: 403 };
    expect((await answerTo(payment(5))).status).toBe(200);
    expect(await answerTo(payment(5), bearers[1])).toMatchObject(notYours);
    expect(await answerTo(payment(5), "nobody's")).toMatchObject(notYours);
    const [alder, birch] = founding.founders;
    const helped = { person: birch?.person, helper: alder?.person, consent: "paper" };
    const forThem = { ...payment(5), ...helped };
    expect(await answerTo(forThem)).toMatchObject({
      told: { type: "urn:plenty:refusal:HasDevice" },
    });
    expect(await answerTo(forThem, bearers[1])).toMatchObject(notYours);
  });

  test("of a founding is refused as a second founding is", async () => {
    const [, payload = ""] = founding.found.jws.split(".");
    const { act, body } = JSON.parse(Buffer.from(payload, "base64url").toString());
    const { told } = await answerTo({ act, body });
    expect(told).toMatchObject({ type: "urn:plenty:refusal:AlreadyFounded" });
  });

  test("is not read past the length of an act", async () => {
    const { status, told } = await answerTo(payment(5, { note: "a".repeat(limits.jwsBytes) }));
    expect(status).toBe(413);
    expect(told).toMatchObject({ type: "urn:plenty:refusal:RequestTooLarge" });
    const long = await answerTo(payment(5, { note: "a".repeat(limits.jwsBytes - 2_000) }));
    expect(long.told).toMatchObject({ type: "urn:plenty:refusal:JwsTooLarge" });
  });

  test("changes nothing: not the state, not the log, and nothing that answers are kept by", async () => {
    const db = openReader(folderPaths(commons.folder).state);
    const before = [fullDigest(db), commons.size(), db.prepare("PRAGMA data_version").get()];
    const answers = [await answerTo(payment(5)), await answerTo(payment(2_000_000_000))];
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect([fullDigest(db), commons.size(), db.prepare("PRAGMA data_version").get()]).toEqual(
      before,
    );
    db.close();
  });
});

describe("many previews", () => {
  const networkOf = createNetworkOf(false);
  const readerOf = (context: Context) => networkOf(context).name;

  test("of one reader at once are refused past the limit, with when to come again", async () => {
    const gate = Promise.withResolvers<Told>();
    const slow = appOver({ ...commons, preview: () => gate.promise });
    const ask = () => slow.request(`/commons/${founding.id}/preview`, posting(payment(5)));
    const under = Array.from({ length: limits.previewsAtOnce }, ask);
    // as many as may are under way, and one more is told so at once
    const refused = await Promise.race([...under, ask()]);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "2"]);
    expect(await refused.json()).toMatchObject({ type: "urn:plenty:refusal:TooManyPreviews" });
    gate.resolve({ ok: true, value: [] });
    for (const one of under) expect((await one).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  test("are counted for each reader; what is read of one takes no turn", async () => {
    const route = createPreviewRoute(readerOf, () => 0);
    const routes = new Hono();
    routes.post("/", (context) => route.post(context, (answer) => answer(commons, keeper)));
    const server = createServer(getRequestListener(routes.fetch));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // it listens on TCP

    const headers = { "content-type": "application/json" };
    const asking = (body: string) => ({ method: "POST", headers, body });
    const ask = async (body: string) =>
      (await fetch(`http://127.0.0.1:${port}/`, asking(body))).status;
    const sound = JSON.stringify(payment(5));
    expect(await ask("{")).toBe(400);
    for (let i = 0; i < limits.previewBurst; i++) expect(await ask(sound)).toBe(200);
    expect(await ask(sound)).toBe(429);
    // who comes without a socket is another
    expect((await routes.request("/", asking(sound))).status).toBe(200);
    server.closeAllConnections();
    server.close();
  });

  test("are counted by a clock that nobody sets", async () => {
    const group: Commons = { ...commons, preview: async () => ({ ok: true, value: [] }) };
    const route = createPreviewRoute(readerOf);
    const routes = new Hono();
    routes.post("/", (context) => route.post(context, (answer) => answer(group, visitor)));
    const ask = async () => (await routes.request("/", posting(payment(5)))).status;
    const steady = performance.now();
    const passed = vi.spyOn(performance, "now").mockReturnValue(steady);
    const wall = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    for (let i = 0; i < limits.previewBurst; i++) expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
    wall.mockRestore();
    passed.mockReturnValue(steady + 10_000);
    expect(await ask()).toBe(200);
    passed.mockRestore();
  });

  test("wait for acts that came before them", async () => {
    const body = { name: "Fern", code: "FERN", decimals: 0, floor: -10 };
    const [act, person] = ["credit.open-currency", founding.founders[0]?.person ?? ""];
    const entered = enter(await signAct(founding, { by: 0, act, body }));
    const told = commons.preview({ asker: keeper, act, person, body });
    expect(await told).toMatchObject({ refusal: { code: "CodeTaken" } });
    await entered;
  });
});
