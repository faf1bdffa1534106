/**
 * Ties. A rule first applies its own means (previous rounds, cheapest first); what is left is broken by one
 * order of all candidates, drawn once for the whole count: given, made from a seed, or the file's own. The
 * order of a seed is by SHA-256 of seed, a zero byte and the candidate's id: anyone can check it by hand.
 * Every tie met is noted, with what broke it.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { accepted, present, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Candidate, Index } from "./profile.ts";
import { parameterMalformed, tieUnbroken } from "./refusals.ts";
import type { TieMet } from "./result.ts";

/** The parameter that every rule has. */
export const tiesParameter = {
  type: "text",
  default: "file",
  help: "Who goes first where nothing else decides: file, order:<id>,<id>,…, seed:<words>, or refuse.",
} as const;

export interface TieBreaker {
  /** Words for `TieMet.by`. */
  readonly by: string;
  /** Rank of each candidate in the drawn order: 0 goes first. */
  readonly position: readonly number[];
  /** Ties met so far, in order. */
  readonly met: readonly TieMet[];
  /** Sorts tied candidates by the drawn order and notes the tie, all of them being `chosen`'s field. */
  order(tie: Tie): readonly Index[];
  /** Notes a tie that something else broke, or that stays open. */
  note(tie: Tie & { readonly by: string; readonly chosen: readonly Index[] }): void;
}

export interface Tie {
  readonly among: readonly Index[];
  readonly about: string;
  readonly round?: number;
  /** How many of them are taken: told as `chosen`; default 1. */
  readonly take?: number;
}

const REFUSE = "nothing";

/** Makes the breaker that a `ties` parameter names. */
export function createTieBreaker(
  text: string,
  candidates: readonly Candidate[],
): Result<TieBreaker, Refusal> {
  const ids = candidates.map(({ id }) => id);
  if (text === "file") return accepted(breaker({ ids, order: ids, by: "order of the file" }));
  if (text === "refuse") return accepted(breaker({ ids, order: ids, by: REFUSE }));
  if (text.startsWith("seed:")) {
    const order = orderOfSeed(text.slice(5), ids);
    return accepted(breaker({ ids, order, by: `seed "${text.slice(5)}"` }));
  }
  if (text.startsWith("order:")) return givenOrder(text.slice(6).split(","), ids);
  return refused(parameterMalformed(`ties=${text}: expected ${tiesParameter.help}`, "ties"));
}

/** The order that a seed draws: ascending by SHA-256(seed ‖ 0x00 ‖ id), all in UTF-8. */
export function orderOfSeed(seed: string, ids: readonly string[]): readonly string[] {
  return ids
    .map((id) => ({ id, key: bytesToHex(sha256(utf8ToBytes(`${seed}\0${id}`))) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
}

/** What `ties=refuse` refuses once the count is done: the first tie that nothing but that broke. */
export function unbrokenTie(ties: TieBreaker): Refusal | undefined {
  const tie = ties.met.find(({ by }) => by === REFUSE);
  if (tie === undefined) return undefined;
  const where = tie.round === undefined ? "" : `round ${tie.round}: `;
  return tieUnbroken(`${where}${tie.among.join(", ")} tie for ${tie.about}`);
}

function givenOrder(order: readonly string[], ids: readonly string[]): Result<TieBreaker, Refusal> {
  const fits = order.length === ids.length && new Set(order).size === ids.length;
  if (!fits || !ids.every((id) => order.includes(id))) {
    return refused(parameterMalformed("ties=order: expected every candidate's id once", "ties"));
  }
  return accepted(breaker({ ids, order, by: "order given" }));
}

function breaker({
  ids,
  order,
  by,
}: {
  ids: readonly string[];
  order: readonly string[];
  by: string;
}): TieBreaker {
  const rank = new Map(order.map((id, index) => [id, index]));
  const position = ids.map((id) => present(rank.get(id), "the order names every candidate"));
  const met: TieMet[] = [];
  const told = (indices: readonly Index[]): string[] => indices.map((index) => ids[index] ?? "");
  const at = (index: Index): number => position[index] ?? 0;
  function note(tie: Tie & { readonly by: string; readonly chosen: readonly Index[] }): void {
    const { among, about, round, chosen } = tie;
    const base = { among: told(among), about, by: tie.by, chosen: told(chosen) };
    met.push(round === undefined ? base : { round, ...base });
  }
  return {
    by,
    position,
    met,
    note,
    order(tie) {
      const sorted = tie.among.toSorted((a, b) => at(a) - at(b));
      note({ ...tie, by, chosen: sorted.slice(0, tie.take ?? 1) });
      return sorted;
    },
  };
}
