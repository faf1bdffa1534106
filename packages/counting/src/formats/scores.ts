/**
 * A plain CSV of scores (`.scores.csv`): the first line names the columns: an optional "id", an optional
 * "count", an optional "weight", then one column per candidate; each further line holds whole points, or
 * nothing where the ballot does not score the candidate.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import { parseFraction } from "../core/fraction.ts";
import type { Index, ScoredBallot } from "../core/profile.ts";
import { splitCsv } from "./csv-line.ts";
import { badLine, FEWER_CANDIDATES } from "./format.ts";
import type { Format } from "./format.ts";
import { eachLine } from "./lines.ts";
import { ballotCount, signedNumber } from "./numbers.ts";

/** Points that a ballot gives at most. */
const POINTS_MOST = 999_999_999;
const SPECIAL = new Set(["id", "count", "weight"]);

interface Reading {
  readonly file: string;
  columns: readonly string[] | undefined;
  readonly ballots: ScoredBallot[];
}

export const scores: Format = {
  name: "scores",
  title: "plain CSV of scores",
  endings: [".scores.csv"],
  reference: "RFC 4180; columns as in the head of formats/scores.ts",
  async read(input) {
    const reading: Reading = { file: input.file, columns: undefined, ballots: [] };
    const refusal = await eachLine(input, (line, number) => readLine(reading, line, number));
    if (refusal !== undefined) return refused(refusal);
    if (reading.columns === undefined) {
      const expected = "a line of columns, then ballots";
      return refused(badLine({ file: input.file, line: 1, expected }));
    }
    const names = reading.columns.filter((name) => !SPECIAL.has(name));
    const candidates = names.map((name) => ({ id: name, name }));
    return accepted({ kind: "scored", candidates, ballots: reading.ballots });
  },
};

function readLine(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file } = reading;
  if (text.trim() === "") return undefined;
  const fields = splitCsv(text)?.map((field) => field.trim());
  if (fields === undefined) {
    return badLine({ file, line, expected: "values between commas, quotes closed", found: text });
  }
  if (reading.columns === undefined) return readHead(reading, fields, line);
  if (fields.length > reading.columns.length) {
    const expected = `at most ${reading.columns.length} values, as in the first line`;
    return badLine({ file, line, expected, found: text });
  }
  const ballot = readBallot(reading.columns, fields);
  if ("expected" in ballot) return badLine({ file, line, ...ballot });
  reading.ballots.push(ballot);
  return undefined;
}

function readHead(reading: Reading, fields: readonly string[], line: number): Refusal | undefined {
  const { file } = reading;
  const found = fields.join();
  const names = fields.filter((name) => !SPECIAL.has(name));
  if (names.length === 0 || names.includes("") || new Set(fields).size < fields.length) {
    const expected = "a line of columns: a different name for each candidate";
    return badLine({ file, line, expected, found });
  }
  if (names.length > CANDIDATES_MOST)
    return badLine({ file, line, expected: FEWER_CANDIDATES, found });
  reading.columns = fields;
  return undefined;
}

function readBallot(
  columns: readonly string[],
  fields: readonly string[],
): ScoredBallot | { readonly expected: string; readonly found: string } {
  const points: (readonly [Index, number])[] = [];
  const own: Record<string, string> = {};
  let index = -1;
  for (const [place, found] of fields.entries()) {
    const column = columns[place] ?? "";
    if (SPECIAL.has(column)) {
      own[column] = found;
      continue;
    }
    index += 1;
    if (found === "") continue;
    const given = signedNumber(found, POINTS_MOST);
    if (given === undefined) return { expected: "whole points, or nothing", found };
    points.push([index, given]);
  }
  const { id = "", count: told = "1", weight: weighed = "1" } = own;
  const count = ballotCount(told);
  if (count === undefined) return { expected: "a count of at least 1", found: told };
  const weight = parseFraction(weighed);
  if (weight === undefined || weight.n <= 0n)
    return { expected: "a weight above 0", found: weighed };
  return {
    count,
    scores: points,
    ...(weight.n === weight.d ? {} : { weight }),
    ...(id === "" || count !== 1 ? {} : { ids: [id] }),
  };
}
