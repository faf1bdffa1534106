/** `plenty pay`: credit from me to another member. */

import { accepted, formatAmount } from "@plenty/kernel";
import type { Hash, Refused, Result } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { Currency, GroupClient } from "@plenty/client";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { fail, failWith, wrongUsage } from "../support/command.ts";
import type { Command, Failure, Io, Outcome } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, findPerson, sendAct } from "../support/member.ts";
import type { Acting } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";
import { typedAmount } from "../support/typed.ts";

export const command: Command = {
  name: "pay",
  summary: "pay a member in the group's credit",
  usage: "<amount> --to <name> [--note <words>]",
  options: {
    to: {
      type: "string",
      value: "NAME",
      help: "Who gets it: a name, or the first digits of an id.",
    },
    note: { type: "string", value: "TEXT", help: "What for: words that you can erase later." },
    currency: { type: "string", value: "CODE", help: "Which, where the group has several." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: [
    'plenty pay 12.50 --to birch --note "the bicycle"',
    "plenty pay 3 --to clover --currency HRS --json",
  ],
  async run({ args, options, io }) {
    const [text, ...more] = args;
    const to = options.text("to");
    if (text === undefined || more.length > 0)
      return wrongUsage("one amount is needed, such as 12.50");
    if (to === undefined) return wrongUsage("--to is needed: who gets it");
    const asked = { text, to, note: options.text("note"), code: options.text("currency") };
    return asMember(options, io, (acting) => pay(acting, io, asked));
  },
};

interface Asked {
  readonly text: string;
  readonly to: string;
  readonly note: string | undefined;
  readonly code: string | undefined;
}

async function pay(acting: Acting, io: Io, { text, to, note, code }: Asked): Promise<Outcome> {
  const { group } = acting;
  const found = await findCurrency(group, code);
  if (!found.ok) return found;
  const { currency, code: unit, decimals } = found.value;
  const typed = typedAmount(text, { decimals, unit });
  if (!typed.ok) return typed;
  const amount = typed.value;
  const payee = await findPerson(group, to);
  if (!payee.ok) return payee;
  const words = note === undefined ? undefined : makeWords(note);
  const body = {
    to: payee.value,
    currency,
    amount,
    ...(words === undefined ? {} : { note: words.hash }),
  };
  const act = { spec: paySpec, body, words: words === undefined ? [] : [words] };
  const receipt = await sendAct(acting, io, act);
  if (!receipt.ok) return explained(receipt, acting, found.value);
  const balance = await balanceOf(acting, currency);
  const json = { receipt: receipt.value, amount, decimals, unit };
  const paid = `Paid ${formatAmount(amount, decimals)} ${unit} to ${to}.`;
  if (balance === undefined) return accepted({ json, lines: [paid] });
  const left = `You have ${formatAmount(balance, decimals)} ${unit} now.`;
  return accepted({ json: { ...json, balance }, lines: [paid, left] });
}

/** A refusal past the limit names balance and limit as people read them. */
async function explained(
  refused: Refused<Failure>,
  { group, person }: Acting,
  { currency, code, decimals }: Currency,
): Promise<Outcome> {
  if (refused.refusal.code !== "LimitExceeded") return refused;
  const account = await group.query("credit", "account", { person, currency });
  if (!account.ok) return refused;
  const [balance, floor] = [account.value.balance, account.value.floor].map(
    (steps) => `${formatAmount(steps, decimals)} ${code}`,
  );
  const detail = `You have ${balance}; your limit is ${floor}.`;
  return fail({ ...refused.refusal, detail, next: "Pay less, or receive something first." });
}

/** My balance after the payment; undefined if the host does not tell, which undoes no payment. */
async function balanceOf({ group, person }: Acting, currency: Hash): Promise<number | undefined> {
  const account = await group.query("credit", "account", { person, currency });
  return account.ok ? account.value.balance : undefined;
}

async function findCurrency(
  group: GroupClient,
  code: string | undefined,
): Promise<Result<Currency, Failure>> {
  const answer = await group.query("credit", "currencies");
  if (!answer.ok) return failWith(answer.refusal);
  const { rows } = answer.value;
  const found = code === undefined ? rows : rows.filter((row) => row.code === code);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return accepted(first);
  return fail({
    code: first === undefined ? "NoCurrency" : "WhichCurrency",
    title:
      first === undefined ? "The group has no such currency" : "The group has several currencies",
    detail: rows.length === 0 ? "none was opened yet" : rows.map((row) => row.code).join(", "),
    next: rows.length === 0 ? "A member opens one first." : "Name one with --currency.",
    exit: 1,
  });
}
