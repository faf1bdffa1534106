/**
 * RCTab's own CSV of ballots ("genericCsv"): the first line names the candidates, a column each; below, a cell
 * holds the rank that a ballot gives. Where the columns and rows begin, counted from 1, the configuration says.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine, eachLine, splitCsv } from "@plenty/tables";
import type { Index } from "../core/profile.ts";
import type { ReadInput } from "./format.ts";
import { textOf } from "./json.ts";
import { COUNT_MOST, wholeNumber } from "./numbers.ts";
import { mark } from "./rctab-ballots.ts";
import type { BallotSink, BallotSource } from "./rctab-ballots.ts";
import { layoutOf } from "./rctab-layout.ts";
import type { Layout } from "./rctab-layout.ts";

/** Reads a file of ballots to the end, or to the first refusal. */
export async function readGenericCsv(
  input: ReadInput,
  ballots: BallotSource,
): Promise<Refusal | undefined> {
  const { file } = input;
  const { source, sink } = ballots;
  const layout = layoutOf(ballots);
  if ("code" in layout) return layout;
  const writeIn = textOf(source.undeclaredWriteInLabel);
  let columns: readonly Index[] | undefined;
  const refusal = await eachLine(input, (text, line) => {
    if (text.trim() === "") return undefined;
    const fields = splitCsv(text);
    if (fields === undefined)
      return badLine({ file, line, expected: "values between commas", found: text });
    if (columns !== undefined)
      return line < layout.firstRow
        ? undefined
        : readRow({ file, layout, line, columns, fields, sink });
    const names = fields.slice(layout.firstColumn).map((name) => name.trim());
    const found = names.map((name) =>
      name !== "" && name === writeIn ? sink.undeclared() : sink.candidate(name),
    );
    const unknown = found.indexOf(undefined);
    if (unknown !== -1 || found.length === 0) {
      const expected = "candidates of the configuration, each at the top of a column";
      return badLine({ file, line, expected, found: names[unknown] ?? text });
    }
    columns = found.filter((index) => index !== undefined);
    return undefined;
  });
  if (refusal !== undefined || columns !== undefined) return refusal;
  return badLine({ file, line: 1, expected: "a line with the names of the candidates" });
}

function readRow(row: {
  readonly file: string;
  readonly layout: Layout;
  readonly line: number;
  readonly columns: readonly Index[];
  readonly fields: readonly string[];
  readonly sink: BallotSink;
}): Refusal | undefined {
  const { file, layout, line, columns, fields, sink } = row;
  const { firstColumn, idColumn } = layout;
  const marks = new Map<number, Index[]>();
  for (const [place, cell] of fields.slice(firstColumn).entries()) {
    const found = cell.trim();
    if (found === "") continue;
    const index = columns[place];
    const rank = wholeNumber(found, { least: 1, most: COUNT_MOST });
    if (rank === undefined || index === undefined) {
      const expected = "a rank, or nothing, in each candidate's column";
      return badLine({ file, line, expected, found });
    }
    mark(marks, rank, index);
  }
  const id = fields[idColumn]?.trim() ?? "";
  const problem = sink.add(marks, id === "" ? undefined : id);
  return problem === undefined ? undefined : badLine({ file, line, expected: problem });
}
