/**
 * Pabulib's `.pb`: sections META, PROJECTS and VOTES, each a table with semicolons. Costs and the budget are
 * integers of the smallest decimal that the file uses. What a project or a vote has beside what counts is
 * kept column by column, so that the file can be written again.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, eachLine, LINE_MAX, splitLooseCsv } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { BudgetBallot, BudgetProfile, Index, Project, Warning } from "../core/profile.ts";
import { createBallotIds, eachOnce } from "./ballot-ids.ts";
import type { BallotIds } from "./ballot-ids.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { Format } from "./format.ts";
import { askedIn } from "./pb-asked.ts";
import { addPoints, ballotsDiffer, readVote, recount, repetitions } from "./pb-votes.ts";
import type { VoteType } from "./pb-votes.ts";

/** The cost by which Pabulib marks a project that was withdrawn after the vote. */
const PLACEHOLDER_COST = "999999999";
/** Lines that one quoted field may span. */
const SPAN_MOST = 200;
const voteTypes: readonly VoteType[] = ["approval", "ordinal", "cumulative", "scoring", "choose-1"];

export const pb: Format = {
  name: "pb",
  title: "Pabulib participatory budgets",
  endings: [".pb"],
  recognises: (head) => /^META\r?\n/.test(head),
  reference: "http://pabulib.org/format",
  async read(input) {
    const tables = createTables(input.file);
    let held = "";
    let since = 1;
    let last = 1;
    const refusal = await eachLine(input, (line, number) => {
      last = number;
      const text = held === "" ? line : `${held}\n${line}`;
      if (held === "") since = number;
      if (text.trim() === "") return undefined;
      const row = splitLooseCsv(text, ";");
      if (row === undefined && number - since < SPAN_MOST && text.length < LINE_MAX) {
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
    return tables.profile(last);
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
  /** Where each key of META stands. */
  readonly lines: Map<string, number>;
  /** Sections met so far. */
  readonly met: Set<string>;
  readonly projects: Priced[];
  readonly indexOf: Map<string, Index>;
  readonly ballots: BudgetBallot[];
  readonly voters: BallotIds;
  /** Lines of votes that name a project more than once. */
  readonly repeated: number[];
  columns: Row;
}

function createTables(file: string) {
  const tables: Tables = {
    file,
    meta: {},
    lines: new Map(),
    met: new Set(),
    projects: [],
    indexOf: new Map(),
    ballots: [],
    voters: createBallotIds(),
    repeated: [],
    columns: [],
  };
  let section = "";
  return {
    add(row: Row, line: number): Refusal | undefined {
      const [head = ""] = row;
      if (row.length === 1 && Object.hasOwn(sections, head.trim())) {
        section = head.trim();
        tables.columns = [];
        if (tables.met.has(section)) return bad(tables, line, "each section once", section);
        tables.met.add(section);
        return undefined;
      }
      const known = sections[section];
      if (known === undefined) return bad(tables, line, "META", head);
      if (tables.columns.length > 0) return known.take(tables, row, line);
      tables.columns = row.map((name) => name.trim());
      const { columns } = tables;
      const missing = known.columns.find((name) => !columns.includes(name));
      if (missing !== undefined) return bad(tables, line, `columns with ${missing}`, head);
      const named = columns.filter((name) => name !== "");
      return new Set(named).size === named.length
        ? undefined
        : bad(tables, line, "each column once", row.join(";"));
    },
    profile: (last: number) => profileOf(tables, last),
  };
}

interface Section {
  /** Columns that must be there. */
  readonly columns: Row;
  readonly take: (tables: Tables, row: Row, line: number) => Refusal | undefined;
}

const sections: Readonly<Record<string, Section>> = {
  META: { columns: ["key", "value"], take: addKey },
  PROJECTS: { columns: ["project_id", "cost"], take: addProject },
  VOTES: { columns: ["voter_id", "vote"], take: addVote },
};

function bad({ file }: Tables, line: number, expected: string, found?: string): Refusal {
  return badLine({ file, line, expected, ...(found === undefined ? {} : { found }) });
}

function addKey(tables: Tables, [name = "", ...values]: Row, line: number): Refusal | undefined {
  const { meta, lines } = tables;
  const key = name.trim();
  if (lines.has(key)) return bad(tables, line, "each key once", key);
  lines.set(key, line);
  meta[key] = values.join(";");
  return undefined;
}

function addProject(tables: Tables, row: Row, line: number): Refusal | undefined {
  const { columns, indexOf, projects } = tables;
  const { project_id: id = "", cost = "", ...more } = fieldsOf(row, columns);
  if (id === "") return bad(tables, line, "a project with an id");
  if (indexOf.has(id)) return bad(tables, line, "each project once", id);
  if (!isMoney(cost) || !/[1-9]/.test(cost))
    return bad(tables, line, "a cost above 0, such as 1200.50", cost);
  if (projects.length === CANDIDATES_MOST) return bad(tables, line, FEWER_CANDIDATES, id);
  indexOf.set(id, projects.length);
  projects.push({ id, cost, more });
  return undefined;
}

function addVote(tables: Tables, row: Row, line: number): Refusal | undefined {
  const { columns, indexOf, meta, ballots, voters, repeated } = tables;
  const fields = fieldsOf(row, columns);
  const { voter_id: voter = "" } = fields;
  const before = voters.note(voter, line);
  if (before !== undefined) return bad(tables, line, eachOnce("voter_id", before), voter);
  const read = readVote({ fields, indexOf, type: meta["vote_type"] });
  if ("expected" in read) return bad(tables, line, read.expected, read.found);
  if (read.repeats) repeated.push(line);
  ballots.push(read.ballot);
  return undefined;
}

function profileOf(tables: Tables, last: number): Result<BudgetProfile, Refusal> {
  const { meta, projects, repeated, lines, met } = tables;
  const refuse = (key: string, expected: string): Result<never, Refusal> =>
    refused(bad(tables, lines.get(key) ?? 1, expected, meta[key]));
  const missing = Object.keys(sections).find((name) => !met.has(name));
  if (missing !== undefined) return refused(bad(tables, last, `a section ${missing}`));
  const budget = meta["budget"] ?? "";
  if (!isMoney(budget)) return refuse("budget", "budget under META, such as 100000");
  const type = voteTypes.find((known) => known === meta["vote_type"]);
  if (type === undefined) return refuse("vote_type", `vote_type of ${voteTypes.join(", ")}`);
  const decimals = [budget, ...projects.map(({ cost }) => cost)].reduce(
    (most, text) => Math.max(most, decimalsOf(text)),
    0,
  );
  const size = projects.length;
  const ballots = addPoints({ ballots: tables.ballots, type, meta, size });
  if ("expected" in ballots) return refuse(ballots.key, ballots.expected);
  const candidates = projects.map((project) => projectOf(project, decimals));
  const asked = askedIn(meta);
  const warnings = [
    ...repetitions(repeated),
    ...recount(candidates, ballots),
    ...ballotsDiffer(meta, ballots),
    ...placeholders(projects),
  ];
  return accepted({
    kind: "budget",
    ...(meta["description"] === undefined ? {} : { title: meta["description"] }),
    candidates,
    ballots,
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

/** Pabulib marks so what was withdrawn, in words of its own; the rule is applied to the cost as it stands. */
function placeholders(projects: readonly Priced[]): readonly Warning[] {
  const ids = projects.filter(({ cost }) => cost === PLACEHOLDER_COST).map(({ id }) => id);
  if (ids.length === 0) return [];
  const text = `${ids.join(", ")}: a cost of ${PLACEHOLDER_COST} marks a withdrawal after the vote; it is counted as a cost`;
  return [{ code: "PlaceholderCost", text }];
}

function fieldsOf(row: Row, columns: Row): Record<string, string> {
  return Object.fromEntries(columns.map((name, at) => [name, (row[at] ?? "").trim()]));
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
