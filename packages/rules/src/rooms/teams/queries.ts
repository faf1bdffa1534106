/** What can be asked of teams: which there are, one with its people, and those of a person. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  name,
  oneOf,
  pageOf,
  time,
  Type,
  words,
  wordsForTeam,
} from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader, Reading } from "../../engine/room.ts";
import { findPerson, memberFacts, named, nameOf, page, paged, personAt } from "../people/index.ts";
import { teamFacts } from "./facts.ts";
import { team } from "./forms.ts";
import { teamRefusals } from "./refusals.ts";
import { countIn, findTeam, peopleOf, teamOf, teamsBefore, teamsOf } from "./teams.ts";
import type { Team } from "./teams.ts";

/** Who is in a team is another once somebody left the group, or came back. */
const follows = [...teamFacts, ...memberFacts];

const teamRow = {
  team,
  name,
  /** What it is for. */
  purpose: Type.Optional(words),
  opened: time,
  by: named,
  /** Index of the entry by which it was opened. */
  entry: count,
  /** How many are in it. */
  people: count,
  closed: Type.Optional(time),
};

export const teams = defineQuery(
  {
    name: "teams",
    summary: "The group's open teams, or those that are closed, the newest first.",
    sees: "everyone",
    params: body({ state: Type.Optional(oneOf("open", "closed")), ...page }),
    answer: pageOf(body(teamRow), count),
    follows,
  },
  (reader, { state = "open", after = 0, limit = limits.pageRows }) => {
    const before = after === 0 ? Number.MAX_SAFE_INTEGER : after;
    const isOpen = state === "open";
    const found = teamsBefore(reader, { before, isOpen, limit: limit + 1 });
    return accepted(paged(found, limit, (row) => view(reader, teamOf(row))));
  },
);

function view(reading: Reading, found: Team) {
  return {
    team: found.team,
    name: found.name,
    ...(found.purpose === undefined ? {} : { purpose: found.purpose }),
    opened: toTime(found.opened),
    by: nameOf(reading, found.opener),
    entry: found.entry,
    people: countIn(reading, found),
    ...(found.closed === undefined ? {} : { closed: toTime(found.closed) }),
  };
}

const memberRow = body({
  ...named.properties,
  since: time,
  /** Until when they were in it. */
  until: Type.Optional(time),
  /** What they said when they entered. */
  hello: Type.Optional(wordsForTeam),
});

export const oneTeam = defineQuery(
  {
    name: "team",
    summary: "One team, with those who are in it, or were, in the order of their entering.",
    sees: "everyone",
    params: body({ team, who: Type.Optional(oneOf("in", "were")), ...page }),
    answer: body({ ...teamRow, ...pageOf(memberRow, count).properties }),
    follows,
  },
  (reader, { team: id, who = "in", after = 0, limit = limits.pageRows }) => {
    const found = findTeam(reader, id);
    if (found === undefined) return refused(teamRefusals.teamUnknown({ team: id }));
    const rows = peopleOf(reader, found, { after, isIn: who === "in", limit: limit + 1 });
    const { rows: here, ...next } = paged(rows, limit, (row) => memberView(reader, row));
    return accepted({ ...view(reader, found), rows: here.flat(), ...next });
  },
);

/** Somebody's time in a team; none of whoever left the group while they were in it. */
function memberView(reader: Reader, row: SqlRow) {
  const { n, left } = personAt(reader, Number(row.person));
  if (row.until === null && left) return [];
  return [
    {
      ...nameOf(reader, n),
      since: toTime(Number(row.since)),
      ...(row.until === null ? {} : { until: toTime(Number(row.until)) }),
      ...(row.hello === null ? {} : { hello: String(row.hello) }),
    },
  ];
}

export const ofPerson = defineQuery(
  {
    name: "of-person",
    summary: "The teams in which a person is, in the order of their entering.",
    sees: "everyone",
    params: body({ person: agent }),
    answer: body({ rows: Type.Array(body({ team, name, since: time })) }),
    follows,
  },
  (reader, { person }) => {
    const found = findPerson(reader, person);
    const own = found === undefined ? [] : teamsOf(reader, found);
    const rows = own.map(({ team: id, name: called, since }) => ({
      team: id,
      name: called,
      since: toTime(since),
    }));
    return accepted({ rows });
  },
);
