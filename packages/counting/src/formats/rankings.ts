/**
 * A plain CSV of rankings: the first line names the columns: an optional "id", an optional "count", an
 * optional "weight", then the ranks (any names); each further line has a candidate's name per rank. An empty
 * cell is a skipped rank, "alder = birch" (or "alder|birch") an equal one. Who is named somewhere stands; no column of
 * ranks may be named as a candidate is, for then the first line would be a ballot.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import { parseFraction } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index, Rank, RankedBallot } from "../core/profile.ts";
import { createCollector } from "./collect.ts";
import { splitCsv } from "./csv-line.ts";
import { badLine, FEWER_CANDIDATES } from "./format.ts";
import type { Format } from "./format.ts";
import { eachLine } from "./lines.ts";
import { ballotCount } from "./numbers.ts";

/** Columns that are no ranks. */
const SPECIAL = new Set(["id", "count", "weight"]);

interface Reading {
  readonly file: string;
  columns: readonly string[] | undefined;
  /** The columns of ranks as the first line names them, and where it stands. */
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
  title: "plain CSV of rankings",
  endings: [".csv"],
  reference: "RFC 4180; columns as in the head of formats/rankings.ts",
  async read(input) {
    const reading: Reading = {
      file: input.file,
      columns: undefined,
      ranks: new Set(),
      head: 1,
      index: new Map(),
      cells: new Map(),
      collector: createCollector(),
      weighted: [],
    };
    const refusal = await eachLine(input, (line, number) => readLine(reading, line, number));
    if (refusal !== undefined) return refused(refusal);
    if (reading.index.size === 0) {
      return refused(
        badLine({ file: input.file, line: 1, expected: "a line of columns, then ballots" }),
      );
    }
    const candidates = [...reading.index.keys()].map((name) => ({ id: name, name }));
    return accepted({
      kind: "ranked",
      candidates,
      ballots: [...reading.collector.ballots(), ...reading.weighted],
    });
  },
};

function readLine(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file } = reading;
  if (text.trim() === "") return undefined;
  const fields = splitCsv(text)?.map((field) => field.trim());
  if (fields === undefined)
    return badLine({ file, line, expected: "values between commas, quotes closed", found: text });
  if (reading.columns === undefined) return readHead(reading, fields, line);
  if (fields.length > reading.columns.length) {
    return badLine({
      file,
      line,
      expected: `at most ${reading.columns.length} values, as in the first line`,
      found: text,
    });
  }
  return readBallot(reading, fields, line);
}

function readHead(reading: Reading, fields: readonly string[], line: number): Refusal | undefined {
  const { file } = reading;
  const columns = fields.map((field) => field.toLowerCase());
  const special = columns.filter((column) => SPECIAL.has(column));
  if (new Set(special).size < special.length)
    return badLine({
      file,
      line,
      expected: "id, count and weight once each",
      found: fields.join(),
    });
  if (columns.length - special.length > CANDIDATES_MOST)
    return badLine({ file, line, expected: `at most ${CANDIDATES_MOST} columns of ranks` });
  const ranks = fields.filter((field) => field !== "" && !SPECIAL.has(field.toLowerCase()));
  Object.assign(reading, { columns, ranks: new Set(ranks), head: line });
  return undefined;
}

function readBallot(
  reading: Reading,
  fields: readonly string[],
  line: number,
): Refusal | undefined {
  const { file } = reading;
  const ranks: Rank[] = [];
  const told = { count: 1, weight: undefined as Fraction | undefined }; // widened: a column may set it
  let id: string | undefined;
  for (const [place, field] of fields.entries()) {
    const column = reading.columns?.[place] ?? "";
    if (column === "id") id = field;
    else if (SPECIAL.has(column)) {
      const expected = readTold(told, column, field);
      if (expected !== undefined) return badLine({ file, line, expected, found: field });
    } else {
      const rank = reading.cells.get(field) ?? readCell(reading, field, line);
      if (isRefusal(rank)) return rank;
      ranks.push(rank);
    }
  }
  while (ranks.length > 0 && isEmpty(ranks.at(-1))) ranks.pop();
  const { count, weight } = told;
  if (weight === undefined || weight.n === weight.d) reading.collector.add(ranks, count, id);
  else
    reading.weighted.push({
      ranks,
      count,
      weight,
      ...(id === undefined || count !== 1 ? {} : { ids: [id] }),
    });
  return undefined;
}

/** Sets a count or a weight; words of what was expected if it is none. */
function readTold(
  told: { count: number; weight: Fraction | undefined },
  column: string,
  field: string,
): string | undefined {
  if (column === "count") {
    const count = ballotCount(field);
    told.count = count ?? 1;
    return count === undefined ? "a count of at least 1" : undefined;
  }
  told.weight = parseFraction(field);
  return told.weight === undefined || told.weight.n <= 0n ? "a weight above 0" : undefined;
}

/** A cell that was not met before. */
function readCell(reading: Reading, found: string, line: number): Rank | Refusal {
  const { file, index, cells, ranks, head } = reading;
  const names = found === "" ? [] : found.split(/[=|]/).map((name) => name.trim());
  if (names.includes("") || new Set(names).size < names.length)
    return badLine({ file, line, expected: "each candidate of a rank by name, once", found });
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
