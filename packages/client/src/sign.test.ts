/** Signing: what comes out is in the one form, and verifies. */

import { expect, test } from "vitest";
import { MINUTE, toTime } from "@plenty/kernel";
import {
  decodeBase64url,
  didToKey,
  founderId,
  parseJws,
  wayInMessage,
  wordsHash,
} from "@plenty/log";
import { generateKey, verifyAsync } from "@plenty/log/ed25519";
import { welcomeSpec } from "@plenty/rules/rooms/people/acts";
import { charterHash, makeFounding, makeJoin } from "./joining.ts";
import { makeNonce, makeWords } from "./parts.ts";
import { proveWayIn, signAct } from "./sign.ts";

const now = Date.UTC(2026, 10, 22);
const commons = "0".repeat(64);

test("an act is in the one form, is signed, and dies ten minutes after it was made", async () => {
  const signer = await generateKey();
  const jws = await signAct({
    signer,
    commons,
    person: commons,
    spec: welcomeSpec,
    body: { person: commons },
    now,
  });
  const parsed = parseJws(jws);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  const { key, signingInput: message, signature, payload, kid } = parsed.value;
  expect(kid).toBe(signer.did);
  expect(await verifyAsync({ key, message, signature })).toBe(true);
  expect(payload).toMatchObject({ at: toTime(now), until: toTime(now + 10 * MINUTE) });
});

test("a way in is proved by its own key, for one group and one person", async () => {
  const signer = await generateKey();
  const [alder, birch] = [founderId(commons, 0), founderId(commons, 1)];
  const { key: did, proof } = await proveWayIn(signer, { commons, person: alder });
  const key = didToKey(did) ?? new Uint8Array();
  const signature = decodeBase64url(proof) ?? new Uint8Array();
  const holds = (person: string) =>
    verifyAsync({ key, message: wayInMessage({ commons, person }), signature });
  expect([await holds(alder), await holds(birch)]).toEqual([true, false]);
});

test("nonces and salts are never the same twice", () => {
  expect(makeNonce()).not.toBe(makeNonce());
  const [one, other] = [makeWords("alder"), makeWords("alder")];
  expect(one.hash).not.toBe(other.hash);
  expect(wordsHash(one)).toBe(one.hash);
});

test("a founding is named by its own hash, lists proven keys, and has ids for its founders", async () => {
  const [alder, birch, log] = await Promise.all([generateKey(), generateKey(), generateKey()]);
  const founding = await makeFounding({
    name: "The orchard",
    object: "We keep an orchard.",
    founders: [
      { name: "alder", signers: [alder] },
      { name: "birch", signers: [birch] },
    ],
    log: log.did,
    now,
  });
  const parsed = parseJws(founding.act.jws);
  if (!parsed.ok || parsed.value.typ !== "act") throw new Error("the founding is in the one form");
  expect(parsed.value.id).toBe(founding.commons);
  expect(parsed.value.payload).not.toHaveProperty("commons");
  expect(founding.people).toEqual([0, 1].map((i) => founderId(founding.commons, i)));
  expect(founding.act.words?.map(({ text }) => text)).toEqual(["alder", "birch"]);
  expect(founding.act.texts).toEqual(["We keep an orchard."]);
});

test("a joiner's id is the id of the act", async () => {
  const clover = await generateKey();
  const charter = charterHash({ name: "The orchard" });
  const { person, act } = await makeJoin({
    signers: [clover],
    name: "clover",
    commons,
    charter,
    now,
  });
  const parsed = parseJws(act.jws);
  expect(parsed).toMatchObject({
    ok: true,
    value: { id: person, payload: { act: "people.join", commons } },
  });
});
