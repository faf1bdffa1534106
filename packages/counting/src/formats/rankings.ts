/**
 * A plain table of rankings: the first line names the columns: an optional "id", an optional "count", an
 * optional "weight", then the ranks (any names); each further line has a candidate's name per rank. An empty
 * cell is a skipped rank, "alder = birch" (or "alder|birch") an equal one. Who is named somewhere stands; no column of
 * ranks may be named as a candidate is, for then the first line would be a ballot. "n/a" and its like are nobody.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { Index, Rank, RankedBallot, Warning } from "../core/profile.ts";
import { optionsAlike } from "./alike.ts";
import { eachBallot } from "./ballot-table.ts";
import type { TableBallot } from "./ballot-table.ts";
import { createCollector } from "./collect.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { Format } from "./format.ts";

/** What people write where they rank nobody. */
const PLACEHOLDERS = new Set(
  [
    ["n/a", "#n/a", "#nv", "-", "–", "—", "none", "?"],
    ["undervote", "overvote"],
  ].flat(),
);

interface Reading {
  readonly file: string;
  /** The columns of ranks as the first line names them, and where it stands. */
  columns: readonly string[];
  ranks: ReadonlySet<string>;
  head: number;
  readonly index: Map<string, Index>;
  /** Cells seen before, as they stand in the file. */
  readonly cells: Map<string, Rank>;
  readonly collector: ReturnType<typeof createCollector>;
  readonly weighted: RankedBallot[];
}

export const rankings: Format = {
  name: "rankings",
  title: "plain table of rankings, in CSV or a spreadsheet",
  endings: [".csv", ".xlsx", ".xlsm", ".ods"],
  sheets: true,
  reference: "RFC 4180, ECMA-376, OpenDocument 1.3; columns as in the head of formats/rankings.ts",
  async read(input) {
    const { file } = input;
    const reading: Reading = {
      file,
      columns: [],
      ranks: new Set(),
      head: 1,
      index: new Map(),
      cells: new Map(),
      collector: createCollector(),
      weighted: [],
    };
    const refusal = await eachBallot(input, {
      meant: "ranks",
      onHead: (names, line) => readHead(reading, names, line),
      onBallot: (ballot) => readBallot(reading, ballot),
    });
    if (refusal !== undefined) return refused(refusal);
    const names = [...reading.index.keys()];
    if (names.length === 0)
      return refused(badLine({ file, line: 1, expected: "a line of columns, then ballots" }));
    const ballots = [...reading.collector.ballots(), ...reading.weighted];
    const warnings = [...optionsAlike(names, ballots), ...optionsAreRanks(names, reading.columns)];
    return accepted({
      kind: "ranked",
      candidates: names.map((name) => ({ id: name, name })),
      ballots,
      ...(warnings.length === 0 ? {} : { warnings }),
    });
  },
};

/** A table with a column per option and ranks in its cells reads as rankings of the options "1", "2" …. */
function optionsAreRanks(names: readonly string[], columns: readonly string[]): readonly Warning[] {
  const numbers = new Set(names.map((name) => (/^[1-9]\d*$/.test(name) ? Number(name) : 0)));
  const firsts = [...numbers].every((number) => number >= 1 && number <= columns.length);
  if (!firsts || columns.some((column) => /\d/.test(column))) return [];
  const text = `the options found are ${names.join(", ")}: if the first line names options and the cells say their ranks, turn the table round: a column for each rank, options in the cells`;
  return [{ code: "OptionsAreNumbers", text }];
}

function readHead(reading: Reading, columns: readonly string[], line: number): Refusal | undefined {
  const { file } = reading;
  if (columns.length > CANDIDATES_MOST)
    return badLine({ file, line, expected: `at most ${CANDIDATES_MOST} columns of ranks` });
  const ranks = new Set(columns.filter((column) => column !== ""));
  Object.assign(reading, { columns, ranks, head: line });
  return undefined;
}

function readBallot(
  reading: Reading,
  { line, cells, count, weight, id }: TableBallot,
): Refusal | undefined {
  const { file, columns } = reading;
  const ranks: Rank[] = [];
  for (const [place, cell] of cells.entries()) {
    if (cell !== "" && columns[place] === "") {
      const expected = "nothing in a column that the first line does not name";
      return badLine({ file, line, expected, found: cell });
    }
    const rank = reading.cells.get(cell) ?? readCell(reading, cell, line);
    if (isRefusal(rank)) return rank;
    ranks.push(rank);
  }
  while (ranks.length > 0 && isEmpty(ranks.at(-1))) ranks.pop();
  if (weight === undefined) reading.collector.add(ranks, count, id);
  else {
    const ids = id === undefined || count !== 1 ? {} : { ids: [id] };
    reading.weighted.push({ ranks, count, weight, ...ids });
  }
  return undefined;
}

/** A cell that was not met before. */
function readCell(reading: Reading, found: string, line: number): Rank | Refusal {
  const { file, index, cells, ranks, head } = reading;
  const names = found === "" ? [] : found.split(/[=|]/).map((name) => name.trim());
  if (names.includes("") || new Set(names).size < names.length)
    return badLine({ file, line, expected: "each candidate of a rank by name, once", found });
  const placeholder = names.find((name) => PLACEHOLDERS.has(name.toLowerCase()));
  if (placeholder !== undefined) {
    const expected = "a candidate's name; leave the cell empty where nobody is ranked";
    return badLine({ file, line, expected, found: placeholder });
  }
  const indices: Index[] = [];
  for (const name of names) {
    if (ranks.has(name)) {
      const expected = `columns to be named in the first line, not candidates (line ${line} has one of that name)`;
      return badLine({ file, line: head, expected, found: name });
    }
    const place = index.get(name) ?? index.size;
    if (place === CANDIDATES_MOST)
      return badLine({ file, line, expected: FEWER_CANDIDATES, found });
    index.set(name, place);
    indices.push(place);
  }
  const [only] = indices;
  const rank = indices.length === 1 && only !== undefined ? only : indices;
  cells.set(found, rank);
  return rank;
}

function isRefusal(rank: Rank | Refusal): rank is Refusal {
  return typeof rank === "object" && "code" in rank;
}

function isEmpty(rank: Rank | undefined): boolean {
  return rank !== undefined && typeof rank !== "number" && rank.length === 0;
}
