/** What somebody is asked to pay. */

import { accepted, formatAmount, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import type { FindWaiting } from "../../support/room.ts";

/** Finds what this person is asked for and has not answered, the newest first. */
export const findAsked: FindWaiting = async (group, person) => {
  const list = await allPages((after: number | undefined) =>
    group.query("credit", "requests", { person, only: "waiting", after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const json = rows.map(({ request, by, until, unit, decimals, note, shares }) => ({
    request,
    by: words[by.name] ?? "(erased)",
    amount: shares.find(({ agent }) => agent === person)?.amount ?? 0,
    unit,
    decimals,
    until: until.slice(0, 10),
    note: note === undefined ? "" : (words[note] ?? "(erased)"),
  }));
  const toPay = {
    title: "You are asked to pay",
    rows: json.map(({ request, by, amount, unit, decimals, until, note }) => [
      short(request),
      by,
      `${formatAmount(amount, decimals)} ${unit}`,
      `until ${until}`,
      note,
    ]),
    json,
    next: "plenty pay-request <digits or words>, or plenty decline <digits or words>",
  };
  return accepted([toPay]);
};
