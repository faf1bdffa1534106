/**
 * A closed group, by every route and for every class of reader: a stranger, somebody who joined and is not yet
 * welcomed, a member; read over HTTP with devices that sign, and verified by our own program and by one in Go.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createClient,
  createEntrance,
  makeFounding,
  makeInvitation,
  makeJoin,
  openInvitation,
  proveWayIn,
  readInvitation,
  signAct,
} from "@plenty/client";
import type { GroupClient, SentAct } from "@plenty/client";
import { present, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import { addKeySpec, revokeKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { buildVerifier, needsGo } from "./support/go.ts";
import { cleanUp, freshFolder, run, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";

const readers = ["a stranger", "a newcomer", "a member"] as const;
type Reader = (typeof readers)[number];

const [alder, birch, clover, dill] = await Promise.all([1, 2, 3, 4].map(() => generateKey()));
const devices = { "a stranger": undefined, "a newcomer": dill, "a member": alder } as const;

let host: Serving;
let commons: Hash;
let people: readonly Hash[];
/** The act of a payment, and its currency: what no stranger is to learn of. */
let payment: Hash;
let currency: Hash;

const plainly = (url: string, init?: RequestInit) => fetch(url, init);

function entranceOf(reader: Reader) {
  const signerOf = async () => devices[reader];
  return createEntrance({ fetch: plainly, origin: host.url, as: "bearer", signerOf });
}

beforeAll(async () => {
  host = await servePlenty(freshFolder());
  const client = createClient({ base: host.url, fetch: plainly });
  const log = await client.newLogKey();
  const founding = await makeFounding({
    name: "The orchard",
    object: "We keep an orchard together.",
    founders: [
      { name: "alder", signers: [present(alder, "made")] },
      { name: "birch", signers: [present(birch, "made")] },
      { name: "clover", signers: [present(clover, "made")] },
    ],
    log: log.ok ? log.value : "",
    now: Date.now(),
  });
  ({ commons, people } = founding);
  const group = client.group(commons);
  await entered(group, founding.act);
  await fill(group);
});

afterAll(cleanUp);

async function entered(group: GroupClient, act: SentAct): Promise<Hash> {
  const receipt = await group.sendOne(act);
  if (!receipt.ok) throw new Error(receipt.refusal.code);
  return receipt.value.act;
}

/** A credit, a payment, an invitation, and dill who joins by it. */
async function fill(group: GroupClient): Promise<void> {
  const now = Date.now();
  const by = {
    signer: present(alder, "made"),
    commons,
    person: present(people[0], "founded"),
    now,
  };
  const opening = { name: "Leaf", code: "LEAF", decimals: 2, floor: -10_000 };
  currency = await entered(group, {
    jws: await signAct({ ...by, spec: openCurrencySpec, body: opening }),
  });
  const pay = { to: present(people[1], "founded"), currency, amount: 1234 };
  payment = await entered(group, { jws: await signAct({ ...by, spec: paySpec, body: pay }) });
  const { key, text } = await makeInvitation(commons);
  const body = { invitations: [{ key }], until: toTime(now + 3_600_000) };
  await entered(group, { jws: await signAct({ ...by, spec: inviteSpec, body }) });
  const link = await readInvitation(text);
  if (!link.ok) throw new Error(link.refusal.code);
  const client = createClient({ base: host.url, fetch: plainly });
  const invitation = await openInvitation(client, link.value, { origin: host.url, now });
  if (!invitation.ok) throw new Error(invitation.refusal.code);
  const { charter } = invitation.value;
  const signers = [present(dill, "made")];
  const joining = { signers, name: "dill", commons, charter, invitation: invitation.value, now };
  await entered(group, (await makeJoin(joining)).act);
}

/** Who of the readers is answered, by the place of a route below the group. */
const answered: Readonly<Record<string, readonly Reader[]>> = {
  checkpoint: readers,
  "tile/0/000.p/5": readers,
  "tile/entries/000.p/5": ["a member"],
  "receipts/:payment": ["a member"],
  "acts/:payment": ["a member"],
  "rooms/charter/about": ["a newcomer", "a member"],
  "rooms/people/person?person=:alder": ["a newcomer", "a member"],
  "rooms/people/members": ["a member"],
  "rooms/people/standing": ["a member"],
  "rooms/credit/account?person=:alder&currency=:currency": ["a member"],
  "rooms/contributions/recent": ["a member"],
  "rooms/home/entries": ["a member"],
  "search?q=dill": ["a member"],
  me: ["a newcomer", "a member"],
  sessions: readers,
};

function placeOf(route: string): string {
  const filled = route
    .replace(":payment", payment)
    .replace(":alder", present(people[0], "founded"))
    .replace(":currency", currency);
  return `${host.url}/commons/${commons}/${filled}`;
}

/** What a stream begins with, up to its first event or comment. */
async function firstOf(body: ReadableStream<Uint8Array>): Promise<string> {
  let heard = "";
  for await (const bytes of body) {
    heard += new TextDecoder().decode(bytes);
    if (/^(:|id: )/m.test(heard)) break;
  }
  return heard;
}

describe.each(readers)("%s of a closed group", (reader) => {
  test.each(Object.keys(answered))("asks for %s", async (route) => {
    const { status } = await entranceOf(reader).fetch(placeOf(route));
    expect(status === 200 ? "answered" : status).toBe(
      present(answered[route], "of the table").includes(reader) ? "answered" : 403,
    );
  });

  test("hears of entries in the feed, if they are theirs to read", async () => {
    const bearer = await entranceOf(reader).bearer(commons);
    const headers = new Headers(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` });
    const ended = AbortSignal.timeout(5_000);
    const response = await fetch(placeOf("feed?after=-1"), { headers, signal: ended });
    expect(response.status).toBe(reader === "a stranger" ? 403 : 200);
    // behind the first line comes what there is, or a comment where nothing is the reader's
    const heard = await firstOf(present(response.body, "it streams"));
    expect(heard.includes(payment)).toBe(reader === "a member");
  });

  test("previews in the name of another", async () => {
    const body = { to: people[1], currency, amount: 1 };
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ act: "credit.pay", person: people[0], body }),
    };
    const { status } = await entranceOf(reader).fetch(placeOf("preview"), init);
    expect(status).toBe(reader === "a member" ? 200 : 403);
  });
});

test("[PE30] a device that was removed reads nothing from then on, not even by a session that stood", async () => {
  const lost = await generateKey();
  const by = {
    signer: present(alder, "made"),
    commons,
    person: present(people[0], "founded"),
    now: Date.now(),
  };
  const group = createClient({ base: host.url, fetch: plainly }).group(commons);
  const added = { ...(await proveWayIn(lost, by)), rank: "device" } as const;
  await entered(group, { jws: await signAct({ ...by, spec: addKeySpec, body: added }) });
  const entrance = createEntrance({
    fetch: plainly,
    origin: host.url,
    as: "bearer",
    signerOf: async () => lost,
  });
  const members = placeOf("rooms/people/members");
  expect((await entrance.fetch(members)).status).toBe(200);
  const authorization = `Bearer ${await entrance.bearer(commons)}`;
  const feed = await fetch(placeOf("feed"), { headers: { authorization } });
  await entered(group, {
    jws: await signAct({ ...by, spec: revokeKeySpec, body: { key: lost.did } }),
  });
  expect((await fetch(members, { headers: { authorization } })).status).toBe(403);
  expect((await entrance.fetch(members)).status).toBe(403);
  // a feed that it had open ends, and does not tell of the entry that removed it
  expect(await feed.text()).not.toContain("KeyRemoved");
});

test("[EN29] what a device would be refused is told to whoever holds it, and to nobody else", async () => {
  const body = { to: people[2], currency, amount: 1 };
  const wanted = { act: "credit.pay", body };
  const ask = async (more: object) => {
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify({ ...wanted, ...more }) };
    return (await entranceOf("a member").fetch(placeOf("preview"), init)).status;
  };
  expect(await ask({ person: people[0], key: present(alder, "made").did })).toBe(200);
  expect(await ask({ person: people[1] })).toBe(200);
  expect(await ask({ person: people[1], key: present(birch, "made").did })).toBe(403);
});

describe("the books of a closed group", () => {
  test("no route reads a group that is not in these tables", async () => {
    const { paths } = await (await fetch(`${host.url}/openapi.json`)).json();
    const reading = Object.entries<Record<string, unknown>>(paths)
      .filter(([path, of]) => path.startsWith("/commons/{id}/") && "get" in of)
      .map(([path]) => path.split("/")[3]);
    const known = new Set([
      ...Object.keys(answered).map((route) => route.split(/[/?]/)[0]),
      "feed",
      "example",
    ]);
    expect([...new Set(reading)].filter((path) => !known.has(path))).toEqual([]);
  });

  test.skipIf(needsGo.skip)(
    "are verified by a member's bearer, and by nobody without one, in another language",
    { meta: needsGo.meta, timeout: 120_000 },
    async () => {
      const verifier = await buildVerifier();
      const asked = ["-url", `${host.url}/commons/${commons}`, "-commons", commons];
      const bearer = present(await entranceOf("a member").bearer(commons), "alder is let in");
      expect((await run(verifier, [...asked, "-bearer", bearer])).code).toBe(0);
      expect((await run(verifier, asked)).code).not.toBe(0);
    },
  );
});
