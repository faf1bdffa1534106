/** Where ballots stand in a table, as an RCTab configuration says it: columns and rows counted from 1. */

import type { Refusal } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import { textOf } from "./json.ts";
import { wholeNumber } from "./numbers.ts";
import type { BallotSource } from "./rctab-ballots.ts";

/** Columns and rows that a configuration may name. */
const PLACE_MOST = 1_000_000;

export interface Layout {
  /** From 0. */
  readonly firstColumn: number;
  /** The number of the line, from 1. */
  readonly firstRow: number;
  /** From 0; -1 if there is none. */
  readonly idColumn: number;
}

/** The layout, or a refusal of the configuration that does not say where things stand. */
export function layoutOf({
  source,
  file,
}: Pick<BallotSource, "source" | "file">): Layout | Refusal {
  const place = (key: string): number | undefined =>
    wholeNumber(textOf(source[key]), { least: 1, most: PLACE_MOST });
  const firstColumn = place("firstVoteColumnIndex");
  const firstRow = place("firstVoteRowIndex");
  const idColumn = textOf(source.idColumnIndex) === "" ? 0 : place("idColumnIndex");
  if (firstColumn !== undefined && firstRow !== undefined && idColumn !== undefined)
    return { firstColumn: firstColumn - 1, firstRow, idColumn: idColumn - 1 };
  const places = { firstVoteColumnIndex: firstColumn, firstVoteRowIndex: firstRow };
  const [key = "idColumnIndex"] = Object.entries(places).find(([, at]) => at === undefined) ?? [];
  const found = textOf(source[key]);
  return badLine({ file, line: 1, expected: `${key} as a number from 1`, found });
}
