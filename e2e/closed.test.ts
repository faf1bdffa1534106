/**
 * A closed group, by every route and for every class of reader: a stranger, somebody who joined and is not yet
 * welcomed, somebody who left, a member; read over HTTP with devices that sign, and verified by our own program and by one in Go.
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
import { comeBackSpec, inviteSpec, leaveSpec } from "@plenty/rules/rooms/people/acts";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { buildVerifier, needsGo } from "./support/go.ts";
import { cleanUp, freshFolder, run, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";

const readers = ["a stranger", "a newcomer", "somebody who left", "a member"] as const;
type Reader = (typeof readers)[number];

const [alder, birch, clover, dill, elder] = await Promise.all(
  [1, 2, 3, 4, 5].map(() => generateKey()),
);
const devices = {
  "a stranger": undefined,
  "a newcomer": dill,
  "somebody who left": elder,
  "a member": alder,
} as const;

let host: Serving;
let commons: Hash;
let people: readonly Hash[];
/** Who each reader is; a stranger says that they are alder. */
let own: Readonly<Record<Reader, Hash>>;
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
      { name: "elder", signers: [present(elder, "made")] },
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
  const joined = await entered(group, (await makeJoin(joining)).act);
  const [founder = "", , , left = ""] = people;
  own = {
    "a stranger": founder,
    "a newcomer": joined,
    "somebody who left": left,
    "a member": founder,
  };
  const gift = { to: left, currency, amount: 5 };
  await entered(group, { jws: await signAct({ ...by, spec: paySpec, body: gift }) });
  await entered(group, await goingOf(left, leaveSpec));
}

/** elder leaves, or comes back. */
async function goingOf(
  person: Hash,
  spec: typeof leaveSpec | typeof comeBackSpec,
): Promise<SentAct> {
  const by = { signer: present(elder, "made"), commons, person, now: Date.now() };
  return { jws: await signAct({ ...by, spec, body: {} }) };
}

const somebody = ["a newcomer", "somebody who left", "a member"] as const;

/** Who of the readers is answered, by the place of a route below the group. */
const answered: Readonly<Record<string, readonly Reader[]>> = {
  checkpoint: readers,
  "tile/0/000.p/5": readers,
  "tile/entries/000.p/5": ["a member"],
  "receipts/:payment": ["a member"],
  "acts/:payment": ["a member"],
  "rooms/charter/about": somebody,
  "rooms/people/person?person=:alder": ["a member"],
  "rooms/people/person?person=:own": somebody,
  "rooms/people/members": ["a member"],
  "rooms/standing/of-key": ["a member"],
  "rooms/people/left": ["a member"],
  "rooms/people/keys?person=:alder": ["a member"],
  "rooms/people/keys?person=:own": somebody,
  "rooms/people/waiting?person=:own": somebody,
  "rooms/people/waiting?person=:birch": [],
  "rooms/credit/currencies": somebody,
  "rooms/credit/account?person=:birch&currency=:currency": ["a member"],
  "rooms/credit/account?person=:own&currency=:currency": somebody,
  "rooms/credit/payments?person=:birch&currency=:currency": ["a member"],
  "rooms/credit/payments?person=:own&currency=:currency": somebody,
  "rooms/contributions/recent": ["a member"],
  "rooms/home/entries": ["a member"],
  "rooms/teams/teams": ["a member"],
  "rooms/teams/of-person?person=:own": ["a member"],
  "search?q=dill": ["a member"],
  "alike?name=dill": ["a member"],
  me: somebody,
  sessions: readers,
};

/** How an answer may be kept, where it may at all. */
const keptOf: Readonly<Record<string, string>> = {
  checkpoint: "public, no-cache",
  "tile/0/000.p/5": "public, max-age=31536000, immutable",
  "tile/entries/000.p/5": "private, no-cache",
};

function placeOf(route: string, reader: Reader = "a member"): string {
  const filled = route
    .replace(":payment", payment)
    .replace(":own", own[reader])
    .replace(":alder", present(people[0], "founded"))
    .replace(":birch", present(people[1], "founded"))
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
    const { status, headers } = await entranceOf(reader).fetch(placeOf(route, reader));
    const isAnswered = present(answered[route], "of the table").includes(reader);
    expect(status === 200 ? "answered" : status).toBe(isAnswered ? "answered" : 403);
    // what a session decides is kept by no cache that somebody else reads, or that does not ask
    const told = headers.get("cache-control");
    expect(told).toBe(isAnswered ? (keptOf[route] ?? "no-store") : "no-store");
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

  test("asks for the whole id by what stands on paper, with their key", async () => {
    const key = (devices[reader] ?? (await generateKey())).did;
    const answer = await fetch(`${host.url}/ids/${commons.slice(0, 8)}?key=${key}`);
    expect(await answer.json()).toEqual({ ids: reader === "a stranger" ? [] : [commons] });
  });

  test("previews in their own name alone, and nothing if they are nobody", async () => {
    const body = { to: people[2], currency, amount: 1 };
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ act: "credit.pay", person: people[1], body }),
    };
    const { status } = await entranceOf(reader).fetch(placeOf("preview"), init);
    expect(status).toBe(403);
    const mine = { act: "people.leave", person: own[reader], body: {} };
    const asked = { ...init, body: JSON.stringify(mine) };
    const told = (await entranceOf(reader).fetch(placeOf("preview"), asked)).status;
    expect(told).toBe(reader === "a member" ? 200 : 403);
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

describe("somebody who left", () => {
  const mine = async () =>
    (await (await entranceOf("somebody who left").fetch(placeOf("me"))).json()).rows as readonly {
      readonly payload?: { readonly act: string };
      readonly facts: readonly { readonly fact: string; readonly person?: string }[];
    }[];

  test("[PE98] reads all that they signed, of others' entries what is said of themselves, and no more", async () => {
    const left = own["somebody who left"];
    const rows = await mine();
    // the founding names four people; of it they are told of themselves
    expect(
      rows.map(({ payload, facts }) => [payload?.act, ...facts.map(({ fact }) => fact)]),
    ).toEqual([
      [undefined, "PersonJoined", "PersonWelcomed"],
      [undefined, "CreditPaid"],
      ["people.leave", "PersonLeft", "BalanceStays"],
    ]);
    expect(JSON.stringify(rows)).not.toContain(people[2]);
    const account = `rooms/credit/account?person=${left}&currency=${currency}`;
    const held = await entranceOf("somebody who left").fetch(placeOf(account));
    expect(await held.json()).toMatchObject({ balance: 5, floor: 0 });
  });

  test("[PE90, PE91, PE98] who leaves reads nothing from then on by a session that stood, and does once back", async () => {
    const group = createClient({ base: host.url, fetch: plainly }).group(commons);
    const left = own["somebody who left"];
    const entrance = entranceOf("somebody who left");
    await entered(group, await goingOf(left, comeBackSpec));
    const places = ["rooms/people/members", "acts/:payment", "search?q=dill", "rooms/home/entries"];
    const asked = async () => {
      const authorization = `Bearer ${await entrance.bearer(commons)}`;
      const init = { headers: { authorization } };
      return Promise.all(places.map(async (place) => (await fetch(placeOf(place), init)).status));
    };
    expect(await asked()).toEqual([200, 200, 200, 200]);
    const authorization = `Bearer ${await entrance.bearer(commons)}`;
    const feed = await fetch(placeOf("feed"), { headers: { authorization } });
    await entered(group, await goingOf(left, leaveSpec));
    expect(await asked()).toEqual([403, 403, 403, 403]);
    // a feed that they had open ends, and does not tell of the entry by which they left
    expect(await feed.text()).not.toContain("PersonLeft");
    // while they can come back they find the group
    const listed = await fetch(`${host.url}/commons`, { headers: { authorization } });
    expect((await listed.json()).rows).toMatchObject([{ id: commons }]);
  });
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
  expect(await ask({ person: people[1] })).toBe(403);
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
