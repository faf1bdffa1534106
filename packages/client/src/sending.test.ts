/** Sending over a road that loses things: whatever it does, an act is entered at most once, and what is told is so. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { decodeEntry } from "@plenty/log";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { createClient } from "./client.ts";
import type { Fetch } from "./http.ts";
import { deliver, find, sendAgain, sendOnce } from "./sending.ts";
import type { Delivery, Sending, Shelf, Unanswered } from "./sending.ts";
import { signAct } from "./sign.ts";
import { idOfAct } from "./act-id.ts";
import type { SentAct } from "./parts.ts";
import { makeSmallHost, start } from "./testing/small-host.ts";

/** What befalls one request: it arrives, it is lost, its answer is lost, or the host answers this instead. */
type Fate = "arrives" | "lost" | "answer lost" | { readonly code: string; readonly status: number };

const unreachable = { is: "unknown", refusal: { code: "HostUnreachable" } };
const waits = [0, 0, 0] as const;
const host = await makeSmallHost(1);
let signed = 0;

async function newAct(): Promise<SentAct> {
  const body = { to: person(), currency: host.founding.commons, amount: ++signed };
  const { founder: signer, founding } = host;
  const commons = founding.commons;
  const jws = await signAct({ signer, commons, person: person(), spec: paySpec, body, now: start });
  return { jws };
}

function person(): string {
  return present(host.founding.people[0], "one founder");
}

/** A road to the host: each request meets the next of these fates, and those behind the last arrive. */
function road(fates: readonly Fate[]) {
  const met: string[] = [];
  const fetch: Fetch = async (url, init) => {
    const fate = fates[met.length] ?? "arrives";
    met.push(init?.method ?? "GET");
    if (typeof fate === "object") return problem(fate);
    const answer = fate === "lost" ? undefined : await host.fetch(url, init);
    if (answer === undefined || fate === "answer lost") throw new TypeError("fetch failed");
    return answer;
  };
  const group = createClient({ base: "http://small.host", fetch }).group(host.founding.commons);
  return { met, group };
}

function problem({ code, status }: { readonly code: string; readonly status: number }): Response {
  if (code === "") return new Response("<html>Bad gateway</html>", { status });
  const type = `urn:plenty:refusal:${code}`;
  return new Response(JSON.stringify({ type, title: code, status }), { status });
}

function always(fate: Fate): readonly Fate[] {
  return Array.from({ length: 20 }, () => fate);
}

/** How often an act stands in the log. */
function entered({ jws }: SentAct): number {
  return host.entries.filter((entry) => {
    const decoded = decodeEntry(entry);
    return decoded.ok && new TextDecoder().decode(decoded.value.jws) === jws;
  }).length;
}

test("an act whose answer was lost is found again by its id, without being sent twice", async () => {
  const [act, { group, met }] = [await newAct(), road(["answer lost"])];
  expect(await deliver({ group, act, waits })).toMatchObject({ is: "entered" });
  expect(met).toEqual(["POST", "GET"]);
  expect(entered(act)).toBe(1);
});

test("an act that was lost itself is sent again, the same bytes", async () => {
  const [act, { group, met }] = [await newAct(), road(["lost"])];
  const again: string[] = [];
  const onAgain = ({ code }: { readonly code: string }) => void again.push(code);
  expect(await deliver({ group, act, waits, onAgain })).toMatchObject({ is: "entered" });
  expect(met).toEqual(["POST", "GET", "POST"]);
  expect(again).toEqual(["HostUnreachable"]);
  expect(entered(act)).toBe(1);
});

test("when no answer comes at all, it is not known", async () => {
  const [act, { group }] = [await newAct(), road(always("answer lost"))];
  expect(await deliver({ group, act, waits })).toMatchObject(unreachable);
  expect(entered(act)).toBe(1);
});

test("an answer of a broken proxy says nothing", async () => {
  const gateway = { code: "", status: 502 };
  const [act, { group }] = [await newAct(), road(always(gateway))];
  expect(await deliver({ group, act, waits })).toMatchObject(unreachable);
});

test.each(["SchemaMismatch", "LogDamaged", "HeadMismatch", "ClockJumped", "Rebuilding"])(
  "%s is said of nothing entered, and asked once",
  async (code) => {
    const [act, { group, met }] = [await newAct(), road([{ code, status: 503 }])];
    expect(await deliver({ group, act, waits })).toMatchObject({ is: "refused" });
    expect(met).toEqual(["POST"]);
  },
);

test("a host that is too busy is asked again, and has entered nothing when patience runs out", async () => {
  const busy = { code: "HostBusy", status: 429 };
  const [act, { group, met }] = [await newAct(), road(always(busy))];
  expect(await deliver({ group, act, waits })).toMatchObject({ is: "refused" });
  expect(met).toEqual(["POST", "POST", "POST", "POST"]);
});

test("after a lost answer, a host that refuses for its own sake has not said that there is no entry", async () => {
  const damaged = { code: "LogDamaged", status: 503 };
  const [act, known] = [await newAct(), road(["answer lost", "lost", damaged])];
  expect(await deliver({ group: known.group, act, waits })).toMatchObject({ is: "entered" });
  const [other, lost] = [await newAct(), road(["lost", "lost", damaged])];
  expect(await deliver({ group: lost.group, act: other, waits })).toMatchObject({ is: "unknown" });
});

test("bytes that were sent before stay unknown until the act itself is judged", async () => {
  const act = await newAct();
  const clock = road([{ code: "ClockJumped", status: 503 }]);
  const sentBefore = { act, waits, sentBefore: true };
  expect(await deliver({ ...sentBefore, group: clock.group })).toMatchObject({ is: "unknown" });
  const rule = road([{ code: "Expired", status: 409 }]);
  expect(await deliver({ ...sentBefore, group: rule.group })).toMatchObject({ is: "refused" });
});

/** What a host says without having looked for the act. */
const unlooked: readonly (readonly [code: string, status: number])[] = [
  ["UnknownCommons", 404],
  ["UnknownRoute", 404],
  ["FolderUnreadable", 404],
  ["UnknownTile", 404],
  ["UnknownAct", 404],
  ["ForeignHost", 403],
  ["NotYours", 403],
  ["TooManyPreviews", 429],
  ["WrongMediaType", 415],
  ["FolderTaken", 409],
  ["FolderTwice", 409],
  ["UnknownLogKey", 409],
  ["WrongFounding", 409],
  ["MalformedRequest", 400],
  ["ParameterInvalid", 422],
  ["TooManyActs", 413],
  ["RequestTooLarge", 413],
  ["HeadMismatch", 503],
  ["LogDamaged", 503],
  ["SchemaMismatch", 503],
  ["Rebuilding", 503],
  ["RulesDiffer", 503],
  ["StateDamaged", 503],
  ["ClockJumped", 503],
  ["FolderLocked", 503],
  ["NobodyKnowsThisOne", 418],
];

test.each(unlooked)("after a lost answer, %s says nothing of the act", async (code, status) => {
  const said = { code, status };
  const { ask, sent, things } = asking(["answer lost", "lost", said, said]);
  expect(await ask()).toMatchObject(unreachable);
  expect(await ask()).toMatchObject({ is: "unknown", refusal: { code } });
  expect(things.size).toBe(1);
  expect(await ask()).toMatchObject({ is: "entered" });
  expect(new Set(sent).size).toBe(1);
});

test.each([
  ["Expired", 409],
  ["KeyUnknown", 409],
  ["BodyInvalid", 422],
  ["SignatureInvalid", 401],
  ["WordsMissing", 400],
  ["JwsTooLarge", 413],
] as const)("%s is said of an act that is not in the log", async (code, status) => {
  const [act, { group }] = [await newAct(), road([{ code, status }])];
  expect(await deliver({ group, act, waits, sentBefore: true })).toMatchObject({ is: "refused" });
});

test("a fault is not settled by a host that does not find the group", async () => {
  const fault = { code: "InternalError", status: 500 };
  const act = await newAct();
  const lost = road([fault, { code: "UnknownCommons", status: 404 }]);
  expect(await deliver({ group: lost.group, act, waits })).toMatchObject({ is: "unknown" });
});

test("a receipt of another act is no answer", async () => {
  const [act, other] = [await newAct(), await newAct()];
  await deliver({ group: road([]).group, act: other });
  const receipt = await road([]).group.receipt(idOfAct(other.jws));
  expect(receipt).toMatchObject({ ok: true });
  const given = receipt.ok ? receipt.value : undefined;
  const fetch: Fetch = async (_, init) =>
    Response.json(init?.method === "POST" ? { results: [{ receipt: given }] } : given);
  const group = createClient({ base: "http://small.host", fetch }).group(host.founding.commons);
  const notUnderstood = { ok: false, refusal: { code: "AnswerNotUnderstood" } };
  expect(await group.sendOne(act)).toMatchObject(notUnderstood);
  expect(await group.receipt(idOfAct(act.jws))).toMatchObject(notUnderstood);
});

test("a fault of the host is settled by whether the log has the act", async () => {
  const fault = { code: "InternalError", status: 500 };
  const act = await newAct();
  const aside = road([fault]);
  expect(await deliver({ group: aside.group, act, waits })).toMatchObject({ is: "refused" });
  expect(aside.met).toEqual(["POST", "GET"]);
  await deliver({ group: road([]).group, act });
  expect(await deliver({ group: road([fault]).group, act })).toMatchObject({ is: "entered" });
});

/** Each run takes some acts of a real host, and its disk. */
const runs = process.env.PLENTY_DEEP === "1" ? 200 : 25;

test("whatever the road does, an act is entered at most once and what is told is so", async () => {
  const codes = ["", "HostBusy", "OutcomeUnknown", "HostStopped", "ClockJumped", "InternalError"];
  const said = fc.constantFrom(...codes).map((code) => ({ code, status: 503 }));
  const fate = fc.oneof(fc.constantFrom<Fate>("arrives", "lost", "answer lost"), said);
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 9 }), async (fates) => {
      const [act, { group }] = [await newAct(), road(fates)];
      const delivery = await deliver({ group, act, waits });
      expect(entered(act)).toBeLessThanOrEqual(1);
      if (delivery.is !== "unknown") expect(entered(act)).toBe(delivery.is === "entered" ? 1 : 0);
      const clear = road([]).group;
      expect(await deliver({ group: clear, act })).toMatchObject({ is: "entered" });
      expect(entered(act)).toBe(1);
    }),
    { numRuns: runs },
  );
});

/** A shelf that lasts as long as the test, and signs 1, 2, 3 … under one name. */
function asking(fates: readonly Fate[]) {
  const things = new Map<string, Unanswered>();
  const shelf: Shelf<Unanswered> = {
    get: async (name) => things.get(name),
    put: async (name, one) => void things.set(name, one),
    drop: async (name) => void things.delete(name),
  };
  const { group } = road(fates);
  const sent: string[] = [];
  const sending: Sending<Unanswered> = {
    shelf,
    deliver: (act, sentBefore) => {
      expect(things.size).toBe(1);
      sent.push(act.jws);
      return deliver({ group, act, sentBefore, waits: [] });
    },
  };
  const ask = (name = "pay birch 12.50"): Promise<Delivery> =>
    sendOnce(name, async () => ({ name, sent: await newAct() }), sending);
  return { things, sent, sending, ask, group, shelf };
}

test("what got no answer is sent again as it was signed, until it is answered", async () => {
  const { ask, sent, things } = asking(["lost", "lost", "lost", "lost"]);
  expect(await ask()).toMatchObject(unreachable);
  expect(await ask()).toMatchObject(unreachable);
  expect(await ask()).toMatchObject({ is: "entered" });
  expect(await ask()).toMatchObject({ is: "entered" });
  expect(new Set(sent).size).toBe(2);
  expect(sent.slice(0, 3)).toEqual(Array(3).fill(sent[0]));
  expect(things.size).toBe(0);
});

test("another thing asked for is another act", async () => {
  const { ask, sent } = asking([]);
  await ask("pay birch 1");
  await ask("pay birch 2");
  expect(new Set(sent).size).toBe(2);
});

test("a refusal is an answer: what was kept and is refused by now is signed anew at once", async () => {
  const { ask, sent } = asking(["lost", "lost", { code: "Expired", status: 409 }]);
  expect(await ask()).toMatchObject(unreachable);
  expect(await ask()).toMatchObject({ is: "entered" });
  expect(new Set(sent).size).toBe(2);
});

test("what lies on the shelf can be sent again, or found without sending anything", async () => {
  const { ask, things, sending, group, shelf } = asking(["answer lost", "lost", "answer lost"]);
  await ask();
  const one = present([...things.values()][0], "it lies on the shelf");
  expect(await find(one, { shelf, group })).toMatchObject({ ok: false });
  expect(things.size).toBe(1);
  expect(await find(one, { shelf, group })).toMatchObject({ ok: true });
  expect(things.size).toBe(0);
  await shelf.put(one.name, one);
  expect(await sendAgain(one, sending)).toMatchObject({ is: "entered" });
  expect(things.size).toBe(0);
});
