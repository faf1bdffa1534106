/** Pairing over a host that may cheat: honest sides see the same words, and whoever stands between is seen. */

import { expect, test } from "vitest";
import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Http } from "./http.ts";
import {
  answerPairing,
  beginPairing,
  endPairing,
  hearPaired,
  lookAtPairing,
  messageOf,
  openSaid,
  sameWords,
  tellPaired,
} from "./pairing.ts";
import { answerNotUnderstood } from "./refusals.ts";

/** A host's room for one pairing at a time, which hands on what `between` makes of each text. */
function hostWith(between: (text: string, kind: string) => string = (text) => text): Http {
  const said = { begun: [] as string[], answered: [] as string[] };
  const own = { code: "0123ABCD", lasts: 600_000 };
  const places: Readonly<Record<string, (body: Readonly<Record<string, string>>) => object>> = {
    "/pairings": ({ offer = "" }) => (said.begun.push(offer), { ...own, token: "begun" }),
    "/pairings/look": () => ({ offer: between(said.begun[0] ?? "", "offer") }),
    "/pairings/answer": ({ answer = "" }) => (
      said.answered.push(answer),
      { ...own, token: "answered" }
    ),
    "/pairings/tell": ({ token, message = "" }) => (
      (token === "begun" ? said.begun : said.answered).push(message),
      {}
    ),
    "/pairings/hear": ({ token }) => ({
      messages:
        token === "begun"
          ? said.answered.map((text) => between(text, "answer"))
          : said.begun.map((text, i) => between(text, i === 0 ? "offer" : "said")),
    }),
    "/pairings/end": () => ({}),
  };
  const unasked = async (): Promise<Result<never, Refusal>> =>
    refused(answerNotUnderstood("nothing else is asked of it"));
  return {
    json: unasked,
    text: unasked,
    bytes: unasked,
    open: unasked,
    delete: unasked,
    post: async (path, body) => {
      const place = places[path];
      if (place === undefined) return unasked();
      return accepted(place(body as Readonly<Record<string, string>>)); // the calls under test send texts alone
    },
  };
}

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** Goes through a pairing; what each side heard in the end. */
async function pair(http: Http) {
  const kept = { person: "alder" };
  const begun = valueOf(await beginPairing(http, { open: { for: "device" }, kept }));
  const { offer } = valueOf(await lookAtPairing(http, begun.code));
  const answer = JSON.stringify({ key: "the new device's" });
  const side = valueOf(await answerPairing(http, begun.code, answer));
  const [heard = ""] = valueOf(await hearPaired(http, begun));
  valueOf(await tellPaired(http, begun, begun.said));
  const said = valueOf(await hearPaired(http, side)).at(-1) ?? "";
  valueOf(await endPairing(http, side));
  return {
    beginner: { offer: begun.offer, answer: heard, said: begun.said },
    answerer: { offer, answer, said },
  };
}

test("both sides of an honest pairing make the same three words, and no two pairings the same", async () => {
  const { beginner, answerer } = await pair(hostWith());
  expect(sameWords(beginner)).toEqual(sameWords(answerer));
  for (const number of sameWords(beginner)) expect(number).toBeLessThan(2048);
  const another = await pair(hostWith());
  expect(sameWords(another.beginner)).not.toEqual(sameWords(beginner));
});

test("what was kept back is opened as it was promised", async () => {
  const { answerer } = await pair(hostWith());
  expect(valueOf(openSaid(answerer))).toMatchObject({ person: "alder" });
});

test("a host that hands on another key shows each side other words", async () => {
  const thief = JSON.stringify({ key: "the host's own" });
  const cheats = hostWith((text, kind) => (kind === "answer" ? thief : text));
  const { beginner, answerer } = await pair(cheats);
  expect(beginner.answer).toBe(thief);
  expect(sameWords(beginner)).not.toEqual(sameWords(answerer));
});

test("a host that offers in another's name must say what it promised, and has promised it before the answer", async () => {
  const cheats = hostWith((text, kind) =>
    kind === "said" ? JSON.stringify({ ...messageOf(text), person: "birch" }) : text,
  );
  const { answerer } = await pair(cheats);
  expect(openSaid(answerer)).toMatchObject({ ok: false, refusal: { code: "PairingBroken" } });
});

test("what is no message is refused, never thrown at", () => {
  for (const text of ["", "{", "[]", "null", "7"]) {
    expect(messageOf(text)).toBeUndefined();
    expect(openSaid({ offer: text, said: text })).toMatchObject({ ok: false });
  }
  expect(messageOf(JSON.stringify({ key: "text", more: 7 }))).toEqual({ key: "text" });
});
