/** Writes a budget as Pabulib's `.pb`; what was read from such a file is written with the same content. */

import { formatFixed } from "../core/fraction.ts";
import type { BudgetBallot, BudgetProfile } from "../core/profile.ts";

/** The file's text, section by section; told piece by piece, since it may be long. */
export function* writePb(profile: BudgetProfile): Generator<string> {
  const { candidates, ballots, decimals } = profile;
  yield "META\nkey;value\n";
  for (const [key, value] of Object.entries(metaOf(profile))) yield row([key, value]);
  const columns = columnsOf(candidates.map(({ more, name }) => more ?? { name }));
  yield `PROJECTS\n${row(["project_id", "cost", ...columns])}`;
  for (const { id, cost, name, more } of candidates) {
    const fields = more ?? { name };
    yield row([id, formatFixed(cost, decimals), ...columns.map((key) => fields[key] ?? "")]);
  }
  const own = columnsOf(ballots.map(({ more }) => more ?? {}));
  const pointed =
    own.includes("points") || !ballots.some(hasPoints) || profile.voteType === "ordinal";
  const all = pointed ? own : ["points", ...own];
  yield `VOTES\n${row(["voter_id", "vote", ...all])}`;
  let number = 0;
  for (const ballot of ballots) {
    for (let copy = 0; copy < ballot.count; copy += 1) {
      number += 1;
      yield voteRow({ profile, ballot, id: ballot.ids?.[copy] ?? String(number), columns: all });
    }
  }
}

/** What must stand there, as the profile says it; the rest as it was read. */
function metaOf({ meta, title, candidates, ballots, budget, decimals, voteType }: BudgetProfile) {
  const votes = ballots.reduce((sum, { count }) => sum + count, 0);
  return {
    ...(title === undefined ? {} : { description: title }),
    ...meta,
    num_projects: String(candidates.length),
    num_votes: String(votes),
    budget: formatFixed(budget, decimals),
    vote_type: voteType,
  };
}

function voteRow(input: {
  readonly profile: BudgetProfile;
  readonly ballot: BudgetBallot;
  readonly id: string;
  readonly columns: readonly string[];
}): string {
  const { profile, ballot, id, columns } = input;
  const vote = ballot.votes.map(([project]) => profile.candidates[project]?.id ?? "").join(",");
  const more: Readonly<Record<string, string>> = {
    points: ballot.votes.map(([, points]) => points).join(","),
    ...ballot.more,
  };
  return row([id, vote, ...columns.map((key) => more[key] ?? "")]);
}

function hasPoints({ votes }: BudgetBallot): boolean {
  return votes.some(([, points]) => points !== 1);
}

/** All columns of some rows, in order of first appearance. */
function columnsOf(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return [...new Set(rows.flatMap((fields) => Object.keys(fields)))];
}

function row(fields: readonly string[]): string {
  return `${fields.map(quoted).join(";")}\n`;
}

/** Quotes where a field would not be read back as it is. */
function quoted(field: string): string {
  return /[;"\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
