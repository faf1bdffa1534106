/** `plenty pay`: credit from me to another member. */

import { formatAmount } from "@plenty/kernel";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { commandOf } from "../../do/alias.ts";
import { nameOfThing } from "../../do/names.ts";

export const command = commandOf({
  name: "pay",
  summary: "pay a member in the group's credit",
  act: paySpec,
  words: ["amount"],
  examples: [
    'plenty pay 12.50 --to birch --note "the bicycle"',
    "plenty pay 3 --to clover --currency HRS --json",
  ],
  notes: ["  --currency may be left out where the group has one."],
  async tell({ body: { to, currency, amount }, receipt, names }, { group, person }) {
    const account = await group.query("credit", "account", { person, currency });
    const payee = await nameOfThing(names, "agent", to);
    // a host that does not tell the balance undoes no payment
    if (!account.ok) return { json: { receipt, amount }, lines: [`Paid ${payee}.`] };
    const { balance, unit, decimals } = account.value;
    const told = (steps: number) => `${formatAmount(steps, decimals)} ${unit}`;
    return {
      json: { receipt, amount, decimals, unit, balance },
      lines: [`Paid ${told(amount)} to ${payee}.`, `You have ${told(balance)} now.`],
    };
  },
});
