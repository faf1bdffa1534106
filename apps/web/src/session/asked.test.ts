import { expect, it } from "vitest";
import { makeWords } from "@plenty/client";
import { nameOf } from "./asked.ts";

/** Asks for a payment with a note, as the form does: salted anew each time. */
function paying(group: string, amount: number, text = "the seedlings") {
  const note = makeWords(text);
  const body = { to: "birch", amount, note: note.hash };
  return { group, person: "alder", act: "credit.pay", body, words: [note] };
}

it("the same thing asked for has one name, however its words are salted", () => {
  expect(nameOf(paying("garden", 1250))).toBe(nameOf(paying("garden", 1250)));
});

it("another amount, another note or another group is another thing", () => {
  const asked = [
    paying("garden", 1250),
    paying("garden", 1),
    paying("field", 1250),
    paying("garden", 1250, "the saplings"),
  ];
  expect(new Set(asked.map(nameOf)).size).toBe(asked.length);
});
