/**
 * Being let in: a device answers a challenge and is known from then on; and all that must not let anybody in. Over
 * a real socket, for the port is part of what is signed.
 */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY, parseTime, present } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { createHost, type Host } from "../host.ts";
import { readSeed } from "../store/log-key.ts";
import { signFounding, type Founding } from "../testing/founding.ts";
import { serve, type RunningServer } from "./serve.ts";

let host: Host;
let server: RunningServer;
let founding: Founding;
let group: string;
let alder: Signer;

const dataDir = mkdtempSync(join(tmpdir(), "plenty-sessions-"));

/** Founds a closed group on the host. */
async function foundClosed(): Promise<Founding> {
  const { log } = (await post(`${server.url}/log-keys`, {})).json as { log: string };
  const seed = readSeed(join(dataDir, "log-keys", `${log.replaceAll(":", "_")}.key`));
  const signed = await signFounding({
    seed: present(seed, "a prepared key lies there"),
    readers: "members",
  });
  await post(`${server.url}/commons/${signed.id}/acts`, { acts: [signed.found] });
  return signed;
}

beforeAll(async () => {
  host = await createHost({ dataDir });
  server = await serve({ host, port: 0 });
  founding = await foundClosed();
  group = `${server.url}/commons/${founding.id}`;
  alder = present(founding.founders[0], "two founded").signer;
});

afterAll(async () => {
  await server.close();
  await host.close();
});

type Headers = Readonly<Record<string, string>>;

async function post(url: string, body: unknown, headers: Headers = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const json: Readonly<Record<string, unknown>> = await response.json();
  return {
    status: response.status,
    json,
    code: codeIn(json),
    cookie: response.headers.get("set-cookie"),
  };
}

function codeIn(json: Readonly<Record<string, unknown>>): string {
  const { type = "accepted" } = json as { type?: string }; // a problem has one
  return type.replace("urn:plenty:refusal:", "");
}

async function challenge(of = group) {
  const { json } = await post(`${of}/challenges`, {});
  return { challenge: String(json["challenge"]), until: parseTime(String(json["until"])) ?? 0 };
}

/** A signed answer to a fresh challenge, with something else in it. */
async function answer(signer: Signer, change: object = {}): Promise<string> {
  const given = await challenge();
  return makeSession(signer, { commons: founding.id, origin: server.url, ...given, ...change });
}

const enter = (request: string, as = "bearer", headers: Headers = {}) =>
  post(`${group}/sessions`, { request, as }, headers);

async function bearerOf(signer: Signer): Promise<Headers> {
  const { json } = await enter(await answer(signer));
  return { authorization: `Bearer ${String(json["bearer"])}` };
}

async function members(headers: Headers = {}, of = group): Promise<string> {
  const response = await fetch(`${of}/rooms/people/members`, { headers });
  return codeIn(await response.json());
}

describe("a device of a member", () => {
  test("is let in by a bearer, and sees what a stranger does not", async () => {
    expect(await members()).toBe("NotYours");
    const entered = await enter(await answer(alder));
    expect(entered.json).toMatchObject({
      person: founding.founders[0]?.person,
      sees: ["everyone", "people", "members"],
    });
    expect(entered.cookie).toBeNull();
    expect(await members(await bearerOf(alder))).toBe("accepted");
  });

  test("is let in by a cookie that no script reads and no other site sends", async () => {
    const { cookie, json } = await enter(await answer(alder), "cookie");
    const [named, ...rest] = String(cookie).split("; ");
    expect(named).toMatch(new RegExp(`^plenty-${server.port}=[\\w-]{43}$`));
    expect(rest).toEqual(["Path=/", "Max-Age=2592000", "HttpOnly", "SameSite=Strict"]);
    expect(json).not.toHaveProperty("bearer");
    expect(await members({ cookie: String(cookie).split(";")[0] ?? "" })).toBe("accepted");
  });

  test("sees its sessions, and ends one, which then shows nothing", async () => {
    const [here, there] = [await bearerOf(alder), await bearerOf(alder)];
    const listed = await (await fetch(`${group}/sessions`, { headers: here })).json();
    const mine = listed.rows.find((row: { this?: true }) => row.this);
    expect(mine).toMatchObject({ key: alder.did });
    const other = await (await fetch(`${group}/sessions`, { headers: there })).json();
    const { id } = other.rows.find((row: { this?: true }) => row.this);
    const end = (headers: Headers) =>
      fetch(`${group}/sessions/${id}`, { method: "DELETE", headers });
    expect((await end({})).status).toBe(404);
    expect((await end(await bearerOf(present(founding.founders[1], "two").signer))).status).toBe(
      404,
    );
    expect((await end(here)).status).toBe(200);
    expect([await members(there), await members(here)]).toEqual(["NotYours", "accepted"]);
  });

  test("finds its group among those of the host, where others do not", async () => {
    const rows = async (headers: Headers = {}) =>
      (await (await fetch(`${server.url}/commons`, { headers })).json()).rows;
    expect(await rows()).toEqual([]);
    expect(await rows(await bearerOf(alder))).toMatchObject([{ id: founding.id }]);
  });
});

describe("nobody is let in", () => {
  test("by an old challenge that is answered again", async () => {
    const request = await answer(alder);
    expect((await enter(request)).code).toBe("accepted");
    expect(await enter(request)).toMatchObject({ status: 401, code: "ChallengeOver" });
  });

  test("twice by one challenge that is answered twice at once", async () => {
    const request = await answer(alder);
    const both = await Promise.all([enter(request), enter(request)]);
    expect(both.map(({ code }) => code).toSorted()).toEqual(["ChallengeOver", "accepted"]);
  });

  test("by a challenge of this host that another relayed, whatever name the request says it came to", async () => {
    for (const origin of [
      "https://quince.example",
      "http://127.0.0.1:1",
      "http://localhost:1",
      "null",
    ]) {
      const request = await answer(alder, { origin });
      const { host: name } = URL.canParse(origin) ? new URL(origin) : { host: "quince.example" };
      expect((await enter(request, "bearer", { host: name })).code).toBe("ForeignSession");
    }
  });

  test("by a signature of another device, a stranger's device, or another text", async () => {
    const stranger = await generateKey();
    expect((await enter(await answer(stranger))).code).toBe("NotYours");
    const [header, , signature] = (await answer(alder)).split(".");
    const [, payload] = (await answer(stranger)).split(".");
    expect((await enter([header, payload, signature].join("."))).code).toBe("ForeignSession");
    const act = founding.found.jws;
    for (const text of ["", "a.b.c", act, `${await answer(alder)}=`, "x".repeat(3_000)])
      expect((await enter(text)).code).toBe("SessionUnreadable");
  });

  test("by a challenge of another group, or one with another end", async () => {
    const other = { commons: "0".repeat(64) };
    expect((await enter(await answer(alder, other))).code).toBe("ChallengeOver");
    expect((await enter(await answer(alder, { until: Date.now() + DAY }))).code).toBe(
      "ChallengeOver",
    );
  });

  test("by the cookie or bearer of another group on the same host", async () => {
    const { cookie } = await enter(await answer(alder), "cookie");
    const other = `${server.url}/commons/${(await foundClosed()).id}`;
    for (const headers of [{ cookie: String(cookie).split(";")[0] ?? "" }, await bearerOf(alder)]) {
      expect(await members(headers)).toBe("accepted");
      expect(await members(headers, other)).toBe("NotYours");
    }
  });

  test("by a bearer in an address; a made-up one shows nothing", async () => {
    const { authorization = "" } = await bearerOf(alder);
    const token = authorization.slice("Bearer ".length);
    for (const name of ["access_token", "a=b&Bearer", "access%5Ftoken", "%74oken"]) {
      const response = await fetch(`${group}/rooms/people/members?${name}=${token}`);
      expect([response.status, codeIn(await response.json())]).toEqual([400, "SecretInAddress"]);
    }
    expect(await members({ authorization: `Bearer ${"a".repeat(43)}` })).toBe("NotYours");
    expect(await members({ cookie: `plenty-${server.port}=${"a".repeat(43)}` })).toBe("NotYours");
  });

  test("by a token that whoever planted it knows: it is over once somebody got in", async () => {
    const { signer } = present(founding.founders[1], "two founded");
    const planted = await enter(await answer(signer), "cookie");
    const cookie = String(planted.cookie).split(";")[0] ?? "";
    expect(await members({ cookie })).toBe("accepted");
    const entered = await enter(await answer(alder), "cookie", { cookie });
    expect(await members({ cookie })).toBe("NotYours");
    expect(await members({ cookie: String(entered.cookie).split(";")[0] ?? "" })).toBe("accepted");
  });

  test("and a page of another site sends nothing in a member's name", async () => {
    const { cookie } = await enter(await answer(alder), "cookie");
    const headers = {
      cookie: String(cookie).split(";")[0] ?? "",
      origin: "https://quince.example",
    };
    for (const path of ["acts", "preview", "challenges", "sessions"])
      expect(await post(`${group}/${path}`, {}, headers)).toMatchObject({
        status: 403,
        code: "ForeignOrigin",
      });
    expect((await post(`${group}/challenges`, {}, { origin: server.url })).code).toBe("accepted");
  });
});
