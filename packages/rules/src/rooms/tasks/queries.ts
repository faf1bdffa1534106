/** What can be asked of tasks: which there are, one with what happened to it, those of a person, and those that seek somebody. */

import { accepted, findUnit, limits, refused, toTime } from "@plenty/kernel";
import { agent, body, count, name, oneOf, pageOf, time, Type, words } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { contributionTold } from "../contributions/facts.ts";
import { findPerson, memberFacts, named, nameOf, page, paged } from "../people/index.ts";
import { teamOpened } from "../teams/facts.ts";
import { findTeam, teamFacts, teamsOf } from "../teams/index.ts";
import { taskFacts } from "./facts.ts";
import { said, task } from "./forms.ts";
import { taskRefusals } from "./refusals.ts";
import { refuseTaker } from "./rules/meaning.ts";
import { columns, findTask, happenings, partsOf, takersOf, taskAt, taskOf } from "./tasks.ts";
import type { Task } from "./tasks.ts";

/** Who has a task, and who may take it, is another once somebody left the group, came back, or is in a team. */
const follows = [...taskFacts, ...memberFacts, ...teamFacts];

const states = ["open", "taken", "done", "split", "closed"] as const;
const teamId = teamOpened.fields.properties.team;
const ofTask = body({ task, title: words, state: oneOf(...states) });

const taskRow = {
  task,
  /** Of which it is a part. */
  whole: Type.Optional(ofTask),
  ...said,
  /** What its team is called. */
  teamName: Type.Optional(name),
  /** How its amount is written. */
  decimals: Type.Optional(count),
  by: named,
  opened: time,
  /** Index of the entry by which it was opened. */
  entry: count,
  /** `taken` once somebody has it, also while it seeks more. */
  state: oneOf(...states),
  /** Who has it, or had it when it was done. */
  has: Type.Array(named),
  /** How many more can take it. */
  free: count,
  /** Since when it is over. */
  ended: Type.Optional(time),
  /** Of what is done: what was told of it, and by whom. */
  done: Type.Optional(body({ item: contributionTold.fields.properties.item, by: named })),
};
const listRow = body(taskRow);

export const tasks = defineQuery(
  {
    name: "tasks",
    summary: "Tasks that are not over, are done, or were split or closed; the newest first.",
    sees: "everyone",
    params: body({
      state: Type.Optional(oneOf("open", "done", "closed")),
      team: Type.Optional(teamId),
      ...page,
    }),
    answer: pageOf(listRow, count),
    follows,
  },
  (reader, { state = "open", team, after, limit = limits.pageRows }) => {
    const among = state === "closed" ? "('closed', 'split')" : `('${state}')`;
    const read = reader.sql.read(
      `SELECT ${columns} FROM tasks
       WHERE n < ?1 AND state IN ${among} AND (?2 IS NULL OR team = ?2) ORDER BY n DESC LIMIT ?3`,
    );
    const rows = read.all(after ?? Number.MAX_SAFE_INTEGER, team ?? null, limit + 1);
    return accepted(paged(rows, limit, (row) => view(reader, taskOf(row))));
  },
);

const happenedRow = body({
  what: oneOf(...happenings),
  /** Index of the entry by which it did. */
  entry: count,
  at: time,
  by: named,
  /** What was said with it. */
  said: Type.Optional(words),
});

export const oneTask = defineQuery(
  {
    name: "task",
    summary: "One task, with its parts and what happened to it, the oldest first.",
    sees: "everyone",
    params: body({ task, ...page }),
    answer: body({
      ...taskRow,
      parts: Type.Array(ofTask),
      ...pageOf(happenedRow, count).properties,
    }),
    follows,
  },
  (reader, { task: id, after = 0, limit = limits.pageRows }) => {
    const found = findTask(reader, id);
    if (found === undefined) return refused(taskRefusals.taskUnknown({ task: id }));
    const read = reader.sql.read(
      `SELECT n, entry, at, what, person, words FROM tasks_history
       WHERE task = ? AND n > ? ORDER BY n LIMIT ?`,
    );
    const rows = read.all(found.n, after, limit + 1);
    const parts = partsOf(reader, found).map((part) => namedTask(reader, part));
    const happened = paged(rows, limit, (row) => happenedView(reader, row));
    return accepted({ ...view(reader, found), parts, ...happened });
  },
);

function happenedView(reading: Reading, row: SqlRow) {
  return {
    what: row.what as (typeof happenings)[number], // written by this room
    entry: Number(row.entry),
    at: toTime(Number(row.at)),
    by: nameOf(reading, Number(row.person)),
    ...(row.words === null ? {} : { said: String(row.words) }),
  };
}

export const ofPerson = defineQuery(
  {
    name: "of-person",
    summary: "Tasks that are not over and that a person has, in the order of their taking them.",
    sees: "everyone",
    params: body({ person: agent, ...page }),
    answer: pageOf(listRow, count),
    follows,
  },
  (reader, { person, after = 0, limit = limits.pageRows }) => {
    const who = findPerson(reader, person);
    if (who === undefined || who.left) return accepted({ rows: [] });
    const read = reader.sql.read(
      `SELECT p.n, p.task FROM tasks_takers p JOIN tasks t ON t.n = p.task
       WHERE p.person = ? AND p.until IS NULL AND t.state = 'open' AND p.n > ? ORDER BY p.n LIMIT ?`,
    );
    const rows = read.all(who.n, after, limit + 1);
    return accepted(paged(rows, limit, (row) => view(reader, taskAt(reader, Number(row.task)))));
  },
);

export const seeking = defineQuery(
  {
    name: "seeking",
    summary:
      "Tasks that seek somebody and that a person may take: of their teams, or of the group.",
    sees: "everyone",
    params: body({ person: agent, of: Type.Optional(oneOf("teams", "group")), ...page }),
    answer: pageOf(listRow, count),
    follows,
  },
  (reader, { person, of = "group", after, limit = limits.pageRows }) => {
    const who = findPerson(reader, person);
    if (who === undefined || who.left) return accepted({ rows: [] });
    const own = of === "group" ? undefined : teamsOf(reader, who).map(({ team }) => team);
    const read = reader.sql.read(
      `SELECT ${columns} FROM tasks WHERE state = 'open' AND n < ? ORDER BY n DESC LIMIT ?`,
    );
    const rows = read.all(after ?? Number.MAX_SAFE_INTEGER, limit + 1);
    const { rows: found, ...next } = paged(rows, limit, taskOf);
    const theirs = found.filter(({ said: { team } }) => own?.includes(team ?? "") !== false);
    const free = theirs.filter((one) => mayTake(reader, one, who));
    return accepted({ rows: free.map((one) => view(reader, one)), ...next });
  },
);

function mayTake(reading: Reading, found: Task, who: Author): boolean {
  const has = takersOf(reading, found);
  const seeks = has.length < found.said.people && !has.includes(who.n);
  return seeks && refuseTaker(reading, found, who) === undefined;
}

function view(reading: Reading, found: Task) {
  const { said: says, done, ended, whole } = found;
  const has = takersOf(reading, found);
  const team = says.team === undefined ? undefined : findTeam(reading, says.team);
  return {
    task: found.task,
    ...(whole === undefined ? {} : { whole: namedTask(reading, taskAt(reading, whole)) }),
    ...says,
    ...(team === undefined ? {} : { teamName: team.name }),
    ...(says.unit === undefined ? {} : { decimals: findUnit(says.unit)?.decimals ?? 0 }),
    by: nameOf(reading, found.opener),
    opened: toTime(found.opened),
    entry: found.entry,
    state: stateOf(found, has.length),
    has: has.map((n) => nameOf(reading, n)),
    free: found.state === "open" ? Math.max(0, says.people - has.length) : 0,
    ...(ended === undefined ? {} : { ended: toTime(ended) }),
    ...(done === undefined
      ? {}
      : { done: { item: done.item, by: nameOf(reading, done.finisher) } }),
  };
}

function namedTask(reading: Reading, found: Task) {
  const state = stateOf(found, takersOf(reading, found).length);
  return { task: found.task, title: found.said.title, state };
}

function stateOf({ state }: Task, has: number): (typeof states)[number] {
  return state === "open" && has > 0 ? "taken" : state;
}
