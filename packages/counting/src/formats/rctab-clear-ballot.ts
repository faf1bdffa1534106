/**
 * Cast vote records of ClearBallot (RCV format 2.1): a CSV with a column for each candidate at each rank, called
 * `…:contest:rank:…:candidate:party`, behind ten others; a 1 is a mark.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine, eachRow } from "@plenty/tables";
import type { Index } from "../core/profile.ts";
import type { ReadInput } from "./format.ts";
import { textOf } from "./json.ts";
import { COUNT_MOST, wholeNumber } from "./numbers.ts";
import { mark, ranksAllowed } from "./rctab-ballots.ts";
import type { BallotSource } from "./rctab-ballots.ts";

/** Columns in front of the marks; the fourth is the ballot's id. */
const FIRST = 10;
const ID = 3;

interface Column {
  readonly at: number;
  readonly rank: number;
  readonly index: Index;
}

interface Wrong {
  readonly expected: string;
  readonly found: string;
}

/** Reads a file of ballots to the end, or to the first refusal. */
export async function readClearBallot(
  input: ReadInput,
  ballots: BallotSource,
): Promise<Refusal | undefined> {
  const { file } = input;
  const { sink } = ballots;
  let columns: readonly Column[] | undefined;
  const refusal = await eachRow(input, ({ cells, line }) => {
    if (columns === undefined) {
      const read = columnsOf(cells, ballots);
      if ("expected" in read) return badLine({ file, line, ...read });
      columns = read;
      return undefined;
    }
    const marks = new Map<number, Index[]>();
    for (const { at, rank, index } of columns) {
      const cell = cells[at] ?? "";
      if (cell !== "0" && cell !== "1")
        return badLine({ file, line, expected: `0 or 1 in column ${at + 1}`, found: cell });
      if (cell === "1") mark(marks, rank, index);
    }
    const id = cells[ID] ?? "";
    const problem = sink.add(marks, id === "" ? undefined : id);
    return problem === undefined ? undefined : badLine({ file, line, expected: problem });
  });
  if (refusal !== undefined || columns !== undefined) return refusal;
  return badLine({ file, line: 1, expected: "a line of columns" });
}

/** The columns of the contest, as far as the rules allow ranks. */
function columnsOf(
  head: readonly string[],
  { source, rules, sink }: BallotSource,
): readonly Column[] | Wrong {
  const contest = textOf(source.contestId);
  const columns: Column[] = [];
  for (const [place, found] of head.slice(FIRST).entries()) {
    const fields = found.split(":");
    const [, named, ranked = "", , name = ""] = fields;
    if (fields.length !== 6) return { expected: "…:contest:rank:…:candidate:party", found };
    if (named !== contest) continue;
    const rank = wholeNumber(ranked, { least: 1, most: COUNT_MOST });
    const isWriteIn = name !== "" && name === textOf(source.undeclaredWriteInLabel);
    const index = isWriteIn ? sink.undeclared() : sink.candidate(name);
    if (rank === undefined || index === undefined)
      return { expected: "a rank and a candidate of the configuration", found };
    if (rank <= ranksAllowed(rules)) columns.push({ at: FIRST + place, rank, index });
  }
  if (columns.length > 0) return columns;
  return {
    expected: `columns of the contest ${JSON.stringify(contest)}`,
    found: head[FIRST] ?? "",
  };
}
