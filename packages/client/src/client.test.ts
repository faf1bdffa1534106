/** Calls: answers and problems come back as Results, and requests keep within the host's limits. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { limits, present } from "@plenty/kernel";
import { decodeEntry } from "@plenty/log";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { createClient, requestsOf } from "./client.ts";
import type { Fetch } from "./http.ts";
import { idOfAct } from "./act-id.ts";
import { makeSmallHost } from "./testing/small-host.ts";

const commons = "c".repeat(64);
const problem = {
  type: "urn:plenty:refusal:LimitExceeded",
  title: "This goes past the limit",
  detail: "by 3.00",
  status: 409,
  next: "Pay less.",
  field: "amount",
};
const refusal = {
  code: "LimitExceeded",
  kind: "rule",
  title: problem.title,
  detail: problem.detail,
  next: problem.next,
  field: "amount",
};
const founding = decodeEntry(present((await makeSmallHost(1)).entries[0], "a group is founded"));
const jws = founding.ok ? new TextDecoder().decode(founding.value.jws) : "";
const receipt = {
  act: idOfAct(jws),
  index: 3,
  at: "2026-11-22T00:00:00.000Z",
  size: 4,
  proof: "...",
};

function answering(body: unknown, status = 200): Fetch {
  return () => Promise.resolve(new Response(JSON.stringify(body), { status }));
}

function groupOf(fetch: Fetch) {
  return createClient({ base: "http://host", fetch }).group(commons);
}

test("a host that cannot be reached is a refusal of kind busy", async () => {
  const client = createClient({
    base: "http://host",
    fetch: () => Promise.reject(new TypeError("fetch failed")),
  });
  expect(await client.groups()).toMatchObject({
    ok: false,
    refusal: { code: "HostUnreachable", kind: "busy" },
  });
});

test("an answer of another form is a refusal, not a throw", async () => {
  const pages: Fetch = () => Promise.resolve(new Response("<html>"));
  expect(await createClient({ base: "", fetch: pages }).groups()).toMatchObject({
    ok: false,
    refusal: { code: "AnswerNotUnderstood" },
  });
  const numbers = createClient({ base: "", fetch: answering(5) });
  expect(await numbers.newLogKey()).toMatchObject({
    ok: false,
    refusal: { code: "AnswerNotUnderstood" },
  });
});

test("an answer to what was sent is not waited for without end", async () => {
  const signals: unknown[] = [];
  const fetch: Fetch = (_, init) => {
    signals.push(init?.signal);
    return Promise.resolve(new Response(JSON.stringify({ results: [{ receipt }] })));
  };
  await groupOf(fetch).sendOne({ jws });
  expect(signals).toEqual([expect.any(AbortSignal)]);
});

test("the problem of a single act is that act's result", async () => {
  expect(await groupOf(answering(problem, 409)).sendOne({ jws: "x" })).toEqual({
    ok: false,
    refusal,
  });
});

test("of many acts each has its own result, in order", async () => {
  const group = groupOf(answering({ results: [{ receipt }, { problem }] }));
  expect(await group.send([{ jws }, { jws: "y" }])).toEqual({
    ok: true,
    value: [
      { ok: true, value: receipt },
      { ok: false, refusal },
    ],
  });
});

test("a receipt of another act than the one that was sent is no result of it", async () => {
  const group = groupOf(answering({ results: [{ receipt }, { receipt }] }));
  const notUnderstood = { ok: false, refusal: { code: "AnswerNotUnderstood" } };
  expect(await group.send([{ jws }, { jws: "y" }])).toMatchObject({
    ok: true,
    value: [{ ok: true, value: receipt }, notUnderstood],
  });
});

test("a query's parameters stand in the address, without those that are not given", async () => {
  const seen: string[] = [];
  const fetch: Fetch = (url) => {
    seen.push(url);
    return Promise.resolve(new Response('{"rows":[],"words":{}}'));
  };
  await groupOf(fetch).query("people", "unclaimed", {
    source: "git:the orchard",
    after: undefined,
    limit: 5,
  });
  expect(seen).toEqual([
    `http://host/commons/${commons}/rooms/people/unclaimed?source=git%3Athe+orchard&limit=5`,
  ]);
});

test("requests hold every act once, in order, within the host's limits", () => {
  const act = fc.record({ jws: fc.nat(limits.jwsBytes).map((length) => "x".repeat(length)) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 700 }), (acts) => {
      const requests = requestsOf(acts);
      expect(requests.flat()).toEqual(acts);
      for (const part of requests) {
        expect(part.length).toBeLessThanOrEqual(limits.actsPerRequest);
        expect(JSON.stringify({ acts: part }).length).toBeLessThanOrEqual(limits.requestBytes);
      }
    }),
    { numRuns: 25 },
  );
});

test("a preview asks for an act before it is signed, and tells its facts by their names", async () => {
  const [from, to, currency] = ["a".repeat(64), "b".repeat(64), "d".repeat(64)];
  const asked: unknown[] = [];
  const paid = { fact: "CreditPaid", from, to, currency, amount: 5 };
  const fetch: Fetch = (url, init) => {
    asked.push(url, init?.body);
    return Promise.resolve(new Response(JSON.stringify({ facts: [paid] })));
  };
  const body = { to, currency, amount: 5 };
  const told = await groupOf(fetch).preview(paySpec, from, body);
  expect(asked).toEqual([
    `http://host/commons/${commons}/preview`,
    JSON.stringify({ act: "credit.pay", person: from, body }),
  ]);
  const key = "did:key:z6MkehRgf7yJbgaGfYsdoAsKdBPE3dj2CYhowQdcjqSJgvVd";
  await groupOf(fetch).preview(paySpec, { key }, body);
  expect(asked.at(-1)).toBe(JSON.stringify({ act: "credit.pay", key, body }));
  expect(told.ok && told.value.facts.map(({ amount }) => amount)).toEqual([5]);
});

test("a preview that is refused, or not answered in its form, is a refusal", async () => {
  const body = { to: commons, currency: commons, amount: 5 };
  const refused = await groupOf(answering(problem, 409)).preview(paySpec, commons, body);
  expect(refused).toEqual({ ok: false, refusal });
  const often = { ...problem, type: "urn:plenty:refusal:TooManyPreviews", status: 429 };
  const later = await groupOf(answering(often, 429)).preview(paySpec, commons, body);
  expect(later).toMatchObject({ refusal: { code: "TooManyPreviews", kind: "often" } });
  const odd = await groupOf(answering({ facts: 5 })).preview(paySpec, commons, body);
  expect(odd).toMatchObject({ refusal: { code: "AnswerNotUnderstood" } });
});
