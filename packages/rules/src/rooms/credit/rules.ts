/** Opening a credit and paying with it. Limits are the journal's to keep: see `flow` in economy. */

import { AMOUNT_MAX, defineRefusal } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { Type } from "../../engine/body.ts";
import { defineKept } from "../../engine/memory.ts";
import { defineAct } from "../../engine/room.ts";
import type { Author, Reading, SettingDef } from "../../engine/room.ts";
import { flow, registerResource } from "../../services/economy/index.ts";
import type { Side } from "../../services/economy/index.ts";
import { readSetting } from "../../services/settings/index.ts";
import { authorOf, findPerson, peopleRefusals } from "../people/index.ts";
import { openCurrencySpec, paySpec } from "./acts.ts";

export const creditRefusals = {
  openerOther: defineRefusal({
    code: "OpenerOther",
    kind: "rule",
    title: "In this group the founders open credits",
    next: "Ask a founder to open it.",
  }),
  codeTaken: defineRefusal({
    code: "CodeTaken",
    kind: "rule",
    title: "There is a credit of this code already",
    next: "Choose another code.",
    field: "code",
  }),
  currencyUnknown: defineRefusal({
    code: "CurrencyUnknown",
    kind: "rule",
    title: "There is no such credit in this group",
    next: "Choose one of the group's credits.",
    field: "currency",
  }),
} as const;

/** Who may open a credit for the group. */
export const openerSetting: SettingDef = {
  name: "credit.opener",
  title: "Who may open a credit for the group",
  schema: Type.Enum(["founders", "members"]),
  initial: "founders",
  holder: "the founders, at the founding",
};

export const openCurrency = defineAct(openCurrencySpec, (act) => {
  const author = authorOf(act);
  if (readSetting(act, openerSetting) === "founders" && !isFounder(act, author)) {
    return creditRefusals.openerOther("");
  }
  const { name, code, decimals, floor } = act.body;
  const taken = act.sql.read("SELECT 1 FROM currencies WHERE code = ?").get(code);
  if (taken !== undefined) return creditRefusals.codeTaken(`“${code}”`);
  const n = registerResource(act, act.id);
  const insert = act.sql.write(
    `INSERT INTO currencies (n, currency, name, code, decimals, floor, opener, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  insert.run(n, act.id, name, code, decimals, floor, author.n, act.index);
  act.fact("CurrencyOpened", { currency: act.id, name, code, decimals, floor, by: author.person });
  return undefined;
});

/** Founders are who was there with entry 0. */
function isFounder({ sql }: Reading, author: Author): boolean {
  const row = sql.read("SELECT entry FROM people WHERE n = ?").get(author.n);
  return Number(row?.entry) === 0;
}

export const pay = defineAct(paySpec, (act) => {
  const payer = authorOf(act);
  const { to, currency, amount, note } = act.body;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown(currency);
  const payee = findPerson(act, to);
  if (payee === undefined) return peopleRefusals.personUnknown(to, "to");
  const refusal = flow(act, {
    action: "transfer",
    resource: credit.n,
    provider: sideOf(credit, payer),
    receiver: sideOf(credit, payee),
    quantity: amount,
    consents: [payer.n],
    ...(note === undefined ? {} : { note }),
  });
  if (refusal !== undefined) return refusal;
  const noted = note === undefined ? {} : { note };
  act.fact("CreditPaid", { from: payer.person, to, currency, amount, ...noted });
  return undefined;
});

interface Currency {
  readonly n: number;
  readonly floor: number;
}

const currencies = defineKept<Hash, Currency>();

function findCurrency({ sql, memory }: Reading, currency: Hash): Currency | undefined {
  const known = memory.get(currencies).get(currency);
  if (known !== undefined) return known;
  const row = sql.read("SELECT n, floor FROM currencies WHERE currency = ?").get(currency);
  if (row === undefined) return undefined;
  const found = { n: Number(row.n), floor: Number(row.floor) };
  memory.get(currencies).set(currency, found);
  return found;
}

/** Whoever is not yet welcomed can receive and spend what they received, never go below zero. */
function sideOf(credit: Currency, person: Author): Side {
  return { agent: person.n, floor: person.welcomed ? credit.floor : 0, ceiling: AMOUNT_MAX };
}
