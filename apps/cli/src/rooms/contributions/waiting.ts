/** What waits for somebody of what was done: to be confirmed, contested of theirs, and thanks that they have not seen. */

import { accepted, formatAmount, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { Row } from "@plenty/client";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import type { Failure } from "../../support/command.ts";
import { isNotYours } from "../../support/room.ts";
import type { FindWaiting, Waiting } from "../../support/room.ts";

/** Finds what waits for this person, newest first. */
export const findWaiting: FindWaiting = async (group, person) => {
  const lists = [
    await listDone(group, person, { query: "waiting", title: "To confirm", next: toConfirm }),
    await listDone(group, person, { query: "contested", title: "Contested", next: toSettle }),
    await listThanks(group, person),
  ];
  const refused = lists.find((list) => !list.ok && !isNotYours(list));
  if (refused?.ok === false) return refused;
  return accepted(lists.flatMap((list) => (list.ok ? [list.value] : [])));
};

const toConfirm = "plenty confirm <digits or words>";
const toSettle = "plenty withdraw <digits or words>, or plenty do contributions.let-go";
const toSee = "plenty do contributions.see-thanks";

type Group = Parameters<FindWaiting>[0];

interface Listed {
  readonly query: "waiting" | "contested";
  readonly title: string;
  readonly next: string;
}

async function listDone(
  group: Group,
  person: string,
  { query, title, next }: Listed,
): Promise<Result<Waiting, Failure>> {
  const list = await allPages((after: string | undefined) =>
    group.query("contributions", query, { person, after, limit: limits.pageRows }),
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
  const cells = json.map(({ item, on, note, theme, amount, people }) => [
    short(item),
    on,
    people.join(", "),
    theme,
    amount,
    note,
  ]);
  return accepted({ title, rows: cells, json, next });
}

async function listThanks(group: Group, person: string): Promise<Result<Waiting, Failure>> {
  const list = await allPages((after: number | undefined) =>
    group.query("contributions", "thanks", {
      person,
      only: "unseen",
      after,
      limit: limits.pageRows,
    }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const json = rows.map(({ thanks, by, note }) => ({
    thanks,
    by: words[by.name] ?? "somebody",
    note: words[note] ?? "(erased)",
  }));
  const cells = json.map(({ thanks, by, note }) => [short(thanks), by, note]);
  return accepted({ title: "Thanks to you", rows: cells, json, next: toSee });
}

function amountOf({ amount, unit, decimals = 0 }: Row<"contributions", "waiting">): string {
  return amount === undefined ? "" : `${formatAmount(amount, decimals)} ${unit ?? ""}`.trimEnd();
}
