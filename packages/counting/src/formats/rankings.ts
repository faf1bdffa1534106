/**
 * A plain CSV of rankings: the first line names the columns: an optional "id", an optional "count", an
 * optional "weight", then the ranks (any names); each further line has a candidate's name per rank. An empty
 * cell is a skipped rank, "alder = birch" (or "alder|birch") an equal one. Who is named somewhere stands.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { parseFraction } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index, Rank, RankedBallot } from "../core/profile.ts";
import { createCollector } from "./collect.ts";
import { splitCsv } from "./csv-line.ts";
import { badLine } from "./format.ts";
import type { Format } from "./format.ts";
import { eachLine } from "./lines.ts";

interface Reading {
  readonly file: string;
  columns: readonly string[] | undefined;
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
  if (reading.columns === undefined) {
    reading.columns = fields.map((field) => field.toLowerCase());
    return undefined;
  }
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

function readBallot(
  reading: Reading,
  fields: readonly string[],
  line: number,
): Refusal | undefined {
  const { file } = reading;
  const ranks: Rank[] = [];
  let count = 1;
  let weight: Fraction | undefined;
  let id: string | undefined;
  for (const [place, field] of fields.entries()) {
    const column = reading.columns?.[place];
    if (column === "id") id = field;
    else if (column === "count") {
      if (!/^\d{1,12}$/.test(field) || Number(field) < 1)
        return badLine({ file, line, expected: "a count of at least 1", found: field });
      count = Number(field);
    } else if (column === "weight") {
      weight = parseFraction(field);
      if (weight === undefined || weight.n <= 0n)
        return badLine({ file, line, expected: "a weight above 0", found: field });
    } else ranks.push(readCell(reading, field));
  }
  while (ranks.length > 0 && isEmpty(ranks.at(-1))) ranks.pop();
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

function readCell({ index, cells }: Reading, field: string): Rank {
  const known = cells.get(field);
  if (known !== undefined) return known;
  const names = field.split(/\s*[=|]\s*/).filter((name) => name !== "");
  const indices = names.map((name) => {
    const place = index.get(name) ?? index.size;
    index.set(name, place);
    return place;
  });
  const [only] = indices;
  const rank = indices.length === 1 && only !== undefined ? only : indices;
  cells.set(field, rank);
  return rank;
}

function isEmpty(rank: Rank | undefined): boolean {
  return rank !== undefined && typeof rank !== "number" && rank.length === 0;
}
