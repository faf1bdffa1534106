/** Words for the group itself, which never asks: every member reads them, by every door, and nobody else. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { keeper, stranger, visitor, type Asker } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { standingOf } from "./http/asker.ts";
import { throughDoors } from "./testing/doors.ts";
import { foundCommons, signAct, signCurrency, wordsOf, type Founding } from "./testing/founding.ts";
import { enter } from "./testing/notes.ts";

const note = wordsOf("towards a wheelbarrow");
const names = ["alder", "birch", "clover"];

for (const readers of ["everyone", "members"] as const) {
  let commons: Commons;
  let founding: Founding;
  let currency: string;

  /** alder paid the group with a note. */
  beforeAll(async () => {
    ({ commons, founding } = await foundCommons({ names, readers }));
    currency = await enter(commons, { jws: await signCurrency(founding) });
    const body = { to: commons.id, currency, amount: 1, note: note.hash };
    const jws = await signAct(founding, { by: 0, act: "credit.pay", body });
    await enter(commons, { jws, words: [note.words] });
  });

  afterAll(() => commons.close());

  async function given(asker: Asker): Promise<readonly boolean[]> {
    const asked = ["credit", "payments", { person: commons.id, currency }] as const;
    return throughDoors(commons, { asker, asked, searched: "wheelbarrow", text: note.words.text });
  }

  test(`[CR8] of a payment to the group the note is read by every member, where ${readers} read`, async () => {
    for (const { signer } of founding.founders) {
      expect(await given((await standingOf(commons, signer.did)).asker)).toEqual([
        true,
        true,
        true,
      ]);
    }
    expect(await given(keeper)).toEqual([true, true, true]);
  });

  test(`[CR8] and by nobody who is none, where ${readers} read`, async () => {
    for (const asker of [stranger, visitor]) {
      expect(await given(asker)).toEqual([false, false, false]);
    }
  });
}
