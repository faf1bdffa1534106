/** What each answer says of who may keep it: every route has its line, and what is not everybody's stays with whom it is for. */

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseTime, present } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import type { Commons } from "../commons.ts";
import { foundCommons, type Founding } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";
import { keepings } from "./keeping.ts";
import { describeApi } from "./openapi.ts";

const origin = "https://plenty.example";
const staticDir = mkdtempSync(join(tmpdir(), "plenty-keeping-"));
mkdirSync(join(staticDir, "assets"));
writeFileSync(join(staticDir, "index.html"), "<p>leaf</p>");
for (const name of ["leaf-abcdefgh.js", "B9_28vO1.js", "-ZLyjv-j.js", "leaf.js"])
  writeFileSync(join(staticDir, "assets", name), "export {}");
const [closed, open] = [await foundCommons({ readers: "members" }), await foundCommons()];
writeFileSync(join(open.commons.folder, "example.json"), "{}");

afterAll(async () => {
  await closed.commons.close();
  await open.commons.close();
});

/** The API as it is told of, as far as it is looked at here. */
interface Described {
  readonly paths: Readonly<Record<string, object>>;
}

const jsonType = { "content-type": "application/json" };

/** The routes over a group, and the header by which one of its founders is known. */
async function doorOf({ commons, founding }: { commons: Commons; founding: Founding }) {
  const host = { ...hostOver(commons), mayFound: () => undefined };
  const app = createApp({ host, origin, staticDir });
  const post = async (path: string, body: object) => {
    const init = { method: "POST", headers: jsonType, body: JSON.stringify(body) };
    return (await app.request(`/commons/${commons.id}/${path}`, init)).json();
  };
  const { challenge, until } = await post("challenges", {});
  const asked = { commons: commons.id, origin, challenge, until: parseTime(until) ?? 0 };
  const { signer } = present(founding.founders[0], "two founded");
  const { bearer } = await post("sessions", {
    request: await makeSession(signer, asked),
    as: "bearer",
  });
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path.replace(":id", commons.id), { headers });
  return { app, ask, member: { authorization: `Bearer ${bearer}` }, act: commons.id };
}

const [inClosed, inOpen] = [await doorOf(closed), await doorOf(open)];

const never = [200, "no-store"] as const;
const forNow = [200, "public, no-cache"] as const;
const forEver = [200, "public, max-age=31536000, immutable"] as const;
const refusedNow = [403, "no-store"] as const;

/** Of each route that reads: an address, and what a member and then a stranger of the closed group are answered. */
const answered: Readonly<
  Record<string, readonly [string, readonly [number, string], readonly [number, string]]>
> = {
  "/health": ["/health", never, never],
  "/openapi.json": ["/openapi.json", forNow, forNow],
  "/commons": ["/commons", never, never],
  "/ids/:beginning": ["/ids/0123abcd?key=x", never, never],
  "/founding": ["/founding", forNow, forNow],
  "/commons/:id/sessions": ["/commons/:id/sessions", never, never],
  "/commons/:id/example": ["/commons/:id/example", [404, "no-store"], [404, "no-store"]],
  "/commons/:id/feed": ["/commons/:id/feed", never, refusedNow],
  "/commons/:id/rooms/:room/:query": ["/commons/:id/rooms/people/members", never, refusedNow],
  "/commons/:id/search": ["/commons/:id/search?q=alder", never, refusedNow],
  "/commons/:id/alike": ["/commons/:id/alike?name=Alder", never, refusedNow],
  "/commons/:id/me": ["/commons/:id/me", never, refusedNow],
  "/commons/:id/checkpoint": ["/commons/:id/checkpoint", forNow, forNow],
  "/commons/:id/tile/entries/:path{.+}": [
    "/commons/:id/tile/entries/000.p/1",
    [200, "private, no-cache"],
    refusedNow,
  ],
  "/commons/:id/tile/:path{.+}": ["/commons/:id/tile/0/000.p/1", forEver, forEver],
  "/commons/:id/receipts/:act": ["/commons/:id/receipts/:id", never, refusedNow],
  "/commons/:id/acts/:act": ["/commons/:id/acts/:id", never, refusedNow],
  "/*": ["/g/x", forNow, forNow],
};

async function kept(response: Response): Promise<readonly [number, string | null]> {
  await response.body?.cancel();
  return [response.status, response.headers.get("cache-control")];
}

test("every route has its line, and no line is of no route", () => {
  const { routes } = inClosed.app;
  const names = routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  expect(names.toSorted()).toEqual(Object.keys(keepings).toSorted());
  const reading = names.filter((name) => name.startsWith("GET ")).map((name) => name.slice(4));
  expect(Object.keys(answered).toSorted()).toEqual(reading.toSorted());
  expect(
    Object.entries(keepings).filter(([name, how]) => !name.startsWith("GET ") && how !== "never"),
  ).toEqual([]);
});

test("every route that is described is one of them", () => {
  const { paths }: Described = JSON.parse(JSON.stringify(describeApi()));
  const described = Object.entries(paths).flatMap(([path, of]) =>
    Object.keys(of)
      .filter((method) => ["get", "post", "delete"].includes(method))
      .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "x")}`),
  );
  const known = Object.keys(keepings).map(
    (name) => new RegExp(`^${name.replaceAll(/:\w+(\{.\+\})?/g, "[^/]+")}$`),
  );
  expect(described.filter((one) => !known.some((form) => form.test(one)))).toEqual([]);
});

test.each(Object.entries(answered))("%s says how its answer is kept", async (_, line) => {
  const [path, toMember, toStranger] = line;
  const filled = path.replaceAll(":id", inClosed.act);
  expect(await kept(await inClosed.ask(filled, inClosed.member))).toEqual(toMember);
  expect(await kept(await inClosed.ask(filled))).toEqual(toStranger);
  // the head alone tells no more and no less
  const head = (headers: object) => inClosed.app.request(filled, { method: "HEAD", ...headers });
  expect(await kept(await head({ headers: inClosed.member }))).toEqual(toMember);
  expect(await kept(await head({}))).toEqual(toStranger);
});

test("what changes something, and what no route answers, is kept by nobody", async () => {
  const init = { method: "POST", headers: jsonType, body: "{}" };
  for (const name of Object.keys(keepings).filter((one) => one.startsWith("POST /commons/"))) {
    const path = name.slice(5).replace(":id", inClosed.act);
    expect((await kept(await inClosed.app.request(path, init)))[1]).toBe("no-store");
  }
  const foreign = { ...init, headers: { ...jsonType, origin: "https://weeds.example" } };
  expect(await kept(await inClosed.app.request("/invitations", foreign))).toEqual(refusedNow);
  for (const path of ["/none.js", "/assets/none-abcdefgh.js", "/commons/:id/none.x"])
    expect(await kept(await inClosed.ask(path))).toEqual([404, "no-store"]);
});

test("files that are named by what is in them are kept for ever, the page that names them is asked for again", async () => {
  for (const name of ["leaf-abcdefgh.js", "B9_28vO1.js", "-ZLyjv-j.js"])
    expect(await kept(await inClosed.ask(`/assets/${name}`))).toEqual(forEver);
  expect(await kept(await inClosed.ask("/assets/leaf.js"))).toEqual(forNow);
  expect(await kept(await inClosed.ask("/"))).toEqual(forNow);
  expect(await kept(await inOpen.ask("/commons/:id/example"))).toEqual(forNow);
});

describe("a bundle of entries", () => {
  const path = "/commons/:id/tile/entries/000.p/1";

  test("is asked for again each time, and not sent again to whoever has it and may read it", async () => {
    const first = await inClosed.ask(path, inClosed.member);
    const tag = present(first.headers.get("etag"), "its bytes have a name");
    expect(first.headers.get("vary")).toBe("cookie, authorization");
    const again = await inClosed.ask(path, { ...inClosed.member, "if-none-match": tag });
    expect(await kept(again)).toEqual([304, "private, no-cache"]);
    expect([again.headers.get("etag"), again.headers.get("vary")]).toEqual([
      tag,
      "cookie, authorization",
    ]);
    // whoever left has the name of the bytes, and is not told that it is still theirs
    expect(await kept(await inClosed.ask(path, { "if-none-match": tag }))).toEqual(refusedNow);
    expect(await kept(await inClosed.ask(path, { "if-none-match": "*" }))).toEqual(refusedNow);
  });

  test("of an open group is asked for again too: the group may close", async () => {
    for (const headers of [{}, inOpen.member])
      expect(await kept(await inOpen.ask(path, headers))).toEqual([200, "private, no-cache"]);
  });

  test.each(["tile/entries%2F000.p%2F1", "tile%2Fentries/000.p/1", "tile/./entries%2f000.p/1"])(
    "does not come out of %s, where hashes are everybody's",
    async (odd) => {
      const response = await inClosed.ask(`/commons/:id/${odd}`, inClosed.member);
      expect([404, "no-store"]).toEqual(await kept(response));
    },
  );

  test("comes by its own address however that is written, and is kept no longer", async () => {
    const odd = await inClosed.ask("/commons/:id/tile/%65ntries/000.p/1", inClosed.member);
    expect(await kept(odd)).toEqual([200, "private, no-cache"]);
  });
});
