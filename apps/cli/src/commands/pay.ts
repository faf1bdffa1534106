/** `plenty pay`: credit from me to another member. */

import { accepted, formatAmount, parseAmount } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { Currency, GroupClient } from "@plenty/client";
import { fail, failWith, wrongUsage } from "../support/command.ts";
import type { Command, Failure } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, findPerson, sendAct } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";

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
    return asMember(options, io, async (acting) => {
      const { group, person } = acting;
      const currency = await findCurrency(group, options.text("currency"));
      if (!currency.ok) return currency;
      const { code, decimals } = currency.value;
      const amount = parseAmount(text, decimals);
      if (amount === undefined || amount <= 0) {
        return wrongUsage(
          `"${text}" is no amount of ${code}`,
          `Type it with at most ${decimals} decimals.`,
        );
      }
      const payee = await findPerson(group, to);
      if (!payee.ok) return payee;
      const note = options.text("note");
      const words = note === undefined ? [] : [makeWords(note)];
      const [noteWords] = words;
      const body = {
        to: payee.value,
        currency: currency.value.currency,
        amount,
        ...(noteWords === undefined ? {} : { note: noteWords.hash }),
      };
      const receipt = await sendAct(acting, io, { name: "credit.pay", body, words });
      if (!receipt.ok) return receipt;
      const account = await group.query("credit", "account", { person, currency: body.currency });
      const balance = account.ok ? account.value.balance : undefined;
      const left =
        balance === undefined ? [] : [`You have ${formatAmount(balance, decimals)} ${code} now.`];
      return accepted({
        json: {
          receipt: receipt.value,
          amount,
          decimals,
          unit: code,
          ...(balance === undefined ? {} : { balance }),
        },
        lines: [`Paid ${formatAmount(amount, decimals)} ${code} to ${to}.`, ...left],
      });
    });
  },
};

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
