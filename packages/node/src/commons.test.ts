/** A commons in process: founding, acts and receipts, refusals, resending, opening again. */

import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { didToKey, leafHash, originOf, verifyProof } from "@plenty/log";
import { visitor } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { openCommons } from "./opening.ts";
import { createVerifyPool } from "./sequencer/verify-pool.ts";
import { foundCommons, randomHex, signAct, signCurrency, wordsOf } from "./testing/founding.ts";

const pool = createVerifyPool(1);
const open: Commons[] = [];

afterEach(async () => {
  for (const commons of open.splice(0)) await commons.close();
});

afterAll(() => pool.close());

async function group() {
  const made = await foundCommons({ deps: { pool } });
  open.push(made.commons);
  return made;
}

async function withCurrency() {
  const made = await group();
  const [opened] = await made.commons.submit([{ jws: await signCurrency(made.founding) }]);
  if (opened === undefined || !("receipt" in opened)) throw new Error(JSON.stringify(opened));
  return { ...made, currency: opened.receipt.act };
}

describe("a commons", () => {
  test("gives a receipt that a stranger can check off line", async () => {
    const { commons, founding } = await group();
    const [outcome] = await commons.submit([{ jws: await signCurrency(founding) }]);
    if (outcome === undefined || !("receipt" in outcome)) throw new Error(JSON.stringify(outcome));
    const { receipt } = outcome;
    expect(receipt).toMatchObject({ index: 1, size: 2 });
    const entry = commons.entry(visitor, 1);
    const claim = {
      proof: receipt.proof,
      leaf: leafHash(entry.ok ? entry.value.entry : new Uint8Array()),
      origin: originOf(founding.id),
      publicKey: didToKey(commons.log) ?? new Uint8Array(),
    };
    expect(await verifyProof(claim)).toMatchObject({ ok: true, value: { index: 1 } });
  });

  test("lies in a folder that its owner alone can enter", async () => {
    const { commons } = await group();
    for (const path of [commons.folder, join(commons.folder, "keys")]) {
      expect(statSync(path).mode & 0o777).toBe(0o700);
    }
    expect(statSync(join(commons.folder, "keys", "log.key")).mode & 0o777).toBe(0o600);
  });

  test("answers a question anew after each change, and the same while nothing changed", async () => {
    const { commons, founding, currency } = await withCurrency();
    const [alder, birch] = founding.founders.map(({ person }) => person);
    const ask = async (room: string, query: string, params: Record<string, string>) => {
      const answer = await commons.read({ asker: visitor, room, query, params });
      if (!answer.ok) throw new Error(answer.refusal.code);
      return JSON.parse(answer.value.json);
    };
    const account = { person: alder ?? "", currency };
    for (const paid of [1, 2, 3]) {
      const body = { to: birch, currency, amount: 5 };
      await commons.submit([{ jws: await signAct(founding, { by: 0, act: "credit.pay", body }) }]);
      expect(await ask("credit", "account", account)).toMatchObject({ balance: -5 * paid });
      expect(await ask("credit", "account", account)).toMatchObject({ balance: -5 * paid });
    }
    const about = await ask("charter", "about", {});
    expect(about.texts[about.object]).toBe("A garden that we keep together.");
  });

  test("answers each of many acts for itself, in order, and pays", async () => {
    const { commons, founding, currency } = await withCurrency();
    const to = founding.founders[1]?.person;
    const note = wordsOf("for the seedlings");
    const pay = (amount: number) =>
      signAct(founding, { by: 0, act: "credit.pay", body: { to, currency, amount } });
    const noted = await signAct(founding, {
      by: 0,
      act: "credit.pay",
      body: { to, currency, amount: 1, note: note.hash },
    });
    const outcomes = await commons.submit([
      { jws: await pay(100) },
      { jws: await pay(9_000_000_000) },
      { jws: "nothing" },
      { jws: noted, words: [note.words] },
      { jws: noted.replace("credit", "credit"), words: [note.words] },
      { jws: await pay(5), words: [note.words] },
      { jws: await pay(7) },
    ]);
    const seen = outcomes.map((one) => ("receipt" in one ? one.receipt.index : one.refusal.code));
    expect(seen).toEqual([2, "LimitExceeded", "JwsMalformed", 3, 3, "WordsUnasked", 4]);
    const params = { person: to ?? "", currency };
    const question = { asker: visitor, room: "credit", query: "account", params };
    const answer = await commons.read(question);
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.parse(answer.ok ? answer.value.json : "")).toMatchObject({ balance: 108 });
  });

  test("refuses an act whose words do not come along", async () => {
    const { commons, founding, currency } = await withCurrency();
    const body = { to: founding.founders[1]?.person, currency, amount: 1, note: wordsOf("x").hash };
    const [outcome] = await commons.submit([
      { jws: await signAct(founding, { by: 0, act: "credit.pay", body }) },
    ]);
    expect(outcome).toMatchObject({ refusal: { code: "WordsMissing" } });
  });

  test("gives the same receipt, byte for byte, when an act is sent again, also after it was opened again", async () => {
    const { commons, founding, currency, folder } = await withCurrency();
    const body = { to: founding.founders[1]?.person, currency, amount: 1 };
    const acts = await Promise.all(
      Array.from({ length: 300 }, async () => ({
        jws: await signAct(founding, { by: 0, act: "credit.pay", body, nonce: randomHex() }),
      })),
    );
    const first = await commons.submit(acts);
    expect(await commons.submit(acts)).toEqual(first);
    await commons.close();
    open.length = 0;
    const again = await openCommons(folder, { pool });
    if (!again.ok) throw new Error(again.refusal.code);
    open.push(again.value);
    expect(await again.value.submit(acts)).toEqual(first);
    expect(again.value.size()).toBe(302);
  });

  test("is refused to a second opener while it is open", async () => {
    const { folder } = await group();
    expect(await openCommons(folder, { pool })).toMatchObject({
      ok: false,
      refusal: { code: "FolderLocked" },
    });
  });
});
