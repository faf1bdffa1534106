/**
 * Pabulib's `.pb`: sections META, PROJECTS and VOTES, each a table with semicolons. Costs and the budget are
 * integers of the smallest decimal that the file uses. What a project or a vote has beside what counts is
 * kept column by column, so that the file can be written again.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { BudgetBallot, BudgetProfile, Index, Project, Warning } from "../core/profile.ts";
import { splitCsv } from "./csv-line.ts";
import { badLine } from "./format.ts";
import type { Format } from "./format.ts";
import { eachLine } from "./lines.ts";
import { askedIn } from "./pb-asked.ts";

/** Lines that one quoted field may span. */
const SPAN_MOST = 200;
const voteTypes = ["approval", "ordinal", "cumulative", "scoring", "choose-1"] as const;
type VoteType = (typeof voteTypes)[number];

export const pb: Format = {
  name: "pb",
  title: "Pabulib participatory budgets",
  endings: [".pb"],
  recognises: (head) => /^META\r?\n/.test(head),
  reference: "http://pabulib.org/format",
  async read(input) {
    const tables = createTables(input.file);
    let held = "";
    let since = 0;
    const refusal = await eachLine(input, (line, number) => {
      const text = held === "" ? line : `${held}\n${line}`;
      if (held === "") since = number;
      if (text.trim() === "") return undefined;
      const row = splitCsv(text, ";");
      if (row === undefined && number - since < SPAN_MOST) {
        held = text;
        return undefined;
      }
      held = "";
      return row === undefined
        ? badLine({ file: input.file, line: since, expected: "quotes that close", found: text })
        : tables.add(row, since);
    });
    if (refusal !== undefined) return refused(refusal);
    if (held !== "")
      return refused(badLine({ file: input.file, line: since, expected: "quotes that close" }));
    return tables.profile();
  },
};

type Row = readonly string[];

interface Priced {
  readonly id: string;
  readonly cost: string;
  readonly more: Readonly<Record<string, string>>;
}

/** What was read so far, and the columns of the section that is being read. */
interface Tables {
  readonly file: string;
  readonly meta: Record<string, string>;
  readonly projects: Priced[];
  readonly indexOf: Map<string, Index>;
  readonly ballots: BudgetBallot[];
  columns: Row;
}

function createTables(file: string) {
  const tables: Tables = {
    file,
    meta: {},
    projects: [],
    indexOf: new Map(),
    ballots: [],
    columns: [],
  };
  let section = "";
  return {
    add(row: Row, line: number): Refusal | undefined {
      const [head = ""] = row;
      if (row.length === 1 && Object.hasOwn(sections, head.trim())) {
        section = head.trim();
        tables.columns = [];
        return undefined;
      }
      const known = sections[section];
      if (known === undefined) return bad(tables, line, "META", head);
      if (tables.columns.length > 0) return known.take(tables, row, line);
      tables.columns = row.map((name) => name.trim());
      const fits = tables.columns.includes(known.column);
      return fits ? undefined : bad(tables, line, `columns with ${known.column}`, head);
    },
    profile: () => profileOf(tables),
  };
}

interface Section {
  /** A column that must be there. */
  readonly column: string;
  readonly take: (tables: Tables, row: Row, line: number) => Refusal | undefined;
}

const sections: Readonly<Record<string, Section>> = {
  META: {
    column: "key",
    take({ meta }, [key = "", ...values]) {
      meta[key.trim()] = values.join(";");
      return undefined;
    },
  },
  PROJECTS: { column: "project_id", take: addProject },
  VOTES: { column: "voter_id", take: addVote },
};

function bad({ file }: Tables, line: number, expected: string, found?: string): Refusal {
  return badLine({ file, line, expected, ...(found === undefined ? {} : { found }) });
}

function addProject(tables: Tables, row: Row, line: number): Refusal | undefined {
  const { columns, indexOf, projects } = tables;
  const { project_id: id = "", cost = "", ...more } = fieldsOf(row, columns);
  if (id === "") return bad(tables, line, "a project with an id");
  if (indexOf.has(id)) return bad(tables, line, "each project once", id);
  if (!isMoney(cost) || !/[1-9]/.test(cost))
    return bad(tables, line, "a cost above 0, such as 1200.50", cost);
  indexOf.set(id, projects.length);
  projects.push({ id, cost, more });
  return undefined;
}

function addVote(tables: Tables, row: Row, line: number): Refusal | undefined {
  const { columns, indexOf, meta, ballots } = tables;
  const { voter_id: id = "", vote = "", ...more } = fieldsOf(row, columns);
  const named = vote === "" ? [] : vote.split(",");
  const projectsOf: Index[] = [];
  for (const name of named) {
    const index = indexOf.get(name.trim());
    if (index === undefined) return bad(tables, line, "ids of projects told under PROJECTS", name);
    if (projectsOf.includes(index)) return bad(tables, line, "each project once in a vote", name);
    projectsOf.push(index);
  }
  const points = pointsOf(more.points, projectsOf.length);
  if (points === undefined)
    return bad(tables, line, `${projectsOf.length} whole numbers of points`, more.points ?? "");
  const type = meta["vote_type"];
  if (points.length === 0 && (type === "cumulative" || type === "scoring") && named.length > 0)
    return bad(tables, line, "points, as the vote_type asks", row.join(";"));
  const votes = projectsOf.map((index, at) => [index, points[at] ?? 1] as const);
  ballots.push({ count: 1, ids: [id], votes, more });
  return undefined;
}

function profileOf(tables: {
  readonly file: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly projects: readonly Priced[];
  readonly ballots: readonly BudgetBallot[];
}): Result<BudgetProfile, Refusal> {
  const { file, meta, projects, ballots } = tables;
  const refuse = (expected: string, found?: string): Result<never, Refusal> =>
    refused(badLine({ file, line: 1, expected, ...(found === undefined ? {} : { found }) }));
  const budget = meta["budget"] ?? "";
  if (!isMoney(budget)) return refuse("budget under META, such as 100000", budget);
  const type = voteTypes.find((known) => known === meta["vote_type"]);
  if (type === undefined) return refuse(`vote_type of ${voteTypes.join(", ")}`, meta["vote_type"]);
  const decimals = [budget, ...projects.map(({ cost }) => cost)].reduce(
    (most, text) => Math.max(most, decimalsOf(text)),
    0,
  );
  const ranked = rankPoints(ballots, type, meta);
  const candidates = projects.map((project) => projectOf(project, decimals));
  const asked = askedIn(meta);
  const warnings = recount(candidates, ranked);
  return accepted({
    kind: "budget",
    ...(meta["description"] === undefined ? {} : { title: meta["description"] }),
    candidates,
    ballots: ranked,
    budget: stepsOf(budget, decimals),
    decimals,
    voteType: type,
    meta,
    ...(asked === undefined ? {} : { asked }),
    ...(warnings.length === 0 ? {} : { warnings }),
  });
}

function projectOf({ id, cost, more }: Priced, decimals: number): Project {
  const list = (text: string | undefined): readonly string[] | undefined =>
    text === undefined || text === "" ? undefined : text.split(",").map((part) => part.trim());
  const [categories, targets] = [
    list(more["category"]),
    list(more["target"] ?? more["beneficiaries"]),
  ];
  const { selected } = more;
  return {
    id,
    name: more["name"] ?? id,
    cost: stepsOf(cost, decimals),
    ...(categories === undefined ? {} : { categories }),
    ...(targets === undefined ? {} : { targets }),
    ...(selected === "0" || selected === "1" ? { selected: selected === "1" } : {}),
    more,
  };
}

/** Ranks without points: the first of `max_length` gets so many points, the next one less. */
function rankPoints(
  ballots: readonly BudgetBallot[],
  type: VoteType,
  meta: Readonly<Record<string, string>>,
): readonly BudgetBallot[] {
  if (type !== "ordinal" || ballots.some(({ more }) => (more?.["points"] ?? "") !== ""))
    return ballots;
  const longest = ballots.reduce((most, { votes }) => Math.max(most, votes.length), 0);
  const told = Number(meta["max_length"]);
  const top = Number.isInteger(told) && told >= longest ? told : longest;
  return ballots.map((ballot) => ({
    ...ballot,
    votes: ballot.votes.map(([project], at) => [project, top - at] as const),
  }));
}

/** Where the file's own column of votes is not what its ballots say. */
function recount(
  projects: readonly Project[],
  ballots: readonly BudgetBallot[],
): readonly Warning[] {
  const votes = projects.map(() => 0);
  for (const ballot of ballots)
    for (const [project] of ballot.votes) votes[project] = (votes[project] ?? 0) + 1;
  const wrong = projects.filter(
    ({ more }, index) =>
      /^\d+$/.test(more?.["votes"] ?? "") && Number(more?.["votes"]) !== votes[index],
  );
  if (wrong.length === 0) return [];
  const ids = wrong.map(({ id }) => id).join(", ");
  return [
    {
      code: "VotesToldDiffer",
      text: `the file's column of votes is not what its ballots say for ${ids}`,
    },
  ];
}

function fieldsOf(row: Row, columns: Row): Record<string, string> {
  return Object.fromEntries(columns.map((name, at) => [name, (row[at] ?? "").trim()]));
}

/** Points beside a vote: none told, or as many as projects; undefined if neither. */
function pointsOf(text: string | undefined, projects: number): readonly number[] | undefined {
  if (text === undefined || text === "") return [];
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length !== projects || !parts.every((part) => /^-?\d{1,12}$/.test(part)))
    return undefined;
  return parts.map(Number);
}

function isMoney(text: string): boolean {
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(text);
}

function decimalsOf(text: string): number {
  const [, decimals = ""] = text.split(".");
  return decimals.replace(/0+$/, "").length;
}

function stepsOf(text: string, decimals: number): bigint {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(decimals, "0").slice(0, decimals));
}
