import { expect, it } from "vitest";
import { accepted, defineRefusal, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { SentAct } from "@plenty/client";
import type { Shelf } from "./shelf.ts";
import { sendAgain, sendOnce } from "./unanswered.ts";
import type { Unanswered } from "./unanswered.ts";

const lost = defineRefusal({ code: "Lost", kind: "busy", title: "no answer", next: "again" });
const fault = defineRefusal({ code: "Fault", kind: "internal", title: "a fault", next: "again" });
const against = defineRefusal({ code: "Against", kind: "rule", title: "no", next: "less" });

/** Asks for a payment with a note, as the form does: salted anew each time. */
function paying(group: string, amount: number) {
  const note = makeWords("the seedlings");
  const body = { to: "birch", amount, note: note.hash };
  return { group, person: "alder", act: "credit.pay", body, words: [note] };
}

/** A shelf that lasts as long as the test. */
function makeShelf(): Shelf<Unanswered> {
  const things = new Map<string, Unanswered>();
  return {
    get: async (name) => things.get(name),
    put: async (name, thing) => void things.set(name, thing),
    drop: async (name) => void things.delete(name),
    all: async () => [...things.values()],
  };
}

/** Signs as jws 1, 2, 3 …, and remembers what was sent. */
function sender(answers: readonly Result<string, Refusal>[]) {
  const sent: string[] = [];
  let signed = 0;
  const shelf = makeShelf();
  const sign = async (): Promise<SentAct> => ({ jws: String(++signed) });
  const send = async ({ jws }: SentAct) => {
    sent.push(jws);
    return answers[sent.length - 1] ?? accepted("receipt");
  };
  return { sent, shelf, sign, send };
}

it("what got no answer is sent again as it was signed, until it is answered", async () => {
  const sending = sender([refused(lost("")), refused(fault(""))]);
  for (const _ of [1, 2, 3, 4]) await sendOnce(paying("garden", 1250), sending);
  expect(sending.sent).toEqual(["1", "1", "1", "2"]);
  expect(await sending.shelf.all()).toEqual([]);
});

it("another amount, or another group, is another act", async () => {
  const sending = sender([refused(lost("")), refused(lost(""))]);
  await sendOnce(paying("house", 1250), sending);
  await sendOnce(paying("house", 1), sending);
  await sendOnce(paying("field", 1250), sending);
  expect(sending.sent).toEqual(["1", "2", "3"]);
});

it("a refusal is an answer: what is asked for then is signed anew", async () => {
  const sending = sender([refused(against(""))]);
  await sendOnce(paying("workshop", 1250), sending);
  await sendOnce(paying("workshop", 1250), sending);
  expect(sending.sent).toEqual(["1", "2"]);
});

it("what was kept and is refused by now is signed anew at once", async () => {
  const sending = sender([refused(lost("")), refused(against(""))]);
  await sendOnce(paying("garden", 1250), sending);
  expect(await sendOnce(paying("garden", 1250), sending)).toEqual(accepted("receipt"));
  expect(sending.sent).toEqual(["1", "1", "2"]);
});

it("an act is on its shelf before it is sent, and another page finds it there", async () => {
  const { shelf, sign, send } = sender([]);
  const seen: number[] = [];
  const lostOnTheWay = async () => {
    seen.push((await shelf.all()).length);
    return refused(lost(""));
  };
  await sendOnce(paying("garden", 1250), { shelf, sign, send: lostOnTheWay });
  expect(seen).toEqual([1]);
  for (const one of await shelf.all()) {
    expect(one).toMatchObject({ group: "garden", person: "alder", sent: { jws: "1" } });
    expect(await sendAgain(one, { shelf, send })).toEqual(accepted("receipt"));
  }
  expect(await shelf.all()).toEqual([]);
});
