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
import { createJavaRandom, javaHashOrder, javaShuffle } from "./java-random.ts";
import type { Candidate, Index } from "./profile.ts";
import { parameterMalformed, tieUnbroken } from "./refusals.ts";
import type { TieMet } from "./result.ts";

/** The parameter that every rule has. */
export const tiesParameter = {
  type: "text",
  default: "file",
  help: "Who goes first where nothing else decides: file, order:<id>,<id>,… (or a JSON list), seed:<words>, or refuse (as RCTab: rctab-random:<n>, rctab-permutation:<n>).",
} as const;

export interface TieBreaker {
  /** Words for `TieMet.by`. */
  readonly by: string;
  /** False where the order is merely the file's: no lot was drawn, and a tie for the win stays open. */
  readonly drawn: boolean;
  /** Rank of each candidate in the drawn order: 0 goes first. */
  readonly position: readonly number[];
  /** Ties met so far, in order. */
  readonly met: readonly TieMet[];
  /** Sorts tied candidates by the drawn order and notes the tie; the first `take` are told as chosen. */
  order(tie: Tie): readonly Index[];
  /** Picks one: the first in the drawn order (to win), or the last (to lose). Notes the tie. */
  pick(tie: Tie, end: "first" | "last"): Index;
  /** Notes a tie that something else broke, or that stays open. */
  note(tie: Tie & { readonly by: string; readonly chosen: readonly Index[] }): void;
  /** Begins the lot anew, where a count of several passes draws each from the same seed. */
  restart(): void;
}

export interface Tie {
  readonly among: readonly Index[];
  readonly about: string;
  readonly round?: number;
  /** Whether previous rounds were looked at before: RCTab's random draw then lists the tied otherwise. */
  readonly afterPrevious?: boolean;
  /** How many of them are taken: told as `chosen`; default 1. */
  readonly take?: number;
}

/** Words of the file's own order, which is no lot. */
export const FILE_ORDER = "order of the file";
/** What is said to have broken a tie that stays open. */
export const LEFT_OPEN = "left open";
const REFUSE = "nothing";

/** Makes the breaker that a `ties` parameter names. */
export function createTieBreaker(
  text: string,
  candidates: readonly Candidate[],
): Result<TieBreaker, Refusal> {
  const ids = candidates.map(({ id }) => id);
  const colon = text.indexOf(":");
  const [kind, rest] = colon === -1 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1)];
  if (kind === "file") return accepted(breaker({ ids, order: ids, by: FILE_ORDER }));
  if (kind === "refuse") return accepted(breaker({ ids, order: ids, by: REFUSE }));
  if (kind === "seed")
    return accepted(breaker({ ids, order: orderOfSeed(rest, ids), by: `seed "${rest}"` }));
  if (kind === "order") return givenOrder(readOrder(rest), ids);
  if (/^rctab-(?:random|permutation):-?\d{1,19}$/.test(text))
    return accepted(asRctab(kind, rest, candidates));
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

/** "a,b,c", or a JSON list where an id holds a comma. */
function readOrder(text: string): readonly string[] {
  if (!text.startsWith("[")) return text.split(",");
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}

function givenOrder(order: readonly string[], ids: readonly string[]): Result<TieBreaker, Refusal> {
  const fits = order.length === ids.length && new Set(order).size === ids.length;
  if (!fits || !ids.every((id) => order.includes(id))) {
    return refused(parameterMalformed("ties=order: expected every candidate's id once", "ties"));
  }
  return accepted(breaker({ ids, order, by: "order given" }));
}

/** RCTab's own lots: a permutation shuffled once, or a candidate drawn at each tie, from sorted names. */
function asRctab(kind: string, seed: string, candidates: readonly Candidate[]): TieBreaker {
  const ids = candidates.map(({ id }) => id);
  let random = createJavaRandom(BigInt(seed));
  const names = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const by = `${kind} ${seed}`;
  if (kind === "rctab-permutation") return breaker({ ids, order: javaShuffle(names, random), by });
  const base = breaker({ ids, order: ids, by });
  return {
    ...base,
    pick(tie) {
      const tied = tie.among.map((index) => ids[index] ?? "").toSorted((a, b) => (a < b ? -1 : 1));
      const listed = tie.afterPrevious === true ? javaHashOrder(tied) : tied;
      const sorted = listed.map((id) => ids.indexOf(id));
      const drawn = sorted[Math.floor(random.nextDouble() * sorted.length)];
      const chosen = present(drawn, "a tie has candidates");
      base.note({ ...tie, by, chosen: [chosen] });
      return chosen;
    },
    restart() {
      random = createJavaRandom(BigInt(seed));
    },
  };
}

function breaker({
  ids,
  order,
  by,
}: {
  readonly ids: readonly string[];
  readonly order: readonly string[];
  readonly by: string;
}): TieBreaker {
  const rank = new Map(order.map((id, index) => [id, index]));
  const position = ids.map((id) => present(rank.get(id), "the order names every candidate"));
  const met: TieMet[] = [];
  const told = (indices: readonly Index[]): string[] => indices.map((index) => ids[index] ?? "");
  const at = (index: Index): number => position[index] ?? 0;
  const sort = (among: readonly Index[]): readonly Index[] =>
    among.toSorted((a, b) => at(a) - at(b));
  function note(tie: Tie & { readonly by: string; readonly chosen: readonly Index[] }): void {
    const { among, about, round, chosen } = tie;
    const base = { among: told(among), about, by: tie.by, chosen: told(chosen) };
    met.push(round === undefined ? base : { round, ...base });
  }
  return {
    by,
    drawn: by !== FILE_ORDER && by !== REFUSE,
    position,
    met,
    note,
    order(tie) {
      const sorted = sort(tie.among);
      note({ ...tie, by, chosen: sorted.slice(0, tie.take ?? 1) });
      return sorted;
    },
    pick(tie, end) {
      const chosen = present(sort(tie.among).at(end === "first" ? 0 : -1), "a tie has candidates");
      note({ ...tie, by, chosen: [chosen] });
      return chosen;
    },
    restart() {
      // The order was drawn once, for all passes.
    },
  };
}
