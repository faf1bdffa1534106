/** What a count prints: in short, explained, or as JSON. In each stands what was counted, so that a misspelt option is seen. */

import { explain, namesOf } from "@plenty/counting";
import type { CountResult, Profile } from "@plenty/counting";
import type { Done } from "../support/command.ts";

/** Options that are named in a line; of more, how many there are. */
const NAMED_MOST = 12;

export interface Telling {
  readonly result: CountResult;
  readonly profile: Profile;
  readonly explained: boolean;
  /** Files that were written, by their key in the JSON. */
  readonly files: Readonly<Record<string, string>>;
}

/** The outcome of a count as lines and as data. */
export function tellCount(telling: Telling): Done {
  const { result, profile, explained, files } = telling;
  const lines = explained ? fullLines(telling) : shortLines(telling);
  const json = { ...result, ...namesFor(profile), ...files };
  return { json, lines: [...lines, ...countedLines(result, profile)] };
}

function fullLines({ result, profile }: Telling): readonly string[] {
  const title = profile.title === undefined ? [] : [profile.title];
  return [...title, ...explain(result, profile.candidates)];
}

function shortLines({ result, profile }: Telling): readonly string[] {
  const { winners, ties, warnings } = result;
  const names = winners.map(namesOf(profile.candidates));
  const open = ties.findIndex(({ by, about }) => by === "left open" && about === "the win");
  const first = open === -1 ? names : [`Tie for the first place: ${names.join(", ")}`];
  return [
    ...(names.length === 0 ? ["Winners: nobody"] : first),
    ...warnings.map(({ text }) => `Warning: ${text}`),
    ...tiesLine(ties.length - (open === -1 ? 0 : 1)),
  ];
}

function tiesLine(count: number): readonly string[] {
  if (count === 0) return [];
  const one = count === 1;
  return [`${count} ${one ? "tie was" : "ties were"} met: --explain tells ${one ? "it" : "them"}.`];
}

/** "12 ballots (1 blank), 5 options: Barn, Garden, …" */
function countedLines({ counted }: CountResult, profile: Profile): readonly string[] {
  if (counted === undefined) return [];
  const { ballots, blank, candidates } = counted;
  const named = candidates.slice(0, NAMED_MOST).map(namesOf(profile.candidates)).join(", ");
  const left = candidates.length - NAMED_MOST;
  const many = numbered(candidates.length, profile.kind === "budget" ? "project" : "option");
  const empty = blank === 0 ? "" : ` (${blank} blank)`;
  const more = left > 0 ? ` and ${left} more` : "";
  return [`${numbered(ballots, "ballot")}${empty}, ${many}: ${named}${more}`];
}

function numbered(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** Names by id, where any differs from its id. */
function namesFor({ candidates }: Profile): { readonly names?: Readonly<Record<string, string>> } {
  if (candidates.every(({ id, name }) => id === name)) return {};
  return { names: Object.fromEntries(candidates.map(({ id, name }) => [id, name])) };
}
