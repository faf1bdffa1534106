/**
 * Orders of PrefLib: "1,2,{3,4}" by the numbers of the alternatives, and what each kind of file promises of
 * them: .soc and .toc name every alternative, .soc and .soi have no equal ones.
 */

import type { Index, Rank } from "../core/profile.ts";
import { candidatesOf } from "../core/profile.ts";
import { wholeNumber } from "./numbers.ts";

export type Kind = "soc" | "soi" | "toc" | "toi" | "cat";

/** Numbers of alternatives are below this. */
export const NUMBER_LIMIT = 10_000_000;

/** The alternatives, whose numbers may have gaps. */
export interface Alternatives {
  /** In the order of the header. */
  readonly numbers: readonly number[];
  /** Index + 1 by number; 0 where there is none. */
  readonly places: Int32Array;
}

export function alternativesOf(numbers: readonly number[]): Alternatives {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, number);
  const places = new Int32Array(largest + 1);
  for (const [index, number] of numbers.entries()) places[number] = index + 1;
  return { numbers, places };
}

export function isKind(text: string): text is Kind {
  return ["soc", "soi", "toc", "toi", "cat"].includes(text);
}

function isStrict(kind: Kind | undefined): boolean {
  return kind === "soc" || kind === "soi";
}

export function isComplete(kind: Kind | undefined): boolean {
  return kind === "soc" || kind === "toc";
}

/** The ranks of a line, {} as an empty one; or words of what should have stood there. */
export function readRanks(
  text: string,
  { numbers, places }: Alternatives,
  kind: Kind | undefined,
): readonly Rank[] | string {
  const ranks: Rank[] = [];
  const seen = new Set<Index>();
  for (const part of partsOf(text)) {
    const rank = rankOf(part, places);
    if (rank === undefined) return "alternatives of the header, each once, equal ones in {}";
    for (const index of candidatesOf(rank)) {
      if (seen.has(index)) return "alternatives of the header, each once, equal ones in {}";
      seen.add(index);
    }
    if (isStrict(kind) && typeof rank !== "number" && rank.length > 1)
      return `no equal ones (.${kind})`;
    ranks.push(rank);
  }
  if (isComplete(kind) && seen.size < numbers.length)
    return `all ${numbers.length} alternatives (.${kind})`;
  return ranks;
}

/** What stands between commas outside braces; a comma at the end is passed over. */
function* partsOf(text: string): Generator<string> {
  const body = text.trim();
  for (let from = 0; from < body.length;) {
    const close = body.startsWith("{", from) ? body.indexOf("}", from) : from;
    const comma = body.indexOf(",", close === -1 ? body.length : close);
    const end = comma === -1 ? body.length : comma;
    yield body.slice(from, end).trim();
    from = end + 1;
    while (body[from] === " " || body[from] === "\t") from += 1;
  }
}

function rankOf(part: string, places: Int32Array): Rank | undefined {
  if (!part.startsWith("{")) return indexOf(part, places);
  if (!part.endsWith("}")) return undefined;
  const inner = part.slice(1, -1).trim();
  if (inner === "") return [];
  const indices: Index[] = [];
  for (const word of inner.split(",")) {
    const index = indexOf(word.trim(), places);
    if (index === undefined) return undefined;
    indices.push(index);
  }
  const [only] = indices;
  return indices.length === 1 && only !== undefined ? only : indices;
}

function indexOf(word: string, places: Int32Array): Index | undefined {
  const number = wholeNumber(word, { least: 1, most: places.length - 1 });
  const place = number === undefined ? 0 : (places[number] ?? 0);
  return place === 0 ? undefined : place - 1;
}
