/**
 * What the plain tables of ballots share, in CSV or in a spreadsheet: the first row names the columns; each further
 * row is a ballot, or several alike. An `id`, a `count` and a `weight` (ballot-columns.ts) are read here, what
 * remains is for the format. No id may come twice.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine, eachRow } from "@plenty/tables";
import { parseFraction } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import { foreignColumn, renameColumn, roleOf } from "./ballot-columns.ts";
import type { Role } from "./ballot-columns.ts";
import { createBallotIds, eachOnce } from "./ballot-ids.ts";
import type { BallotIds } from "./ballot-ids.ts";
import type { ReadInput } from "./format.ts";
import { ballotCount } from "./numbers.ts";

export interface TableBallot {
  readonly line: number;
  /** Values of the columns that are the format's own, in order; perhaps fewer than columns. */
  readonly cells: readonly string[];
  readonly count: number;
  /** If it is not 1. */
  readonly weight?: Fraction;
  readonly id?: string;
}

export interface BallotTable {
  /** What the format's own columns are: "ranks", "options". */
  readonly meant: string;
  /** Gets the names of these columns. */
  readonly onHead: (names: readonly string[], line: number) => Refusal | undefined;
  readonly onBallot: (ballot: TableBallot) => Refusal | undefined;
}

interface Wrong {
  readonly expected: string;
  /** Absent: the line as it stands. */
  readonly found?: string;
}

/** Reads to the end, or to the first refusal; a file without a head is refused. */
export async function eachBallot(
  input: ReadInput,
  table: BallotTable,
): Promise<Refusal | undefined> {
  const { file } = input;
  const ids = createBallotIds();
  let roles: readonly (Role | undefined)[] | undefined;
  const refusal = await eachRow(input, ({ cells, line, text }) => {
    if (roles === undefined) {
      const found = rolesOf(cells, table.meant);
      if ("expected" in found) return badLine({ file, line, found: text, ...found });
      roles = found;
      const names = cells.filter((_, place) => found[place] === undefined);
      return table.onHead(names, line);
    }
    const ballot = ballotOf(roles, cells, { line, ids });
    return "expected" in ballot
      ? badLine({ file, line, found: text, ...ballot })
      : table.onBallot(ballot);
  });
  if (refusal !== undefined || roles !== undefined) return refusal;
  return badLine({ file, line: 1, expected: "a line of columns, then ballots" });
}

function rolesOf(fields: readonly string[], meant: string): readonly (Role | undefined)[] | Wrong {
  const roles = fields.map(roleOf);
  const special = roles.filter((role) => role !== undefined);
  if (new Set(special).size < special.length)
    return { expected: "id (or voter, ballot), count and weight once each" };
  const foreign = foreignColumn(fields);
  return foreign === undefined ? roles : { expected: renameColumn(foreign, meant) };
}

function ballotOf(
  roles: readonly (Role | undefined)[],
  fields: readonly string[],
  { line, ids }: { readonly line: number; readonly ids: BallotIds },
): TableBallot | Wrong {
  if (fields.length > roles.length)
    return { expected: `at most ${roles.length} values, as in the first line` };
  const cells: string[] = [];
  const told = { id: "", count: "1", weight: "1" };
  for (const [place, field] of fields.entries()) {
    const role = roles[place];
    if (role === undefined) cells.push(field);
    else told[role] = field;
  }
  const { id } = told;
  const before = ids.note(id, line);
  if (before !== undefined) return { expected: eachOnce("id", before), found: id };
  const count = told.count === "1" ? 1 : ballotCount(told.count);
  if (count === undefined) return { expected: "a count of at least 1", found: told.count };
  const own = { line, cells, count, ...(id === "" ? {} : { id }) };
  if (told.weight === "1") return own;
  const weight = parseFraction(told.weight);
  if (weight === undefined || weight.n <= 0n)
    return { expected: "a weight above 0, such as 2 or 0.5", found: told.weight };
  return weight.n === weight.d ? own : { ...own, weight };
}
