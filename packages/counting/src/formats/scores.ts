/**
 * A plain table of scores (`.scores.csv`): the first line names the columns: an optional "id", an optional
 * "count", an optional "weight", then one column per candidate; each further line holds whole points, or
 * nothing where the ballot does not score the candidate. Points below zero are told.
 */

import { accepted } from "@plenty/kernel";
import type { ScoredBallot, Warning } from "../core/profile.ts";
import type { Format } from "./format.ts";
import { signedNumber } from "./numbers.ts";
import { readOptions } from "./option-columns.ts";
import type { Cell } from "./option-columns.ts";

/** Points that a ballot gives at most. */
const POINTS_MOST = 999_999_999;

const points: Cell = {
  read: (text) => (text === "" ? "nothing" : signedNumber(text, POINTS_MOST)),
  expected: "whole points, or nothing",
};

export const scores: Format = {
  name: "scores",
  title: "plain table of scores, in CSV or a spreadsheet",
  endings: [".scores.csv", ".scores.xlsx", ".scores.xlsm", ".scores.ods"],
  sheets: true,
  reference: "RFC 4180, ECMA-376, OpenDocument 1.3; columns as in the head of formats/scores.ts",
  async read(input) {
    const table = await readOptions(input, points);
    if (!table.ok) return table;
    const { candidates } = table.value;
    const ballots = table.value.ballots.map(({ cells, ...ballot }) => ({
      ...ballot,
      scores: cells,
    }));
    const warnings = belowZero(ballots);
    const profile = { kind: "scored" as const, candidates, ballots };
    return accepted(warnings.length === 0 ? profile : { ...profile, warnings });
  },
};

/** The range is told only there: which points a ballot may give stands in no file. */
function belowZero(ballots: readonly ScoredBallot[]): readonly Warning[] {
  let [least, most] = [0, 0];
  for (const ballot of ballots)
    for (const [, each] of ballot.scores) {
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
  if (least === 0) return [];
  return [{ code: "PointsBelowZero", text: `points below zero: they go from ${least} to ${most}` }];
}
