/** What waits for some people of the example on its day: a payment that they are asked for, and thanks. */

import { parseAmount, present } from "@plenty/kernel";
import type { Hash, PersonId } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import { thankSpec } from "@plenty/rules/rooms/contributions/thanks-acts";
import { requestSpec } from "@plenty/rules/rooms/credit/request-acts";
import type { Script } from "./files.ts";
import type { Settling } from "./teams.ts";

interface Leaving extends Settling {
  readonly currency: Hash;
  readonly personOf: (name: string) => PersonId;
}

/** Lets each of the script ask and thank. */
export async function leaveWaiting(
  { asked, thanked }: Pick<Script, "asked" | "thanked">,
  { random, enter, currency, personOf }: Leaving,
): Promise<void> {
  for (const { by, of, amount, note: words } of asked) {
    const note = makeWords(words, random);
    const steps = present(parseAmount(amount, 2), "the script has decimals of hours");
    const body = { from: of.map(personOf), currency, amount: steps, note: note.hash };
    await enter({ by, spec: requestSpec, body, notes: [note] });
  }
  for (const { by, to, note: words } of thanked) {
    const note = makeWords(words, random);
    const body = { to: to.map(personOf), note: note.hash };
    await enter({ by, spec: thankSpec, body, notes: [note] });
  }
}
