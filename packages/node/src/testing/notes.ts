/** A group with notes in it, for tests of words: who may read them, erasing and searching them. */

import { expect } from "vitest";
import type { Hash } from "@plenty/kernel";
import { visitor, type Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import type { Submission } from "../sequencer/beside.ts";
import { foundCommons, signAct, signCurrency, wordsOf, type Founding } from "./founding.ts";

/** A group in which alder paid birch with a note, and told of something that clover did. */
export async function givenNotes() {
  const { commons, founding, folder } = await foundCommons({ names: ["alder", "birch", "clover"] });
  const [alder = "", birch = "", clover = ""] = founding.founders.map(({ person }) => person);
  const currency = await enter(commons, { jws: await signCurrency(founding) });
  const [thanks, soup] = [wordsOf("thanks for the seedlings"), wordsOf("a pot of soup")];
  const pay = (by: number, note: Hash, amount = 1): Promise<string> => {
    const body = { to: by === 1 ? alder : birch, currency, amount, note };
    return signAct(founding, { by, act: "credit.pay", body });
  };
  const paid = { jws: await pay(0, thanks.hash), words: [thanks.words] };
  const payment = await enter(commons, paid);
  await enter(commons, await told(founding, clover, soup));
  const erase = (by: number, ...words: Hash[]): Promise<string> =>
    signAct(founding, { by, act: "people.erase-words", body: { words } });
  const people = { alder, birch, clover };
  return {
    commons,
    founding,
    folder,
    ...people,
    currency,
    thanks,
    soup,
    pay,
    paid,
    payment,
    erase,
  };
}

type Words = ReturnType<typeof wordsOf>;

/** Alder tells of something that somebody did, with a note. */
export async function told(founding: Founding, person: string, note: Words): Promise<Submission> {
  const item = { on: "2026-01-04", people: [person], theme: "food", kind: "work", note: note.hash };
  const jws = await signAct(founding, { by: 0, act: "contributions.log", body: { items: [item] } });
  return { jws, words: [note.words] };
}

/** The id of an act that was entered, or the code of why it was not. */
export async function outcomeOf(commons: Commons, act: Submission): Promise<string> {
  const [outcome] = await commons.submit([act]);
  if (outcome === undefined) throw new Error("each act is answered");
  return "receipt" in outcome ? outcome.receipt.act : outcome.refusal.code;
}

/** The id of an act that must be entered. */
export async function enter(commons: Commons, act: Submission): Promise<string> {
  const outcome = await outcomeOf(commons, act);
  expect(outcome).toMatch(/^[0-9a-f]{64}$/);
  return outcome;
}

/** A person as an asker. */
export function as(person: string): Asker {
  return { ...visitor, person };
}
