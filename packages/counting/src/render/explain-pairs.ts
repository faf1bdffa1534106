/** Duels in words: the winner against each other candidate, and the table of all of them. */

import type { CountResult } from "../core/result.ts";
import type { Name } from "./names.ts";
import { lengthOf, told } from "./numbers.ts";
import { squareLines } from "./text-table.ts";

/** Past this a table of lines is no longer read. */
export const SQUARE_MOST = 40;
/** So many winners are compared one by one. */
const WINNERS_MOST = 3;

/** Lines of a result that compares pairs; none of any other. */
export function pairLines(result: CountResult, name: Name): readonly string[] {
  const { pairwise, winners } = result;
  if (pairwise === undefined) return [];
  const { ids, votes } = pairwise;
  const sentences = winners
    .slice(0, WINNERS_MOST)
    .map((id) => ids.indexOf(id))
    .filter((at) => at >= 0 && ids.length > 1)
    .map((at) => `  ${duelsOf(at, pairwise, name)}`);
  const shown = ids.slice(0, SQUARE_MOST);
  const left = ids.length - shown.length;
  const square = squareLines(shown.map(name), (row, column) => votes[row]?.[column] ?? "0");
  return [
    "",
    "Duels",
    ...sentences,
    "",
    "Ballots that put the row over the column",
    ...square.map((line) => `  ${line}`),
    ...(left > 0 ? [`  (${left} further candidates are in the data)`] : []),
  ];
}

/** "Library beats Barn 30 to 20, Garden 32 to 18; ties with …; loses to …". */
function duelsOf(
  own: number,
  { ids, votes }: NonNullable<CountResult["pairwise"]>,
  name: Name,
): string {
  const duels = ids.flatMap((id, other) => {
    if (other === own) return [];
    const [ours, theirs] = [votes[own]?.[other] ?? "0", votes[other]?.[own] ?? "0"];
    const way = Math.sign(lengthOf(ours) - lengthOf(theirs));
    return [{ way, words: `${name(id)} ${told(ours)} to ${told(theirs)}` }];
  });
  const verbs = [
    [1, "beats"],
    [0, "ties with"],
    [-1, "loses to"],
  ] as const;
  const parts = verbs.flatMap(([way, verb]) => {
    const of = duels.filter((duel) => duel.way === way).map(({ words }) => words);
    return of.length === 0 ? [] : [`${verb} ${of.join(", ")}`];
  });
  return `${name(ids[own] ?? "")} ${parts.join("; ")}`;
}
