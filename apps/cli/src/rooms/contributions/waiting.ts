/** Things told by others that a member may confirm. */

import { accepted, formatAmount, limits } from "@plenty/kernel";
import type { Row } from "@plenty/client";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import type { FindWaiting } from "../../support/room.ts";

/** Finds what this member may confirm, newest day first. */
export const findUnconfirmed: FindWaiting = async (group, person) => {
  const list = await allPages((after: string | undefined) =>
    group.query("contributions", "waiting", { person, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const json = rows.map((row) => ({
    item: row.item,
    on: row.on,
    note: row.note === undefined ? "" : (words[row.note] ?? "(erased)"),
    theme: row.theme,
    amount: amountOf(row),
    people: row.people.map(({ name }) => words[name] ?? "(erased)"),
  }));
  const toConfirm = {
    title: "To confirm",
    rows: json.map(({ item, on, note, theme, amount, people }) => [
      short(item),
      on,
      people.join(", "),
      theme,
      amount,
      note,
    ]),
    json,
    next: "plenty confirm <digits or words>",
  };
  return accepted([toConfirm]);
};

function amountOf({ amount, unit, decimals = 0 }: Row<"contributions", "waiting">): string {
  return amount === undefined ? "" : `${formatAmount(amount, decimals)} ${unit ?? ""}`.trimEnd();
}
