/** Invitations: what is read is what was made, and nothing damaged is read. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import {
  decodeBase64url,
  didToKey,
  encodeBase64url,
  invitationMessage,
  invitedMessage,
  textToBytes,
} from "@plenty/log";
import { generateKey, verifyAsync } from "@plenty/log/ed25519";
import { invitationLink, makeInvitation, readInvitation, useInvitation } from "./invitation.ts";

const commons = "c".repeat(64);
const person = "a".repeat(64);
const until = Date.UTC(2026, 10, 22) + 7 * DAY;

async function invited() {
  const inviter = await generateKey();
  const text = await makeInvitation({ signer: inviter, person, commons, until });
  return { inviter, text };
}

async function isSigned(did: string, message: Uint8Array, signature: string): Promise<boolean> {
  const key = didToKey(did) ?? new Uint8Array();
  return verifyAsync({ key, message, signature: decodeBase64url(signature) ?? new Uint8Array() });
}

test("a link carries the whole invitation behind the #", async () => {
  const { inviter, text } = await invited();
  const link = invitationLink("https://orchard.example/", text);
  expect(link.startsWith("https://orchard.example/join#")).toBe(true);
  const read = await readInvitation(link);
  expect(read).toMatchObject({
    ok: true,
    value: { commons, from: person, kid: inviter.did, until },
  });
});

test("both signatures hold: the inviter's over the key, the key's over the join", async () => {
  const { inviter, text } = await invited();
  const read = await readInvitation(text);
  if (!read.ok) throw new Error(read.refusal.detail);
  const join = { kid: (await generateKey()).did, nonce: "0".repeat(32) };
  const { key, signature, proof } = await useInvitation(read.value, join);
  const message = invitationMessage({ commons, key, until: toTime(until) });
  expect(await isSigned(inviter.did, message, signature)).toBe(true);
  expect(await isSigned(key, invitedMessage({ commons, ...join }), proof)).toBe(true);
});

test("a link cut short anywhere is refused", async () => {
  const { text } = await invited();
  for (let end = 0; end < text.length; end += 7) {
    expect(await readInvitation(text.slice(0, end))).toMatchObject({ ok: false });
  }
});

test("whatever stands behind the # is read or refused, never thrown at", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      const read = await readInvitation(encodeBase64url(textToBytes(text)));
      expect(read.ok).toBe(false);
      expect((await readInvitation(text)).ok).toBe(false);
    }),
  );
});
