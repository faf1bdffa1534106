/** Acts: what is made is read, and any bytes get an answer. The vectors (vectors.test.ts) say which. */

import { toTime } from "@plenty/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeAct, makeTick, parseJws } from "./act.ts";
import { verify } from "./ed25519/native.ts";
import { bytesToText, textToBytes } from "./hash.ts";
import { consents } from "./payload.ts";
import type { Payload } from "./payload.ts";
import { commons, idOf, nonce, ordinary, person } from "./testing/jws-accepted.ts";
import { alder, birch, headerOf, signTexts } from "./testing/signed.ts";

const time = fc.integer({ min: 0, max: 253_402_300_799_999 }).map(toTime);
const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from("0123456789abcdef")),
    minLength: length,
    maxLength: length,
  });
const body = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 });
const ownActs = fc.record(
  {
    body,
    nonce: hex(32),
    until: time,
    at: time,
    act: fc.constantFrom("credit.pay", "credit.open-currency", "a.b"),
    person: hex(64),
    commons: hex(64),
    v: fc.constant(0 as const),
  },
  { requiredKeys: ["v", "commons", "act", "at", "until", "nonce", "body"] },
);
/** Some of them in the name of somebody else, where somebody is named. */
const payloads: fc.Arbitrary<Payload> = fc
  .tuple(fc.option(fc.constantFrom(...consents), { nil: undefined }), ownActs)
  .map(([consent, act]) =>
    act.person === undefined || consent === undefined ? act : { consent, ...act },
  );

describe("an act that is made", () => {
  test("is read as what was meant, whatever the order of its keys, and its signature fits", async () => {
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        const jws = await makeAct({ signer: alder, payload });
        const parsed = parseJws(jws);
        if (!parsed.ok) throw new Error(parsed.refusal.detail);
        const { key, kid, id, typ, signingInput, signature, bytes } = parsed.value;
        expect(parsed.value.payload).toEqual(JSON.parse(JSON.stringify(payload)));
        expect([typ, kid, id]).toEqual(["act", alder.did, idOf(jws)]);
        expect(bytesToText(bytes)).toBe(jws);
        expect(verify({ key, message: signingInput, signature })).toBe(true);
      }),
    );
  });

  test("differs from every other in its id", async () => {
    const payload = payloadOf({});
    const acts = [
      await makeAct({ signer: alder, payload }),
      await makeAct({ signer: birch, payload }),
      await makeAct({ signer: alder, payload: payloadOf({ a: 1 }) }),
    ];
    expect(new Set(acts.map(idOf)).size).toBe(3);
  });

  test("is the same act read from bytes in the middle of others", async () => {
    const jws = await makeAct({ signer: alder, payload: payloadOf({}) });
    const buffer = new Uint8Array([1, 2, 3, ...textToBytes(jws), 4, 5]);
    const parsed = parseJws(buffer.subarray(3, -2));
    expect(parsed.ok && parsed.value.id).toBe(idOf(jws));
  });
});

test("a tick that is made is read", async () => {
  const tick = { signer: alder, commons, at: "2026-11-22T15:00:00.000Z" };
  const parsed = parseJws(await makeTick(tick));
  expect(parsed.ok && [parsed.value.typ, parsed.value.payload]).toEqual([
    "tick",
    { v: 0, commons, at: tick.at },
  ]);
});

describe("hostile input", () => {
  test("any bytes and any text are refused without a throw", () => {
    const parts = fc.array(
      fc.base64String().map((text) => text.replace(/[+/=]/g, "")),
      { maxLength: 4 },
    );
    const input = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: "binary" }),
      parts.map((some) => some.join(".")),
      parts.map((some) => `${some.join(".")}.${"A".repeat(86)}`),
    );
    fc.assert(
      fc.property(input, (some) => {
        expect(parseJws(some).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("any JSON, rightly signed, gets an answer; what is read is spelled as it was received", async () => {
    const json = fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => ordinary.replace(/\{"to.*$/, `${JSON.stringify(value)}}`)),
    );
    await fc.assert(
      fc.asyncProperty(json, async (payload) => {
        const parsed = parseJws(await signTexts(headerOf(alder), payload));
        if (parsed.ok) expect(JSON.stringify(parsed.value.payload)).toBe(payload);
      }),
      { numRuns: 500 },
    );
  });

  test("one character changed is another act, or refused", async () => {
    const jws = await signTexts(headerOf(alder), ordinary);
    const id = idOf(jws);
    const char = fc.constantFrom(...Array.from("ABCDabcd0189-_.=+ \n"));
    fc.assert(
      fc.property(fc.nat(jws.length - 1), char, (at, other) => {
        const changed = jws.slice(0, at) + other + jws.slice(at + 1);
        const parsed = parseJws(changed);
        if (changed === jws || !parsed.ok) return;
        const { key, signingInput, signature } = parsed.value;
        expect(verify({ key, message: signingInput, signature })).toBe(false);
        expect(parsed.value.id === id).toBe(at > jws.lastIndexOf("."));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a header read once does not lend its key to another", async () => {
    const first = parseJws(await signTexts(headerOf(alder), ordinary));
    const second = parseJws(await signTexts(headerOf(birch), ordinary, birch));
    expect(first.ok && first.value.key).toEqual(alder.publicKey);
    expect(second.ok && second.value.key).toEqual(birch.publicKey);
  });
});

function payloadOf(value: object): Payload {
  const at = "2026-11-22T15:00:00.000Z";
  return { v: 0, commons, act: "credit.pay", person, at, until: at, nonce, body: value };
}
