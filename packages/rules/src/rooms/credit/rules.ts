/** Opening a credit and paying with it. Limits are the journal's to keep: see `flow` in economy. */

import { AMOUNT_MAX } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { flow, flowRefused, registerResource } from "../../services/economy/index.ts";
import type { Side } from "../../services/economy/index.ts";
import { authorOf, findPerson, peopleRefusals } from "../people/index.ts";
import { openCurrencySpec, paySpec } from "./acts.ts";
import { findCurrency, floorOf } from "./currency.ts";
import type { Currency } from "./currency.ts";
import { creditPaid, currencyOpened } from "./facts.ts";
import { creditRefusals } from "./refusals.ts";

export const openCurrency = defineAct(openCurrencySpec, [creditRefusals.codeTaken], (act) => {
  const author = authorOf(act);
  const { name, code, decimals, floor } = act.body;
  const taken = act.sql.read("SELECT 1 FROM currencies WHERE code = ?").get(code);
  if (taken !== undefined) return creditRefusals.codeTaken({ code });
  const n = registerResource(act, act.id);
  const insert = act.sql.write(
    `INSERT INTO currencies (n, currency, name, code, decimals, floor, opener, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  insert.run(n, act.id, name, code, decimals, floor, author.n, act.index);
  act.fact(currencyOpened, { currency: act.id, name, code, decimals, floor, by: author.person });
  return undefined;
});

/** Of the journal's: payers agree by signing, payees are persons, and no account has a ceiling. */
const payRefusals = [
  creditRefusals.currencyUnknown,
  peopleRefusals.personUnknown,
  peopleRefusals.theyLeft,
  flowRefused.sidesSame,
  flowRefused.amountOutOfRange,
  flowRefused.limitExceeded,
  flowRefused.helperCapReached,
];

export const pay = defineAct(paySpec, payRefusals, (act) => {
  const payer = authorOf(act);
  const { to, currency, amount, note } = act.body;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown({ currency });
  const payee = findPerson(act, to);
  if (payee === undefined) return peopleRefusals.personUnknown({ person: to }, "to");
  if (payee.left) return peopleRefusals.theyLeft({ person: to }, "to");
  const noted = note === undefined ? {} : { note };
  const refusal = flow(act, {
    action: "transfer",
    resource: credit.n,
    measure: { decimals: credit.decimals, unit: credit.code },
    provider: sideOf(credit, payer),
    receiver: sideOf(credit, payee),
    quantity: amount,
    consents: [payer.n],
    fields: { receiver: "to", quantity: "amount" },
    ...noted,
  });
  if (refusal !== undefined) return refusal;
  act.fact(creditPaid, { from: payer.person, to, currency, amount, ...noted });
  return undefined;
});

function sideOf(credit: Currency, person: Author): Side {
  return { agent: person.n, floor: floorOf(credit, person), ceiling: AMOUNT_MAX };
}
