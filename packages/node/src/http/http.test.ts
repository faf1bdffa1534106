/** The HTTP side over a real socket: the contract's routes, hostile requests, the feed. */

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { didToKey, leafHash, openCheckpoint, originOf, verifyProof } from "@plenty/log";
import { visitor } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { createHost, type Host } from "../host.ts";
import { readSeed } from "../store/log-key.ts";
import {
  randomHex,
  signAct,
  signCurrency,
  signFounding,
  wordsOf,
  type Founding,
} from "../testing/founding.ts";
import { serve, type RunningServer } from "./serve.ts";

interface Running {
  readonly host: Host;
  readonly server: RunningServer;
  readonly founding: Founding;
  readonly commons: string;
  readonly currency: string;
}

let running: Running;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "plenty-http-"));
  const staticDir = join(dataDir, "web");
  mkdirSync(join(staticDir, "assets"), { recursive: true });
  writeFileSync(join(staticDir, "index.html"), '<meta name="nonce" content="__CSP_NONCE__">');
  writeFileSync(join(staticDir, "assets", "main-abcdefgh.js"), "export {}");
  const host = await createHost({ dataDir });
  const server = await serve({ host, port: 0, staticDir });
  const { log } = await post(`${server.url}/log-keys`, {}).then((answer) => answer.json());
  const seed = readSeed(join(dataDir, "log-keys", `${log.replaceAll(":", "_")}.key`));
  const founding = await signFounding({ seed: seed ?? new Uint8Array() });
  const commons = `${server.url}/commons/${founding.id}`;
  await post(`${commons}/acts`, { acts: [founding.found] });
  const opened = await post(`${commons}/acts`, { acts: [{ jws: await signCurrency(founding) }] });
  const { results } = await opened.json();
  running = { host, server, founding, commons, currency: results[0].receipt.act };
});

afterAll(async () => {
  await running.server.close();
  await running.host.close();
});

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
  });
}

/** Something of the group, read in process. */
async function within<T>(read: (group: Commons) => T): Promise<T> {
  const lease = await running.host.wake(running.founding.id);
  if (!lease.ok) throw new Error(lease.refusal.code);
  const told = read(lease.value.commons);
  lease.value.release();
  return told;
}

function pay(amount: number, more: object = {}): Promise<string> {
  const { founding, currency } = running;
  const body = { to: founding.founders[1]?.person, currency, amount, ...more };
  return signAct(founding, { by: 0, act: "credit.pay", body });
}

/** Codes or indices of the answer to some acts. */
async function submit(
  acts: readonly object[],
): Promise<{ status: number; seen: readonly unknown[] }> {
  const response = await post(`${running.commons}/acts`, { acts });
  const body = await response.json();
  const results = body.results ?? [{ problem: body }];
  return {
    status: response.status,
    seen: results.map((one: { receipt?: object; problem?: { type: string } }) =>
      one.receipt === undefined ? one.problem?.type.replace("urn:plenty:refusal:", "") : "receipt",
    ),
  };
}

describe("founding over HTTP", () => {
  test("lists the group and answers the same founding again with the same receipt", async () => {
    const { server, commons, founding } = running;
    const list = await fetch(`${server.url}/commons`).then((answer) => answer.json());
    expect(list).toEqual({ rows: [{ id: founding.id, name: "Birch Lane" }] });
    const again = await post(`${commons}/acts`, { acts: [founding.found] });
    expect(await again.json()).toMatchObject({
      results: [{ receipt: { index: 0, size: 1, act: founding.id } }],
    });
  });

  test("refuses a founding whose log key is not the host's, and one for another address", async () => {
    const { server } = running;
    const other = await signFounding();
    const foreign = await post(`${server.url}/commons/${other.id}/acts`, { acts: [other.found] });
    expect(foreign.status).toBe(409);
    expect(await foreign.json()).toMatchObject({ type: "urn:plenty:refusal:UnknownLogKey" });
    const wrong = await post(`${server.url}/commons/${randomHex(32)}/acts`, {
      acts: [other.found],
    });
    expect(await wrong.json()).toMatchObject({ type: "urn:plenty:refusal:WrongFounding" });
  });
});

describe("acts over HTTP", () => {
  test("a receipt proves the entry that the tiles hold", async () => {
    const { commons, founding, host } = running;
    const answer = await post(`${commons}/acts`, {
      acts: [{ jws: await pay(5) }, { jws: await pay(6) }],
    });
    const [{ receipt }] = (await answer.json()).results;
    const found = await within((group) => group.entry(visitor, receipt.index));
    const entry = found.ok ? found.value.entry : new Uint8Array();
    const publicKey = didToKey(host.list()[0]?.log ?? "") ?? new Uint8Array();
    const origin = originOf(founding.id);
    const proof = await fetch(`${commons}/receipts/${receipt.act}`).then((one) => one.text());
    expect(proof).toBe(receipt.proof);
    expect(await verifyProof({ proof, leaf: leafHash(entry), origin, publicKey })).toMatchObject({
      ok: true,
    });
    const checkpoint = await fetch(`${commons}/checkpoint`).then((one) => one.text());
    const opened = await openCheckpoint(checkpoint, { origin, publicKey });
    expect(opened).toMatchObject({
      ok: true,
      value: { size: await within((group) => group.size()) },
    });
    const act = await fetch(`${commons}/acts/${receipt.act}`).then((one) => one.json());
    expect(act).toMatchObject({ index: receipt.index, facts: [{ fact: "CreditPaid", amount: 5 }] });
  });

  test("a single act is answered with the status of its own refusal", async () => {
    const good = await pay(1);
    const forged = `${good.slice(0, good.lastIndexOf(".") + 1)}${"A".repeat(86)}`;
    expect(await submit([{ jws: "x" }])).toEqual({ status: 400, seen: ["JwsMalformed"] });
    expect(await submit([{ jws: forged }])).toMatchObject({ status: 401 });
    expect(await submit([{ jws: await pay(0) }])).toMatchObject({ status: 422 });
    expect(await submit([{ jws: await pay(8_000_000_000_000) }])).toEqual({
      status: 409,
      seen: ["LimitExceeded"],
    });
    expect(await submit([{ jws: good }, { jws: "x" }])).toEqual({
      status: 200,
      seen: ["receipt", "JwsMalformed"],
    });
  });

  test("refuses requests that are not of the form", async () => {
    const { commons, server } = running;
    const url = `${commons}/acts`;
    const jws = await pay(1);
    const status = async (answer: Promise<Response>): Promise<unknown> => {
      const response = await answer;
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      return [response.status, (await response.json()).type.replace("urn:plenty:refusal:", "")];
    };
    expect(await status(post(url, "{"))).toEqual([400, "MalformedRequest"]);
    expect(await status(post(url, "[]"))).toEqual([400, "MalformedRequest"]);
    expect(await status(post(url, { acts: [] }))).toEqual([400, "MalformedRequest"]);
    expect(await status(post(url, { acts: [{ jws }], more: 1 }))).toEqual([
      400,
      "MalformedRequest",
    ]);
    expect(await status(post(url, { acts: [{ jws: 5 }] }))).toEqual([400, "MalformedRequest"]);
    expect(await status(post(url, { acts: [{ jws, extra: 1 }] }))).toEqual([
      400,
      "MalformedRequest",
    ]);
    expect(await status(post(url, { acts: [{ jws, words: [{ salt: 1 }] }] }))).toEqual([
      400,
      "MalformedRequest",
    ]);
    expect(await status(post(url, { acts: Array.from({ length: 257 }, () => ({ jws })) }))).toEqual(
      [413, "TooManyActs"],
    );
    expect(await status(post(url, "x".repeat(4 * 1024 * 1024 + 1)))).toEqual([
      413,
      "RequestTooLarge",
    ]);
    expect(await status(post(url, { acts: [{ jws }] }, { "content-type": "text/plain" }))).toEqual([
      415,
      "WrongMediaType",
    ]);
    expect(
      await status(post(`${server.url}/log-keys`, "", { "content-type": "text/plain" })),
    ).toEqual([415, "WrongMediaType"]);
    expect(await status(post(`${server.url}/commons/x/acts`, { acts: [{ jws }] }))).toEqual([
      404,
      "UnknownCommons",
    ]);
  });

  test("says of a body that nests too deep just that", async () => {
    const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    const answer = await post(`${running.commons}/acts`, deep);
    expect(await answer.json()).toMatchObject({ status: 400, detail: "It nests too deep." });
  });

  test("stops reading a body that goes on past the limit without saying so", async () => {
    const chunk = new TextEncoder().encode(" ".repeat(1024 * 1024));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ < 64) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body, duplex: "half" };
    // the connection may be cut while the answer is on its way: either way nothing more is read
    const status = await fetch(`${running.commons}/acts`, init).then(
      (answer) => answer.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(sent).toBeLessThan(64);
  });

  test("refuses words that are malformed, unasked, or missing", async () => {
    const note = wordsOf("thank you");
    const other = wordsOf("something else");
    const noted = await pay(1, { note: note.hash });
    expect(await submit([{ jws: noted, words: [{ salt: "00", text: "x" }] }])).toMatchObject({
      seen: ["WordsMalformed"],
    });
    for (const text of ["\ud800", " \u200b", "thank \u202euoy", "thank\u001b[2J you"]) {
      const odd = await submit([{ jws: noted, words: [{ ...note.words, text }] }]);
      expect(odd).toMatchObject({ seen: ["WordsMalformed"] });
    }
    expect(await submit([{ jws: noted, words: [note.words, other.words] }])).toMatchObject({
      seen: ["WordsUnasked"],
    });
    expect(await submit([{ jws: noted }])).toMatchObject({ seen: ["WordsMissing"] });
    expect(await submit([{ jws: noted, words: [note.words] }])).toMatchObject({
      seen: ["receipt"],
    });
  });
});

describe("the feed", () => {
  /** Reads the feed until `count` events have come. */
  async function listenTo(
    path: string,
    headers: Record<string, string>,
    count: number,
  ): Promise<string> {
    const response = await fetch(`${running.commons}/feed${path}`, { headers });
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if ([...text.matchAll(/\n\n(?=id: |$)/g)].length > count) break;
    }
    return text;
  }

  async function listen(path: string, headers: Record<string, string>, count: number) {
    const text = await listenTo(path, headers, count);
    return [...text.matchAll(/^id: (\d+)$/gm)].map((match) => match[1] ?? "");
  }

  test("goes on behind Last-Event-ID, then tells what comes", async () => {
    expect(await listen("", { "last-event-id": "0" }, 1)).toContain("1");
    const size = await within((group) => group.size());
    const heard = listen(`?after=${size - 2}`, {}, 3);
    await submit([{ jws: await pay(1) }, { jws: await pay(2) }]);
    expect(await heard).toEqual([size - 1, size, size + 1].map(String));
  });

  test("tells which queries an entry touches, and no others", async () => {
    const size = await within((group) => group.size());
    await submit([{ jws: await pay(1) }]);
    const text = await listenTo(`?after=${size - 1}`, {}, 1);
    const event = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? "{}");
    expect(event.facts).toMatchObject([{ fact: expect.any(String), amount: 1 }]);
    expect(event.touches).toContain("credit/account");
    expect(event.touches).not.toContain("people/members");
  });
});

describe("everything else", () => {
  test("serves the app for screens and files for files, under a strict policy", async () => {
    const { server } = running;
    const page = await fetch(`${server.url}/people/alder`);
    const policy = page.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await page.text()).toContain(nonce);
    const file = await fetch(`${server.url}/assets/main-abcdefgh.js`);
    expect(file.headers.get("cache-control")).toContain("immutable");
    for (const path of ["/", "/health", "/none.js", `/commons/${"0".repeat(64)}/me`]) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect((await fetch(`${server.url}/nothing.js`)).status).toBe(404);
    expect((await fetch(`${server.url}/../../etc/passwd.txt`)).status).toBe(404);
  });

  test("describes itself and answers queries with words", async () => {
    const { server, commons } = running;
    const api = await fetch(`${server.url}/openapi.json`).then((answer) => answer.json());
    expect(Object.keys(api.paths)).toContain("/commons/{id}/rooms/credit/account");
    expect(Object.keys(api.components.schemas)).toContain("credit.pay");
    const account = api.paths["/commons/{id}/rooms/credit/account"].get.responses[200];
    expect(Object.keys(account.content["application/json"].schema.properties)).toEqual(
      expect.arrayContaining(["balance", "words"]),
    );
    const refs = JSON.stringify(api).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    const named = new Set([...refs].map(([, name = ""]) => name));
    expect([...named].filter((name) => !(name in api.components.schemas))).toEqual([]);
    const members = await fetch(`${commons}/rooms/people/members?limit=5`).then((answer) =>
      answer.json(),
    );
    expect(new Set(Object.values(members.words))).toEqual(new Set(["alder", "birch"]));
    expect((await fetch(`${commons}/rooms/people/nothing`)).status).toBe(404);
    expect(await fetch(`${server.url}/health`).then((answer) => answer.json())).toEqual({
      ok: true,
      commons: 1,
      awake: 1,
      stopped: [],
      rebuilding: [],
      unopened: 0,
      unchecked: [],
    });
  });

  test("answers no other Host than this machine", async () => {
    const { port } = running.server;
    const status = await new Promise((resolve, reject) => {
      const asked = request({
        port,
        host: "127.0.0.1",
        path: "/commons",
        headers: { host: "evil.example" },
      });
      asked.on("response", (response) => resolve(response.resume().statusCode));
      asked.on("error", reject);
      asked.end();
    });
    expect(status).toBe(403);
  });

  test("serves tiles that the signed log holds and no others", async () => {
    const { commons } = running;
    const size = await within((group) => group.size());
    const tile = await fetch(`${commons}/tile/0/000.p/${size}`);
    expect((await tile.arrayBuffer()).byteLength).toBe(size * 32);
    expect(tile.headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${commons}/tile/entries/000.p/2`)).status).toBe(200);
    for (const path of [
      "0/000",
      `0/000.p/${size + 1}`,
      "0/x000/000.p/1",
      "1/000.p/1",
      "0/000.p/0",
      "64/000",
    ]) {
      expect((await fetch(`${commons}/tile/${path}`)).status).toBe(404);
    }
  });
});
