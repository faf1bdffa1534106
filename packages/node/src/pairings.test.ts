/** Pairings: found by their code, by two and nobody else, for some minutes, and never too many. */

import { beforeEach, expect, test } from "vitest";
import { limits, type Refusal, type Result } from "@plenty/kernel";
import { createPairings, type Begun, type Pairings, type Side } from "./pairings.ts";

let time = 0;
let pairings: Pairings;

beforeEach(() => {
  time = 1_000_000;
  pairings = createPairings(() => time);
});

function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function codeOf(result: Result<unknown, Refusal>): string {
  return result.ok ? "accepted" : result.refusal.code;
}

const begin = (asker = "alder", offer = "the offer"): Begun =>
  valueOf(pairings.begin(asker, offer));
const meet = (): readonly [Begun, Side] => {
  const begun = begin();
  return [begun, valueOf(pairings.answer(begun.code, "the answer"))];
};

test("two leave each other messages, and each hears the other's alone, in their order", () => {
  const [begun, answered] = meet();
  valueOf(pairings.tell(begun, "what was kept"));
  valueOf(pairings.tell(answered, "one thing more"));
  expect(valueOf(pairings.hear(begun))).toEqual(["the answer", "one thing more"]);
  expect(valueOf(pairings.hear(answered))).toEqual(["the offer", "what was kept"]);
});

test("a code is eight characters that are not taken for others, and is found as people type it", () => {
  const { code } = begin();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
  const misread = typed.replaceAll("0", "o").replaceAll("1", "l");
  expect(valueOf(pairings.look(misread))).toBe("the offer");
});

test("many may look before one answers; a third that comes later is told so, and hears nothing", () => {
  const { code, token } = begin();
  expect(valueOf(pairings.look(code))).toBe(valueOf(pairings.look(code)));
  const answered = valueOf(pairings.answer(code, "mine"));
  expect(codeOf(pairings.look(code))).toBe("PairingTaken");
  expect(codeOf(pairings.answer(code, "no, mine"))).toBe("PairingTaken");
  expect(valueOf(pairings.hear({ code, token }))).toEqual(["mine"]);
  const guessed = { code, token: `${answered.token.slice(1)}x` };
  expect(codeOf(pairings.hear(guessed))).toBe("PairingTaken");
  expect(codeOf(pairings.tell(guessed, "believe me"))).toBe("PairingTaken");
  expect(codeOf(pairings.end(guessed))).toBe("PairingTaken");
});

test("it runs out after its minutes, is told of as long again, and then is unknown", () => {
  const [begun, answered] = meet();
  time += limits.pairingMs - 1;
  expect(codeOf(pairings.hear(answered))).toBe("accepted");
  time += 1;
  expect(codeOf(pairings.hear(answered))).toBe("PairingExpired");
  expect(codeOf(pairings.look(begun.code))).toBe("PairingExpired");
  time += limits.pairingMs;
  begin();
  expect(codeOf(pairings.look(begun.code))).toBe("PairingUnknown");
});

test("whoever is part of it ends it for both", () => {
  const [begun, answered] = meet();
  valueOf(pairings.end(answered));
  expect(codeOf(pairings.hear(begun))).toBe("PairingUnknown");
});

test("one asker has so many at a time and leaves room for others; what ran out counts no more", () => {
  for (let n = 0; n < limits.pairingsPerAsker; n++) begin();
  expect(codeOf(pairings.begin("alder", "one more"))).toBe("PairingsFull");
  begin("birch");
  time += limits.pairingMs;
  begin();
});

test("so many stand in all, whoever asks", () => {
  for (let n = 0; n < limits.pairings; n++) begin(`asker ${n}`);
  expect(codeOf(pairings.begin("somebody else", "one more"))).toBe("PairingsFull");
});

test("one side says so much and no more", () => {
  const [begun] = meet();
  const told = Array.from({ length: limits.pairingMessages }, () =>
    codeOf(pairings.tell(begun, "and")),
  );
  expect(told.at(-2)).toBe("accepted");
  expect(told.at(-1)).toBe("PairingsFull");
});
