/** What waits for a member: newcomers to welcome, claims of names to vouch for. */

import { accepted, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import { failWith } from "../../support/command.ts";
import type { FindWaiting } from "../../support/room.ts";

/** Finds newcomers for whom this member has not vouched yet. */
const findNewcomers: FindWaiting = async (group, person) => {
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

/** Finds claims of others that this member has not vouched for. */
const findClaims: FindWaiting = async (group, person) => {
  const me = await group.query("people", "person", { person });
  if (!me.ok) return failWith(me.refusal);
  const list = await allPages((after: number | undefined) =>
    group.query("people", "claims", { after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const open = rows.filter(
    (row) => row.state === "open" && row.person !== person && !row.vouchedBy.includes(person),
  );
  const json = (me.value.person?.status === "member" ? open : []).map((row) => ({
    claim: row.claim,
    name: words[row.name] ?? "(erased)",
    names: row.names.map((name) => words[name] ?? "(erased)"),
  }));
  return accepted({
    title: "Names that somebody says are theirs",
    rows: json.map(({ claim, name, names }) => [name, short(claim), names.join(", ")]),
    json,
    next: "plenty do people.vouch-claim --claim <name>",
  });
};

export const waiting: readonly FindWaiting[] = [findNewcomers, findClaims];
