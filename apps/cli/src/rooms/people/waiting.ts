/** Newcomers whom a member may welcome. */

import { accepted, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import type { FindWaiting } from "../../support/room.ts";

/** Finds newcomers for whom this member has not vouched yet. */
export const findNewcomers: FindWaiting = async (group, person) => {
  const list = await allPages((after: number | undefined) =>
    group.query("people", "members", { after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const isMember = rows.some((row) => row.person === person && row.status === "member");
  const waiting = isMember
    ? rows.filter((row) => row.status === "newcomer" && !row.vouchedBy.includes(person))
    : [];
  const json = waiting.map(({ person: id, name, joined }) => ({
    person: id,
    name: words[name] ?? "(erased)",
    joined,
  }));
  return accepted({
    title: "To welcome",
    rows: json.map(({ person: id, name, joined }) => [name, short(id), joined.slice(0, 10)]),
    json,
    next: "plenty welcome <name>",
  });
};
