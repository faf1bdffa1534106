/** What of the charter waits for a member: proposals, and offices for which they were named. */

import { accepted, limits } from "@plenty/kernel";
import { allPages } from "../../do/asking.ts";
import type { FindWaiting } from "../../support/room.ts";
import { cellsOf } from "./listed.ts";

/** Finds offices for which this member was named, and open proposals to which they have not agreed. */
export const findAwaiting: FindWaiting = async (group, person, now) => {
  const offices = await findOffices(group, person, now);
  if (!offices.ok) return offices;
  const proposals = await findProposals(group, person, now);
  return proposals.ok ? accepted([...offices.value, ...proposals.value]) : proposals;
};

const findOffices: FindWaiting = async (group, person) => {
  const list = await allPages((after: number | undefined) =>
    group.query("charter", "terms", { person, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const named = list.value.rows.filter(
    ({ taken, ended }) => taken === undefined && ended === undefined,
  );
  return accepted([
    {
      title: "You were named, to take it on or not",
      rows: named.map(({ office, title, until }) => [office, title, until.slice(0, 10)]),
      json: named,
      next: "plenty do charter.take-office --office <office>",
    },
  ]);
};

const findProposals: FindWaiting = async (group, person) => {
  const list = await allPages((after: number | undefined) =>
    group.query("charter", "awaiting", { person, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const json = rows.map(({ name, ...row }) => ({ ...row, name: words[name] ?? "(erased)" }));
  return accepted([
    {
      title: "Proposed, to agree to or not",
      rows: await cellsOf(group, list.value),
      json,
      next: "plenty agree <digits or name>",
    },
  ]);
};
