/**
 * A plain CSV with a column per option, and in each cell what a ballot says of it: points (scores.ts) or a tick
 * (approvals.ts). The rest is as in ballot-table.ts.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Candidate, Index } from "../core/profile.ts";
import { eachBallot } from "./ballot-table.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { ReadInput } from "./format.ts";

/** How one cell is read. */
export interface Cell {
  /** The points; "nothing" where the ballot does not speak of the option; undefined if it is neither. */
  readonly read: (text: string) => number | "nothing" | undefined;
  readonly expected: string;
}

export interface OptionBallot {
  readonly count: number;
  readonly weight?: Fraction;
  readonly ids?: readonly string[];
  readonly cells: readonly (readonly [option: Index, points: number])[];
}

export interface OptionTable {
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly OptionBallot[];
}

export async function readOptions(
  input: ReadInput,
  cell: Cell,
): Promise<Result<OptionTable, Refusal>> {
  const { file } = input;
  let candidates: readonly Candidate[] = [];
  const ballots: OptionBallot[] = [];
  const refusal = await eachBallot(input, {
    meant: "options",
    onHead(names, line) {
      const expected = wrongNames(names);
      candidates = names.map((name) => ({ id: name, name }));
      return expected === undefined
        ? undefined
        : badLine({ file, line, expected, found: names.join() });
    },
    onBallot({ line, cells, count, weight, id }) {
      const told: (readonly [Index, number])[] = [];
      for (const [option, found] of cells.entries()) {
        const points = cell.read(found);
        if (points === undefined) return badLine({ file, line, expected: cell.expected, found });
        if (points !== "nothing") told.push([option, points]);
      }
      ballots.push({
        count,
        cells: told,
        ...(weight === undefined ? {} : { weight }),
        ...(id === undefined || count !== 1 ? {} : { ids: [id] }),
      });
      return undefined;
    },
  });
  return refusal === undefined ? accepted({ candidates, ballots }) : refused(refusal);
}

function wrongNames(names: readonly string[]): string | undefined {
  if (names.length > CANDIDATES_MOST) return FEWER_CANDIDATES;
  return names.length === 0 || names.includes("") || new Set(names).size < names.length
    ? "a line of columns: a different name for each candidate"
    : undefined;
}
