/** What a host serves beside the contract: an example's card, and its own name behind a proxy. */

import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHost, type Host } from "../host.ts";
import { foundCommons } from "../testing/founding.ts";
import { serve, type RunningServer } from "./serve.ts";

let host: Host;
let server: RunningServer;
let folder: string;
let id: string;

beforeAll(async () => {
  const made = await foundCommons();
  await made.commons.close();
  folder = made.folder;
  id = made.commons.id;
  host = await createHost({ dataDir: dirname(folder) });
  server = await serve({ host, port: 0, origin: "https://orchard.example" });
});

afterAll(async () => {
  await server.close();
  await host.close();
});

test("serves the card of an example, and says of a real group that it is none", async () => {
  const url = `${server.url}/commons/${id}/example`;
  const absent = await fetch(url);
  expect(absent.status).toBe(404);
  expect(await absent.json()).toMatchObject({ type: "urn:plenty:refusal:UnknownRoute" });
  const card = { example: "house", people: [{ name: "alder" }] };
  writeFileSync(join(folder, "example.json"), JSON.stringify(card));
  expect(await fetch(url).then((answer) => answer.json())).toEqual(card);
  const listed = await fetch(`${server.url}/commons`).then((answer) => answer.json());
  expect(listed).toMatchObject({ rows: [{ id, example: true }] });
});

test("answers to its own name and this machine's behind a proxy, and to no other", async () => {
  const asked = [
    "orchard.example",
    "127.0.0.1:4747",
    "evil.example",
    "orchard.example.evil.example",
  ];
  expect(await Promise.all(asked.map(statusFor))).toEqual([200, 200, 403, 403]);
});

function statusFor(name: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    const sent = request({ port, host: "127.0.0.1", path: "/health", headers: { host: name } });
    sent.on("response", (response) => resolve(response.resume().statusCode));
    sent.on("error", reject);
    sent.end();
  });
}
