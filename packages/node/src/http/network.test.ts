/** From where askers come: one way for all routes, so that nobody uses up the turns of another. */

import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { foundCommons } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";

const { commons } = await foundCommons();
afterAll(() => commons.close());

const group = `/commons/${commons.id}`;

/** A host, asked from an address of the net; behind a proxy it is the proxy's, and `forwarded` what that writes. */
function hostAt(origin?: string) {
  const app = createApp({ host: hostOver(commons), ...(origin && { origin }) });
  return async (path: string, from: { readonly at?: string; readonly forwarded?: string }) => {
    const socket = new Socket();
    Object.defineProperty(socket, "remoteAddress", { value: from.at ?? "127.0.0.1" });
    const incoming = new IncomingMessage(socket);
    incoming.push(JSON.stringify(bodies[path] ?? {}));
    incoming.push(null);
    const headers = {
      "content-type": "application/json",
      ...(from.forwarded && { "x-forwarded-for": from.forwarded }),
    };
    return (await app.request(path, { method: "POST", headers }, { incoming })).status;
  };
}

/** What is asked, where nothing will not do. */
const bodies: Readonly<Record<string, unknown>> = {
  "/pairings": { offer: "o" },
  "/pairings/look": { code: "00000000" },
  [`${group}/sessions`]: { request: "", as: "bearer" },
};

/** How often one network is answered at once, by route. */
const bursts = {
  [`${group}/challenges`]: limits.enteringBurst,
  [`${group}/sessions`]: limits.enteringBurst,
  [`${group}/preview`]: limits.previewBurst,
  "/invitations": limits.openingsBurst,
  "/pairings/look": limits.pairingBurst,
} as const;

describe.each(Object.entries(bursts))("POST %s", (path, burst) => {
  test.each([
    {
      from: "behind a proxy, by what it wrote last",
      origin: "https://orchard.example",
      one: { forwarded: "192.0.2.9, 192.0.2.1" },
      same: { forwarded: "192.0.2.77, 192.0.2.1" },
      other: { forwarded: "192.0.2.1, 192.0.2.2" },
    },
    {
      from: "of one /64 as one",
      origin: undefined,
      one: { at: "2001:db8:0:7::1" },
      same: { at: "2001:0DB8:0:7:ffff::abcd" },
      other: { at: "2001:db8:0:8::1" },
    },
    {
      from: "of one address, however it is written",
      origin: undefined,
      one: { at: "192.0.2.1" },
      same: { at: "::ffff:192.0.2.1" },
      other: { at: "192.0.2.2" },
    },
  ])("counts askers $from", async ({ origin, one, same, other }) => {
    const ask = hostAt(origin);
    const tried = [];
    for (let n = 0; n < burst * 2; n++) tried.push(await ask(path, one));
    expect(tried.slice(0, burst)).not.toContain(429);
    expect(tried).toContain(429);
    while ((await ask(path, same)) !== 429) tried.push(429); // what time gave back is used up
    expect(tried.length).toBeLessThan(burst * 4);
    expect(await ask(path, other)).not.toBe(429);
  });
});

test("one /64 cannot fill the places of those who pair their devices", async () => {
  const ask = hostAt();
  const begun = [];
  for (let n = 0; n < limits.pairingsPerAsker * 2; n++)
    begun.push(await ask("/pairings", { at: `2001:db8::${n + 1}` }));
  expect(begun.filter((status) => status === 200)).toHaveLength(limits.pairingsPerAsker);
  expect(await ask("/pairings", { at: "2001:db8:0:1::1" })).toBe(200);
});
