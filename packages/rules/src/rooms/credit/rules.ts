/** Opening a credit, paying with it, and what the group keeps of it. Limits are the journal's to keep: see `flow` in economy. */

import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement } from "../../engine/room.ts";
import type { BodyOf } from "../../engine/spec.ts";
import { flowRefused, registerResource } from "../../services/economy/index.ts";
import { peaceRefusals } from "../peace/index.ts";
import { authorOf, peopleRefusals } from "../people/index.ts";
import { lockSpec, openCurrencySpec, payOutSpec, paySpec, releaseSpec } from "./acts.ts";
import { findCurrency, lockedOf, writeLock } from "./currency.ts";
import { assetsLocked, assetsReleased, currencyOpened } from "./facts.ts";
import { measureOf, move } from "./moving.ts";
import { creditRefusals } from "./refusals.ts";

export const openCurrency = defineAct(openCurrencySpec, [creditRefusals.codeTaken], (act) => {
  const author = authorOf(act);
  const { name, code, decimals, floor } = act.body;
  const taken = act.sql.read("SELECT 1 FROM currencies WHERE code = ?").get(code);
  if (taken !== undefined) return creditRefusals.codeTaken({ code });
  const n = registerResource(act, { resource: act.id, kind: "credit", unit: code, decimals });
  const insert = act.sql.write(
    `INSERT INTO currencies (n, currency, name, code, decimals, floor, opener, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  insert.run(n, act.id, name, code, decimals, floor, author.n, act.index);
  act.fact(currencyOpened, { currency: act.id, name, code, decimals, floor, by: author.person });
  return undefined;
});

/** Of the journal's: payers agree by signing, payees hold what they are paid, and no account has a ceiling. */
const payRefusals = [
  creditRefusals.currencyUnknown,
  peopleRefusals.personUnknown,
  peopleRefusals.theyLeft,
  peaceRefusals.contactIsPaused,
  flowRefused.sidesSame,
  flowRefused.amountOutOfRange,
  flowRefused.limitExceeded,
  flowRefused.helperCapReached,
];

export const pay = defineAct(paySpec, payRefusals, (act) => {
  const payer = authorOf(act);
  return move(act, { n: payer.n, person: payer }, { ...act.body, receiver: "to" });
});

/** Of what the group holds; the agreement is its consent, and nobody's contact with it is paused. */
const payOutRefusals = payRefusals.filter(
  (refusal) =>
    refusal !== peaceRefusals.contactIsPaused && refusal !== flowRefused.helperCapReached,
);

export const payOut = defineAct(payOutSpec, payOutRefusals, (act) =>
  move(act, { n: authorOf(act).n, person: undefined }, { ...act.body, receiver: "to" }),
);

export const lock = defineAct(
  lockSpec,
  [creditRefusals.currencyUnknown, creditRefusals.lockLess],
  (act) => {
    const isKept = (amount: number, was: number) => amount >= was;
    return relock(act, { fits: isKept, unfit: creditRefusals.lockLess, fact: assetsLocked });
  },
);

export const release = defineAct(
  releaseSpec,
  [creditRefusals.currencyUnknown, creditRefusals.notLess],
  (act) => {
    const isLess = (amount: number, was: number) => amount < was;
    return relock(act, { fits: isLess, unfit: creditRefusals.notLess, fact: assetsReleased });
  },
);

interface Relocking {
  readonly fits: (amount: number, was: number) => boolean;
  readonly unfit: typeof creditRefusals.lockLess | typeof creditRefusals.notLess;
  readonly fact: typeof assetsLocked | typeof assetsReleased;
}

/** Another amount is locked from now on. */
function relock(
  act: ActJudgement<BodyOf<typeof releaseSpec>>,
  { fits, unfit, fact }: Relocking,
): Refusal | undefined {
  const { currency, amount } = act.body;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown({ currency });
  const was = lockedOf(act, credit);
  if (!fits(amount, was)) return unfit({ locked: { amount: was, ...measureOf(credit) } });
  writeLock(act, credit, amount);
  act.fact(fact, { currency, amount, was });
  return undefined;
}
