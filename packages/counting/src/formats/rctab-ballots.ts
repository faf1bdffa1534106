/**
 * Ballots of an RCTab contest: the marks of one ballot, by rank, become ranks as RCTab would read them. An
 * overvote whose candidates the file does not tell, or that includes an excluded candidate, is read as one
 * that names everybody who stands: it stays an overvote whoever is eliminated.
 */

import type { Candidate, Index, Rank } from "../core/profile.ts";
import { ranksMost } from "./format.ts";
import { createCollector } from "./collect.ts";
import type { RankedCollector } from "./collect.ts";
import { textOf } from "./json.ts";
import type { Json } from "./json.ts";

const UNDECLARED = "Undeclared Write-ins";

/** Stands in a rank for "several, and the file does not say who". */
export const OVERVOTE = -1;

/** The candidates marked at each rank, from 1. */
export type Marks = ReadonlyMap<number, readonly Index[]>;

/** What the configuration knows of candidates, and where ballots go. */
export interface BallotSink {
  /** Undefined for a name that the configuration does not know. */
  candidate(name: string): Index | undefined;
  /** The candidate that stands for write-ins; made when first needed. */
  undeclared(): Index;
  /** Words of what was expected, if the ballot is not as the configuration says. */
  add(marks: Marks, id: string | undefined): string | undefined;
}

/** What the configuration in `file` says of one source of ballots, and where they go. */
export interface BallotSource {
  readonly source: Json;
  readonly file: string;
  readonly rules: Json;
  readonly sink: BallotSink;
}

/** How many ranks the rules allow. */
export function ranksAllowed(rules: Json): number {
  const most = textOf(rules.maxRankingsAllowed);
  return /^\d{1,6}$/.test(most) ? Number(most) : Infinity;
}

interface Contest {
  readonly candidates: Candidate[];
  readonly aliases: ReadonlyMap<string, Index>;
  readonly rules: Json;
}

/** Takes the ballots of a contest; `candidates` grows by the undeclared where they are needed. */
export function createSink(contest: Contest): {
  readonly sink: BallotSink;
  readonly collector: RankedCollector;
} {
  const collector = createCollector();
  const { aliases, candidates } = contest;
  const sink: BallotSink = {
    candidate: (name) => aliases.get(name),
    undeclared: () => undeclaredOf(candidates),
    add(marks, id) {
      const problem = problemOf(contest, marks);
      if (problem === undefined) collector.add(ranksOf(contest, marks), 1, id);
      return problem;
    },
  };
  return { sink, collector };
}

/** Adds a mark to those of its rank. */
export function mark(marks: Map<number, Index[]>, rank: number, index: Index): void {
  const group = marks.get(rank);
  if (group === undefined) marks.set(rank, [index]);
  else group.push(index);
}

function undeclaredOf(candidates: Candidate[]): Index {
  const known = candidates.findIndex(({ undeclared }) => undeclared === true);
  if (known !== -1) return known;
  candidates.push({ id: UNDECLARED, name: UNDECLARED, undeclared: true });
  return candidates.length - 1;
}

function problemOf(contest: Contest, marks: Marks): string | undefined {
  const { rules } = contest;
  const limit = ranksAllowed(rules);
  const bound = ranksMost(contest.candidates.length);
  const named = new Set<Index>();
  for (const [rank, group] of marks) {
    if (rank > limit) return `ranks up to ${limit} (maxRankingsAllowed), not ${rank}`;
    if (rank > bound) return `ranks up to ${bound}, not ${rank}`;
    if (new Set(group).size < group.length) return `each candidate once in rank ${rank}`;
    if (isUnclear(contest, group)) {
      if (group.includes(OVERVOTE) && group.length > 1)
        return `the label of an overvote alone in rank ${rank}`;
      if (rules.exhaustOnDuplicateCandidate === true || overvoteRule(rules) === "several")
        return `the candidates of the overvote in rank ${rank}, all of whom stand: the rules ask who they are`;
      if (standing(contest).length < 2) return `two candidates who stand, for the overvote`;
    }
    const excluded = group.find((index) => named.has(index) && isExcluded(contest, index));
    if (excluded !== undefined && rules.exhaustOnDuplicateCandidate === true)
      return "an excluded candidate only once on a ballot";
    for (const index of group) named.add(index);
  }
  return undefined;
}

/** Marks as ranks, the skipped ones empty. */
function ranksOf(contest: Contest, marks: Marks): readonly Rank[] {
  let last = 0;
  for (const rank of marks.keys()) last = Math.max(last, rank);
  return Array.from({ length: last }, (_, at) => {
    const group = marks.get(at + 1) ?? [];
    if (isUnclear(contest, group)) return standing(contest);
    return group.length === 1 && group[0] !== undefined ? group[0] : group;
  });
}

function isUnclear(contest: Contest, group: readonly Index[]): boolean {
  if (group.includes(OVERVOTE)) return true;
  if (group.length < 2 || overvoteRule(contest.rules) === "several") return false;
  return group.some((index) => isExcluded(contest, index));
}

function overvoteRule(rules: Json): "several" | "any" {
  return rules.overvoteRule === "exhaustIfMultipleContinuing" ? "several" : "any";
}

function isExcluded({ candidates }: Contest, index: Index): boolean {
  return candidates[index]?.withdrawn === true;
}

function standing({ candidates }: Contest): readonly Index[] {
  return candidates.flatMap(({ withdrawn }, index) => (withdrawn === true ? [] : [index]));
}
