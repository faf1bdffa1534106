/** `plenty request`: asks one person for a payment, or several each for their part. */

import { formatAmount } from "@plenty/kernel";
import { requestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { commandOf } from "../../do/alias.ts";
import { nameOfThing } from "../../do/names.ts";
import { short } from "../../do/short.ts";

export const command = commandOf({
  name: "request",
  summary: "ask somebody for a payment, or several people each for their part",
  act: requestSpec,
  words: ["amount"],
  examples: [
    'plenty request 12.50 --from birch --note "the seeds"',
    "plenty request 30 --from birch --from clover --from dill",
    "plenty request 30 --from birch --from clover --shares 2 --shares 1",
  ],
  notes: [
    "  The amount is that of all together; each bears the same, or as --shares says in their order.",
    "  --currency may be left out where the group has one.",
  ],
  async tell({ body: { from, currency, amount }, receipt, names }) {
    const found = await names.known("credit", currency);
    const { decimals = 0, unit = "" } = (found.ok ? found.value?.measure : undefined) ?? {};
    const asked = await Promise.all(from.map((one) => nameOfThing(names, "agent", one)));
    const money = `${formatAmount(amount, decimals)} ${unit}`.trimEnd();
    return {
      json: { receipt, amount, decimals, unit },
      lines: [
        `You ask ${asked.join(", ")} for ${money}.`,
        `To take it back: plenty withdraw-request ${short(receipt.act)}`,
      ],
    };
  },
});
