/** POST /invitations: whoever holds one learns what it is to, and nobody else learns anything. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY, limits, MINUTE, toTime } from "@plenty/kernel";
import { encodeBase64url, openingMessage, shortId } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { keeper } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { foundCommons, signAct, wordsOf, type Founding } from "../testing/founding.ts";
import { signJoin } from "../testing/joining.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";

const origin = "https://orchard.example";

let commons: Commons;
let founding: Founding;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ commons, founding } = await foundCommons({ readers: "members" }));
  app = createApp({ host: hostOver(commons), origin });
});

afterAll(() => commons.close());

async function enter(jws: string, words: readonly { salt: string; text: string }[] = []) {
  const [outcome] = await commons.submit([{ jws, words: [...words] }]);
  if (outcome === undefined || !("receipt" in outcome)) throw new Error(JSON.stringify(outcome));
}

/** alder invites by fresh keys. */
async function invite({ until = toTime(Date.now() + DAY) } = {}): Promise<Signer> {
  const link = await generateKey();
  const body = { invitations: [{ key: link.did }], until };
  await enter(await signAct(founding, { by: 0, act: "people.invite", body }));
  return link;
}

async function withdraw(link: Signer): Promise<void> {
  const body = { keys: [link.did] };
  await enter(await signAct(founding, { by: 0, act: "people.withdraw-invitation", body }));
}

/** Somebody comes by it. */
async function use(link: Signer): Promise<void> {
  const { jws, words = [] } = await signJoin(commons, { name: "clover", link });
  await enter(jws, words);
}

interface Asking {
  readonly group?: string;
  readonly origin?: string;
  readonly at?: string;
}

/** What the holder of a link asks. */
async function asked(link: Signer, { at = toTime(Date.now()), ...given }: Asking = {}) {
  const message = { group: shortId(commons.id), origin, ...given, at };
  const proof = encodeBase64url(await link.sign(openingMessage(message)));
  return { ...message, key: link.did, proof };
}

async function post(value: unknown): Promise<{ status: number; told: unknown }> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(value) };
  const response = await app.request("/invitations", init);
  return { status: response.status, told: await response.json() };
}

const refusedBy = (code: string) => ({ told: { type: `urn:plenty:refusal:${code}` } });

describe("an invitation that is opened", () => {
  test("tells name, purpose and charter, who made it and until when, and no more", async () => {
    const until = toTime(Date.now() + DAY);
    const { status, told } = await post(await asked(await invite({ until })));
    expect(status).toBe(200);
    expect(told).toEqual({
      commons: commons.id,
      name: "Birch Lane",
      object: "A garden that we keep together.",
      charter: expect.stringMatching(/^[0-9a-f]{64}$/),
      from: "alder",
      until,
    });
  });

  test("shows nothing else of a closed group", async () => {
    const link = await invite();
    const { told } = await post(await asked(link));
    const { commons: id } = told as { commons: string };
    const places = ["rooms/charter/about", "rooms/people/members", "tile/entries/000.p/1"];
    for (const place of [...places, `acts/${id}`, `receipts/${id}`]) {
      const response = await app.request(`/commons/${id}/${place}`);
      expect([place, response.status]).toEqual([place, 403]);
    }
    const listed = await (await app.request("/commons")).json();
    expect(listed).toEqual({ rows: [] });
  });

  test("says that it was used, or withdrawn, or has run out", async () => {
    const [used, withdrawn] = [await invite(), await invite()];
    const short = await invite({ until: toTime(Date.now() + 50) });
    await use(used);
    await withdraw(withdrawn);
    expect(await post(await asked(used))).toMatchObject(refusedBy("InvitationUsed"));
    expect(await post(await asked(withdrawn))).toMatchObject(refusedBy("InvitationWithdrawn"));
    await expect
      .poll(async () => post(await asked(short)))
      .toMatchObject(refusedBy("InvitationExpired"));
  });
});

test("the name beside a link is its author's to read, and no other member's", async () => {
  const [link, name] = [await generateKey(), wordsOf("clover")];
  const until = toTime(Date.now() + DAY);
  const body = { invitations: [{ key: link.did, for: name.hash }], until };
  await enter(await signAct(founding, { by: 0, act: "people.invite", body }), [name.words]);
  const told = founding.founders.map(async ({ person }) => {
    const asker = { ...keeper, person };
    const params = { key: link.did };
    const answer = await commons.read({ asker, room: "people", query: "invitations", params });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return JSON.parse(answer.value.json).words[name.hash];
  });
  expect(await Promise.all(told)).toEqual(["clover", undefined]);
});

describe("whoever holds none", () => {
  test("is answered alike, whether the group is not here or the invitation was never made", async () => {
    const stranger = await generateKey();
    const made = await post(await asked(stranger));
    const elsewhere = await post(await asked(await invite(), { group: "aaaaaaaaaa" }));
    expect(made).toMatchObject({ status: 409, ...refusedBy("InvitationUnknown") });
    expect(elsewhere).toEqual(made);
  });

  test("cannot ask with what a holder told another host, or told this one earlier", async () => {
    const link = await invite();
    const relayed = await asked(link, { origin: "https://other.example" });
    const invalid = { status: 401, ...refusedBy("OpeningInvalid") };
    expect(await post(relayed)).toMatchObject(invalid);
    expect(await post({ ...relayed, origin })).toMatchObject(invalid);
    const old = await asked(link, { at: toTime(Date.now() - limits.aheadMs - MINUTE) });
    expect(await post(old)).toMatchObject(refusedBy("ClockApart"));
    expect(await post({ ...old, at: toTime(Date.now()) })).toMatchObject(invalid);
    expect(await post({ ...(await asked(link)), key: (await invite()).did })).toMatchObject(
      invalid,
    );
  });

  test("is told the host's time, where the clocks are apart", async () => {
    const early = await asked(await invite(), { at: "2020-01-01T00:00:00.000Z" });
    const { told } = await post(early);
    const { params } = told as { params: { now: string } };
    expect(Math.abs(Date.parse(params.now) - Date.now())).toBeLessThan(limits.aheadMs);
  });
});

describe("what is no question", () => {
  test("is refused by its form", async () => {
    const good = await asked(await invite());
    const bad: unknown[] = [
      null,
      [],
      {},
      { ...good, more: 1 },
      { ...good, group: "AAAAAAAAAA" },
      { ...good, at: "now" },
      { ...good, key: 1 },
    ];
    for (const value of bad) {
      expect(await post(value)).toMatchObject(refusedBy("MalformedRequest"));
    }
    for (const [field, value] of [
      ["key", "did:key:nobody"],
      ["proof", "AAAA"],
      ["at", "2026-02-30T00:00:00.000Z"],
    ] as const) {
      expect(await post({ ...good, [field]: value })).toMatchObject(refusedBy("OpeningInvalid"));
    }
    const long = { ...good, proof: "A".repeat(limits.openingBytes) };
    expect(await post(long)).toMatchObject(refusedBy("RequestTooLarge"));
  });

  test("comes so often from one address, and then is refused", async () => {
    const crowded = createApp({ host: hostOver(commons), origin });
    const headers = { "content-type": "application/json" };
    const codes = new Set<number>();
    for (let i = 0; i < 2 * limits.openingsBurst; i++) {
      const init = { method: "POST", headers, body: "{}" };
      codes.add((await crowded.request("/invitations", init)).status);
    }
    expect([...codes]).toEqual([400, 429]);
  });
});
