/** `plenty tell`: tells of something done. */

import { accepted, findUnit, formatAmount } from "@plenty/kernel";
import type { BodyOf } from "@plenty/rules/spec";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "tell",
  summary: "tell of something done",
  act: logSpec,
  of: { schema: logSpec.body.properties.items.items, place: "items.0" },
  words: ["note"],
  usually: { on: "today", kind: "work" },
  without: ["people"],
  options: {
    with: {
      type: "string",
      value: "NAME",
      multiple: true,
      help: "Who else did it; may be repeated.",
    },
  },
  examples: [
    'plenty tell "mended the gutter" --theme roof --amount 1:30 --unit hour',
    'plenty tell "cooked for everyone" --theme food --kind care --with birch --with clover',
  ],
  compose: (typed, { options, person }) =>
    accepted({ items: [{ ...typed, people: [person, ...options.texts("with")] }] }),
  tell({ body, receipt }) {
    const item = `${receipt.act}.0`;
    return { json: { item, receipt }, lines: [...body.items.map(toldWords), item] };
  },
});

/** What was understood of day and amount, for people type both in many ways. */
function toldWords({ theme, on, amount, unit }: BodyOf<typeof logSpec>["items"][number]) {
  const day = new Date(on).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const decimals = unit === undefined ? undefined : findUnit(unit)?.decimals;
  const counted =
    amount === undefined || decimals === undefined
      ? ""
      : `, ${formatAmount(amount, decimals)} ${unit}`;
  return `Told: ${theme} on ${day}${counted}.`;
}
