/** What happens when a host does not say what became of an act: the same bytes again, never a second act. */

import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, plenty, plentyJson, serveFolder } from "../testing/run.ts";
import type { Served } from "../testing/run.ts";

const folder = freshFolder();
const home = { PLENTY_HOME: join(folder, "alder") };
const data = join(folder, "data");
/** Hands everything on to the host, but loses this many answers on the way back: to acts, or about them. */
const road = { toLose: 0, url: "" };
let host: Served;
let server: Server;

beforeAll(async () => {
  host = await serveFolder(data);
  server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(Buffer.from(part));
      const { method = "GET", url = "/" } = request;
      const body = method === "POST" ? Buffer.concat(parts) : null;
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${host.url}${url}`, { method, headers, body });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (/\/(acts|receipts)/.test(url) && road.toLose > 0) {
        road.toLose -= 1;
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, { "content-type": "application/json" }).end(bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("listens on a port");
  road.url = `http://127.0.0.1:${address.port}`;
  await plenty(["key", "new"], home);
  await plenty(
    ["found", "The orchard", "--as", "alder", "--readers", "everyone", "--host", road.url],
    home,
  );
  await plenty(["open-credit", "hours", "--code", "HRS", "--group", road.url], home);
}, 120_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await host.stop();
});

const tell = ["tell", "mended the gutter", "--theme", "roof"];

async function entries(): Promise<number> {
  const verified = await plentyJson(["verify", host.url]);
  return Number(verified.value["entries"]);
}

test("an act whose answers are lost is sent again with the same bytes, and is there once", async () => {
  const before = await entries();
  road.toLose = 2;
  const { code, stderr } = await plenty([...tell, "--group", road.url], home);
  expect(code).toBe(0);
  expect(stderr).toMatch(/HostUnreachable\)\. The same is sent again in 0\.5 s\./);
  expect(await entries()).toBe(before + 1);
}, 120_000);

test("an act of which nothing is known is kept, sent by its file, and still there once", async () => {
  const before = await entries();
  road.toLose = 8;
  const lost = await plentyJson([...tell, "--group", road.url], home);
  expect(lost).toMatchObject({
    code: 3,
    value: {
      ok: false,
      code: "HostUnreachable",
      next: expect.stringMatching(/plenty send .*\. Typing the command again would do it twice/),
    },
  });
  const unsent = join(home.PLENTY_HOME, "unsent");
  const [name = ""] = readdirSync(unsent);
  const file = join(unsent, name);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const sent = await plentyJson(["send", file], home);
  expect(sent).toMatchObject({ code: 0, value: { receipt: { act: name.replace(".json", "") } } });
  expect(readdirSync(unsent)).toEqual([]);
  expect(await entries()).toBe(before + 1);
}, 120_000);

test("a refusal is told at once and keeps nothing", async () => {
  const refused = await plentyJson(["confirm", `${"a".repeat(64)}.0`, "--group", road.url], home);
  expect(refused.code).toBe(1);
  expect(readdirSync(join(home.PLENTY_HOME, "unsent"))).toEqual([]);
});

test("what is no kept act is not sent", async () => {
  const key = join(home.PLENTY_HOME, "key.json");
  expect(await plentyJson(["send", key], home)).toMatchObject({ code: 3 });
  expect(await plentyJson(["send"], home)).toMatchObject({ code: 2 });
});

test("every act leaves its receipt in the home folder, for its person alone", async () => {
  const told = await plentyJson([...tell, "--group", road.url], home);
  // Reason: what log prints has a receipt.
  const { act, proof } = told.value["receipt"] as { act: string; proof: string };
  const file = join(home.PLENTY_HOME, "receipts", `${act}.tlog-proof`);
  expect(readFileSync(file, "utf8")).toBe(proof);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a kept receipt is checked against the log of now, and a false one is found out", async () => {
  const receipts = join(home.PLENTY_HOME, "receipts");
  const [first = "", second = ""] = readdirSync(receipts);
  const file = join(receipts, first);
  const held = await plenty(["verify", host.url, "--receipt", file], home);
  expect(held).toMatchObject({ code: 0, stdout: expect.stringMatching(/The receipt holds\.\n$/) });
  const swapped = join(folder, second);
  copyFileSync(file, swapped);
  const named = await plentyJson(["verify", host.url, "--receipt", swapped], home);
  expect(named).toMatchObject({ code: 1, value: { ok: false } });
  const changed = join(folder, first);
  writeFileSync(
    changed,
    readFileSync(file, "utf8").replace(/^index (\d+)/m, (_, at) => `index ${at === "0" ? 1 : 0}`),
  );
  const moved = await plentyJson(["verify", host.url, "--receipt", changed], home);
  expect(moved).toMatchObject({ code: 1, value: { ok: false } });
}, 120_000);

test("a receipt of another group is no false one", async () => {
  const receipts = join(home.PLENTY_HOME, "receipts");
  const other = join(folder, "other.tlog-proof");
  const [first = ""] = readdirSync(receipts);
  const proof = readFileSync(join(receipts, first), "utf8");
  writeFileSync(other, proof.replaceAll(/[0-9a-f]{64}(?=\/0)/g, "f".repeat(64)));
  const told = await plentyJson(["verify", host.url, "--receipt", other], home);
  expect(told).toMatchObject({ code: 2, value: { code: "ReceiptOfAnother" } });
});
