/**
 * An entry told in one sentence, from the facts that it made, by the section whose act it was. A fact that
 * this page does not know yet (a host of a later version) falls back to who did something, so nothing is
 * ever hidden.
 */

import { isRecord } from "@plenty/client";
import type { ActFact, ActName } from "@plenty/rules/contract";
import { t } from "./teller-words.ts";

/** Acts of a room. */
export type ActOf<N extends string> = Extract<ActName, `${N}.${string}`>;

/** Makes a sentence of the facts of one act; undefined if they are not what it knows. */
export type Teller<A extends ActName> = (
  facts: readonly ToldFact<ActFact<A>>[],
  naming: Naming,
) => string | undefined;

/** A fact as entries are told: of a long list only how long it is. */
export type ToldFact<F> = F extends unknown
  ? { readonly [K in keyof F]: F[K] extends readonly unknown[] ? F[K] | number : F[K] }
  : never;

/** How long a list is that may be told by its length. */
export function lengthOf(list: readonly unknown[] | number): number {
  return typeof list === "number" ? list : list.length;
}

export interface ToldEntry {
  /** Name of the act that made the entry; "tick" where time itself did. */
  readonly kind: string;
  readonly facts: readonly unknown[];
}

export interface Naming {
  /** Name of who made the entry. */
  readonly who: string;
  /** Name of anybody else by id. */
  readonly nameOf: (agent: string) => string;
  readonly unitOf: UnitOf;
}

/** How amounts of a currency are written; undefined as long as that is not known. */
export type UnitOf = (currency: string) => Unit | undefined;

/** How many decimals amounts have, and what stands behind them. */
export interface Unit {
  readonly decimals: number;
  readonly unit: string;
}

/** The sentences of any section, each by the act whose facts it takes, and others for what acts would lead to. */
export interface AnyTelling {
  readonly tellers: object;
  readonly follows?: object;
}
type AnyTeller = (facts: readonly unknown[], naming: Naming) => string | undefined;

/** The entry as a sentence. */
export function tellEntry(
  all: readonly AnyTelling[],
  { kind, facts }: ToldEntry,
  naming: Naming,
): string {
  if (kind === "tick") return t("entry.tick");
  const tellers = all.map((one) => one.tellers);
  const known = told(tellerOf(tellers, kind), facts, naming);
  return known ?? t("entry.other", { who: naming.who });
}

/** What an act would lead to, as a sentence; undefined where no section has words for it. */
export function tellFollows(
  all: readonly AnyTelling[],
  { kind, facts }: ToldEntry,
  naming: Naming,
): string | undefined {
  const tellers = all.flatMap(({ follows = [] }) => follows);
  return told(tellerOf(tellers, kind), facts, naming);
}

/** What a teller makes of the facts of its act; undefined where it finds others than it knows. */
function told(
  teller: AnyTeller | undefined,
  facts: readonly unknown[],
  naming: Naming,
): string | undefined {
  // that somebody did it for somebody else comes with any act, and is said with who did it
  const own = facts.filter(isRecord).filter(({ fact }) => fact !== "ActedFor");
  try {
    return teller?.(own, naming);
  } catch {
    return undefined; // a host of a later version: one entry that is not understood must not take the page with it
  }
}

function tellerOf(tellers: readonly object[], kind: string): AnyTeller | undefined {
  const found = tellers.find((one) => Object.hasOwn(one, kind));
  // a section's tellers stand under the names of the acts whose facts they take
  return (found as Readonly<Record<string, AnyTeller>> | undefined)?.[kind];
}
