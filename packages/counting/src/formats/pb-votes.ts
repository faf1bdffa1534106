/**
 * Votes of a `.pb`: what one line says, and the points that the file's META adds to them (ranks, and the
 * `default_score` of projects that a ballot does not name). A set of approvals that names a project twice is
 * read once and told; where points or ranks hang on a name, naming it twice could mean either and is refused.
 */

import type { BudgetBallot, BudgetProfile, Index, Project, Warning } from "../core/profile.ts";
import { COUNT_MOST, signedNumber, wholeNumber } from "./numbers.ts";

export type VoteType = BudgetProfile["voteType"];
type Fields = Readonly<Record<string, string>>;

/** Lines told one by one; of more, only the number. */
const LINES_TOLD = 5;
/** Points that a default score may give in all: they are all held. */
const DEFAULTS_MOST = 50_000_000;

/** A ballot, and whether it names a project more than once; or what should have stood there. */
export function readVote({
  fields,
  indexOf,
  type,
}: {
  readonly fields: Fields;
  readonly indexOf: ReadonlyMap<string, Index>;
  readonly type: string | undefined;
}):
  | { readonly ballot: BudgetBallot; readonly repeats: boolean }
  | { readonly expected: string; readonly found: string } {
  const { voter_id: id = "", vote = "", ...more } = fields;
  const told = more["points"] ?? "";
  const named = new Set<Index>();
  let repeats = false;
  for (const name of vote === "" ? [] : vote.split(",")) {
    const index = indexOf.get(name.trim());
    if (index === undefined)
      return { expected: "ids of projects told under PROJECTS", found: name };
    if (!named.has(index)) named.add(index);
    else if (isSet(type) && told === "") repeats = true;
    else return { expected: "each project once in a vote with points or ranks", found: name };
  }
  const points = pointsOf(told, named.size);
  if (points === undefined)
    return { expected: `${named.size} whole numbers of points`, found: told };
  if (points.length === 0 && named.size > 0 && (type === "cumulative" || type === "scoring"))
    return { expected: "points, as the vote_type asks", found: `${id};${vote}` };
  const votes = [...named].map((index, at) => [index, points[at] ?? 1] as const);
  return { ballot: { count: 1, ids: [id], votes, more }, repeats };
}

function isSet(type: string | undefined): boolean {
  return type === "approval" || type === "choose-1";
}

/** The ballots with what META adds to them; or which key of META does not say what it should. */
export function addPoints(input: {
  readonly ballots: readonly BudgetBallot[];
  readonly type: VoteType;
  readonly meta: Fields;
  readonly size: number;
}): readonly BudgetBallot[] | WrongKey {
  const { ballots, type, meta, size } = input;
  if (type === "ordinal") return rankPoints(ballots, meta);
  const text = meta["default_score"] ?? "";
  if (type !== "scoring" || text === "") return ballots;
  const [score] = pointsOf(text, 1) ?? [];
  if (score === undefined)
    return { key: "default_score", expected: "default_score, a whole number" };
  if (score === 0) return ballots;
  if (size * ballots.length > DEFAULTS_MOST)
    return { key: "default_score", expected: `default_score for at most ${DEFAULTS_MOST} points` };
  const all = Array.from({ length: size }, (_, index) => index);
  return ballots.map((ballot) => withDefault(ballot, all, score));
}

interface WrongKey {
  readonly key: string;
  readonly expected: string;
}

function withDefault(ballot: BudgetBallot, all: readonly Index[], score: number): BudgetBallot {
  const named = new Set(ballot.votes.map(([index]) => index));
  const rest = all.filter((index) => !named.has(index)).map((index) => [index, score] as const);
  const votes = [...ballot.votes, ...rest];
  const points = votes.map(([, each]) => each).join(",");
  return { ...ballot, votes, more: { ...ballot.more, points } };
}

/** Ranks without points: the first of `max_length` gets so many points, the next one less. */
function rankPoints(
  ballots: readonly BudgetBallot[],
  meta: Fields,
): readonly BudgetBallot[] | WrongKey {
  if (ballots.some(({ more }) => (more?.["points"] ?? "") !== "")) return ballots;
  const longest = ballots.reduce((most, { votes }) => Math.max(most, votes.length), 0);
  const told = meta["max_length"] ?? "";
  const most = told === "" ? longest : wholeNumber(told.trim(), { least: 0, most: COUNT_MOST });
  if (most === undefined) return { key: "max_length", expected: "max_length, a whole number" };
  const top = Math.max(most, longest);
  return ballots.map((ballot) => ({
    ...ballot,
    votes: ballot.votes.map(([project], at) => [project, top - at] as const),
  }));
}

/** Where ballots name a project more than once. */
export function repetitions(lines: readonly number[]): readonly Warning[] {
  if (lines.length === 0) return [];
  const first = lines.slice(0, LINES_TOLD).join(", ");
  const more = lines.length > LINES_TOLD ? ` and ${lines.length - LINES_TOLD} more` : "";
  const votes = lines.length === 1 ? "1 vote names" : `${lines.length} votes name`;
  const text = `${votes} a project more than once, which is counted once (line ${first}${more})`;
  return [{ code: "ProjectRepeatedInVote", text }];
}

/** A file may have been cut off. */
export function ballotsDiffer(meta: Fields, ballots: readonly BudgetBallot[]): readonly Warning[] {
  const told = wholeNumber((meta["num_votes"] ?? "").trim(), { least: 0, most: COUNT_MOST });
  if (told === undefined || told === ballots.length) return [];
  const text = `the file says it has ${told} votes; its lines hold ${ballots.length}`;
  return [{ code: "BallotsToldDiffer", text }];
}

/** Where the file's own column of votes is not what its ballots say. */
export function recount(
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

/** Points beside a vote: none told, or as many as projects; undefined if neither. */
function pointsOf(text: string, projects: number): readonly number[] | undefined {
  if (text === "") return [];
  const parts = text.split(",").map((part) => part.trim());
  const points = parts.flatMap((part) => signedNumber(part, COUNT_MOST) ?? []);
  return parts.length === projects && points.length === projects ? points : undefined;
}
