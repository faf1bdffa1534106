import { expect, it } from "vitest";
import { accepted, defineRefusal, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { SentAct } from "@plenty/client";
import { sendOnce } from "./unanswered.ts";

const lost = defineRefusal({ code: "Lost", kind: "busy", title: "no answer", next: "again" });
const against = defineRefusal({ code: "Against", kind: "rule", title: "no", next: "less" });

/** Asks for a payment with a note, as the form does: salted anew each time. */
function paying(group: string, amount: number) {
  const note = makeWords("the seedlings");
  const body = { to: "birch", amount, note: note.hash };
  return { group, person: "alder", act: "credit.pay", body, words: [note] };
}

/** Signs as jws 1, 2, 3 …, and remembers what was sent. */
function sender(answers: readonly Result<string, Refusal>[]) {
  const sent: string[] = [];
  let signed = 0;
  const sign = async (): Promise<SentAct> => ({ jws: String(++signed) });
  const send = async ({ jws }: SentAct) => {
    sent.push(jws);
    return answers[sent.length - 1] ?? accepted("receipt");
  };
  return { sent, sign, send };
}

it("what got no answer is sent again as it was signed, until it is answered", async () => {
  const { sent, sign, send } = sender([refused(lost("")), refused(lost(""))]);
  for (const _ of [1, 2, 3, 4]) await sendOnce(paying("garden", 1250), sign, send);
  expect(sent).toEqual(["1", "1", "1", "2"]);
});

it("another amount, or another group, is another act", async () => {
  const { sent, sign, send } = sender([refused(lost("")), refused(lost(""))]);
  await sendOnce(paying("house", 1250), sign, send);
  await sendOnce(paying("house", 1), sign, send);
  await sendOnce(paying("field", 1250), sign, send);
  expect(sent).toEqual(["1", "2", "3"]);
});

it("a refusal is an answer: what is asked for then is signed anew", async () => {
  const { sent, sign, send } = sender([refused(against(""))]);
  await sendOnce(paying("workshop", 1250), sign, send);
  await sendOnce(paying("workshop", 1250), sign, send);
  expect(sent).toEqual(["1", "2"]);
});
