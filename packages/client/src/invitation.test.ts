/** Invitations: what is read is what was made, nothing damaged is read, and hosts are asked with a proof. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import {
  decodeBase64url,
  didToKey,
  invitedMessage,
  openingMessage,
  SHORT_ID_LENGTH,
  shortId,
} from "@plenty/log";
import { generateKey, verifyAsync } from "@plenty/log/ed25519";
import { createClient } from "./client.ts";
import type { AskedInvitation } from "./client.ts";
import {
  invitationFor,
  invitationLink,
  makeInvitation,
  openInvitation,
  readInvitation,
  useInvitation,
} from "./invitation.ts";

const commons = "c".repeat(64);
const origin = "https://orchard.example";
const now = Date.UTC(2026, 10, 22);

async function invited() {
  const made = await makeInvitation(commons);
  const read = await readInvitation(made.text);
  if (!read.ok) throw new Error(read.refusal.detail);
  return { ...made, link: read.value };
}

async function isSigned(did: string, message: Uint8Array, signature: string): Promise<boolean> {
  const key = didToKey(did) ?? new Uint8Array();
  return verifyAsync({ key, message, signature: decodeBase64url(signature) ?? new Uint8Array() });
}

test("a link is short, and carries the group's short id and the secret behind the #", async () => {
  const { key, text } = await invited();
  const link = invitationLink(`${origin}/`, text);
  expect(link).toMatch(/^https:\/\/orchard\.example\/join#[a-z2-7]{10}\.[\w-]{22}$/);
  expect(await readInvitation(link)).toMatchObject({
    ok: true,
    value: { group: shortId(commons), signer: { did: key } },
  });
});

test("a link may say whom it is for; one that was damaged there is still an invitation", async () => {
  const { key, text } = await invited();
  const named = invitationFor(text, "Ölweide 木");
  expect(await readInvitation(invitationLink(origin, named))).toMatchObject({
    ok: true,
    value: { signer: { did: key }, for: "Ölweide 木" },
  });
  const damaged = [`${text}.`, `${text}.!`, named.slice(0, -1), `${text}.${"YWFh".repeat(99)}`];
  for (const one of damaged) {
    const read = await readInvitation(one);
    expect(read).toMatchObject({ ok: true, value: { signer: { did: key } } });
    expect(read.ok && "for" in read.value).toBe(false);
  }
  expect((await readInvitation(`${named}.more`)).ok).toBe(false);
});

test("using it, its key signs for the group and the act of whoever joins", async () => {
  const { key, link } = await invited();
  const join = { commons, kid: (await generateKey()).did, nonce: "0".repeat(32) };
  const used = await useInvitation(link.signer, join);
  expect(used.key).toBe(key);
  expect(await isSigned(key, invitedMessage(join), used.proof)).toBe(true);
});

test("a link cut short anywhere is refused", async () => {
  const { text } = await invited();
  for (let end = 0; end < text.length; end++) {
    expect(await readInvitation(text.slice(0, end))).toMatchObject({ ok: false });
  }
});

test("a link with one wrong letter is refused, or is another invitation", async () => {
  const { key, text } = await invited();
  const letter = fc.constantFrom("a", "b", "y", "z", "2", "7", "A", "B", "Z", "0", "_", "-", ".");
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), letter, async (at, wrong) => {
      fc.pre(text[at] !== wrong);
      const read = await readInvitation(text.slice(0, at) + wrong + text.slice(at + 1));
      const isSame = read.ok && read.value.signer.did === key;
      expect(isSame && at > SHORT_ID_LENGTH).toBe(false);
      if (isSame) expect(read.value.group).not.toBe(shortId(commons));
    }),
  );
});

test("whatever stands behind the # is read or refused, never thrown at", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      expect((await readInvitation(text)).ok).toBe(false);
    }),
  );
});

/** A host whose clock is at a time, and what it was asked. */
function hostAt(time: number, answer: object) {
  const asked: AskedInvitation[] = [];
  const client = createClient({
    base: origin,
    fetch: (_, init) => {
      const sent = typeof init?.body === "string" ? init.body : "";
      // Reason: the client under test sends what its own type says.
      const one = JSON.parse(sent) as AskedInvitation;
      asked.push(one);
      const problem = { type: "urn:plenty:refusal:ClockApart", params: { now: toTime(time) } };
      const isNow = one.at === toTime(time);
      const body = JSON.stringify(isNow ? answer : problem);
      return Promise.resolve(new Response(body, { status: isNow ? 200 : 401 }));
    },
  });
  return { client, asked };
}

const opened = {
  commons,
  name: "The orchard",
  object: "We keep an orchard.",
  charter: "d".repeat(64),
  from: "alder",
  until: toTime(now + DAY),
};

test("a host is asked with a proof for its own address and the time", async () => {
  const { key, link: read } = await invited();
  const link = { ...read, for: "birch" };
  const { client, asked } = hostAt(now, opened);
  expect(await openInvitation(client, link, { origin, now })).toEqual({
    ok: true,
    value: { ...opened, ...link },
  });
  const [one] = asked;
  expect(one).toMatchObject({ group: shortId(commons), key, origin, at: toTime(now) });
  const message = openingMessage({ origin, group: link.group, at: toTime(now) });
  expect(await isSigned(key, message, one?.proof ?? "")).toBe(true);
});

test("a phone whose clock is a year off asks once more, at the host's time", async () => {
  const { link } = await invited();
  const { client, asked } = hostAt(now, opened);
  const answer = await openInvitation(client, link, { origin, now: now - 365 * DAY });
  expect([answer.ok, asked.length]).toEqual([true, 2]);
});

test("a host that answers of another group, or in another form, is not believed", async () => {
  const { link } = await invited();
  for (const other of [{ ...opened, commons: "e".repeat(64) }, { ...opened, commons: "c" }, {}]) {
    const { client } = hostAt(now, other);
    const answer = await openInvitation(client, link, { origin, now });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "AnswerNotUnderstood" } });
  }
});
