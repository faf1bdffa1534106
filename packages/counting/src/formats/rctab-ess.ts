/**
 * Cast vote records of ES&S: a spreadsheet with a row per ballot and a column per rank, a name in each cell. What
 * stands there for a skipped rank, an overvote or a write-in, and what parts the names of an overvote, the
 * configuration says. Columns past the ranks that the rules allow are none.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine, eachRow } from "@plenty/tables";
import type { Index } from "../core/profile.ts";
import type { ReadInput } from "./format.ts";
import { textOf } from "./json.ts";
import { mark, OVERVOTE, ranksAllowed } from "./rctab-ballots.ts";
import type { BallotSource } from "./rctab-ballots.ts";
import { layoutOf } from "./rctab-layout.ts";

/** Reads a spreadsheet of ballots to the end, or to the first refusal. */
export async function readEss(
  input: ReadInput,
  ballots: BallotSource,
): Promise<Refusal | undefined> {
  const { file } = input;
  const { rules, sink } = ballots;
  const layout = layoutOf(ballots);
  if ("code" in layout) return layout;
  const { firstColumn, firstRow, idColumn } = layout;
  const most = ranksAllowed(rules);
  const read = cellReader(ballots);
  let rows = 0;
  const refusal = await eachRow(input, ({ cells, line }) => {
    if (line < firstRow) return undefined;
    rows += 1;
    const last = most === Infinity ? lastFilled(cells) + 1 : firstColumn + most;
    const marks = new Map<number, Index[]>();
    for (let column = firstColumn; column < last; column += 1) {
      const rank = column - firstColumn + 1;
      const found = read(cells[column] ?? "");
      if (!Array.isArray(found)) return badLine({ file, line, ...found });
      for (const index of found) mark(marks, rank, index);
    }
    const id = cells[idColumn];
    if (idColumn >= 0 && (id ?? "") === "")
      return badLine({ file, line, expected: `an id in column ${idColumn + 1}` });
    const problem = sink.add(marks, id);
    return problem === undefined ? undefined : badLine({ file, line, expected: problem });
  });
  if (refusal !== undefined || rows > 0) return refusal;
  return badLine({ file, expected: `ballots from row ${firstRow} on` });
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "");
}

interface Wrong {
  readonly expected: string;
  readonly found: string;
}

/** Who is marked in a cell. */
function cellReader({ source, sink }: BallotSource): (cell: string) => Index[] | Wrong {
  const delimiter = textOf(source.overvoteDelimiter);
  const skipped = textOf(source.skippedRankLabel);
  const overvote = textOf(source.overvoteLabel);
  const writeIn = textOf(source.undeclaredWriteInLabel);
  const blankIsWriteIn = source.treatBlankAsUndeclaredWriteIn === true;
  function indexOf(name: string): Index | undefined {
    if (name === overvote) return OVERVOTE;
    return name === writeIn ? sink.undeclared() : sink.candidate(name);
  }
  return (cell) => {
    if (cell === "") return blankIsWriteIn ? [sink.undeclared()] : [];
    const names = delimiter === "" ? [cell] : cell.split(delimiter).map((name) => name.trim());
    if (names.length === 1 && cell === skipped) return [];
    const found: Index[] = [];
    for (const name of names) {
      const index = name === "" || name === skipped ? undefined : indexOf(name);
      if (index === undefined) return { expected: "candidates of the configuration", found: cell };
      found.push(index);
    }
    return found;
  };
}
