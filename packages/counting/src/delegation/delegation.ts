/**
 * Delegation by scope. Each person has at most one delegate per scope; of the scopes that a matter lies in,
 * the narrowest in which the person said anything counts, and "nobody" is something said. Who votes
 * themselves carries everybody behind them; nobody's vote counts twice. Whole numbers only.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { delegationTwice, voterUnknown, weightsMalformed } from "./refusals.ts";

export interface Delegation {
  readonly from: string;
  readonly scope: string;
  /** Absent: explicitly nobody, against any wider delegation. */
  readonly to?: string;
  /** Milliseconds; from this moment on the row counts no longer. */
  readonly until?: number;
}

export interface DelegationRequest {
  /** Who may vote, each once; the order decides who is carried first under a cap. */
  readonly people: readonly string[];
  /** Who voted themselves. */
  readonly voted: ReadonlySet<string>;
  /** The scopes that the matter lies in, narrowest first. */
  readonly scopes: readonly string[];
  readonly delegations: readonly Delegation[];
  /** When the matter closed, in milliseconds. */
  readonly at: number;
  /** The most that one voter may carry, their own vote included. */
  readonly cap?: number;
}

/** "voted", "carried"; abstaining: "no delegate", "a cycle" (without a voter), "over the cap". */
export type Fate = "voted" | "carried" | "no delegate" | "a cycle" | "over the cap";

export interface Carried {
  readonly person: string;
  readonly fate: Fate;
  /** From the person to whoever votes, or as far as the chain goes. */
  readonly path: readonly string[];
}

export interface Delegated {
  readonly people: readonly Carried[];
  /** Votes per voter, their own included, in the order of the people. */
  readonly weights: readonly { readonly person: string; readonly weight: number }[];
  readonly abstain: number;
}

/** Who carries whom, at the moment of closing. */
export function resolveDelegations(request: DelegationRequest): Result<Delegated, Refusal> {
  const wrong = check(request);
  if (wrong !== undefined) return refused(wrong);
  const delegates = delegatesOf(request);
  const chains = request.people.map((person) => follow(person, request.voted, delegates));
  const carried = cut(chains, request.cap);
  const weights = request.people
    .filter((person) => request.voted.has(person))
    .map((person) => ({ person, weight: weightOf(person, carried) }));
  const counted = weights.reduce((sum, { weight }) => sum + weight, 0);
  return accepted({ people: carried, weights, abstain: request.people.length - counted });
}

/** The delegation in sentences, one per person. */
export function explainDelegation({ people, weights, abstain }: Delegated): readonly string[] {
  return [
    ...people.map(({ person, fate, path }) =>
      path.length > 1 ? `${path.join(" → ")}: ${fate}` : `${person}: ${fate}`,
    ),
    "",
    ...weights.map(({ person, weight }) => `${person} votes with ${weight}`),
    `${abstain} abstain`,
  ];
}

function check({ people, voted, delegations, cap }: DelegationRequest): Refusal | undefined {
  const known = new Set(people);
  if (known.size < people.length) return voterUnknown("somebody stands twice in the list");
  if (cap !== undefined && !(Number.isSafeInteger(cap) && cap >= 1))
    return weightsMalformed(`a cap of ${cap}`, "cap");
  const named = [
    ...voted,
    ...delegations.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ];
  const stranger = named.find((person) => !known.has(person));
  if (stranger !== undefined) return voterUnknown(`"${stranger}" is not in the list of people`);
  const rows = new Set<string>();
  for (const { from, scope } of delegations) {
    const key = JSON.stringify([from, scope]);
    if (rows.has(key)) return delegationTwice(`${from} in "${scope}"`);
    rows.add(key);
  }
  return undefined;
}

/** Each person's delegate in this matter. */
function delegatesOf({
  delegations,
  scopes,
  at,
}: DelegationRequest): ReadonlyMap<string, string | undefined> {
  const best = new Map<string, { readonly place: number; readonly to: string | undefined }>();
  for (const { from, scope, to, until } of delegations) {
    const place = scopes.indexOf(scope);
    if (place === -1 || (until !== undefined && until <= at)) continue;
    const known = best.get(from);
    if (known === undefined || place < known.place) best.set(from, { place, to });
  }
  return new Map([...best].map(([from, { to }]) => [from, to]));
}

/** The chain from a person to the first who voted; it ends where nobody is named or somebody comes again. */
function follow(
  person: string,
  voted: ReadonlySet<string>,
  delegates: ReadonlyMap<string, string | undefined>,
): Carried {
  const path = [person];
  const met = new Set(path);
  let last = person;
  while (!voted.has(last)) {
    const next = delegates.get(last);
    if (next === undefined) return { person, fate: "no delegate", path };
    path.push(next);
    if (met.has(next)) return { person, fate: "a cycle", path };
    met.add(next);
    last = next;
  }
  return { person, fate: path.length === 1 ? "voted" : "carried", path };
}

/** Under a cap the nearest are carried first, then those first in the list: who is behind falls before. */
function cut(chains: readonly Carried[], cap: number | undefined): readonly Carried[] {
  if (cap === undefined) return chains;
  const load = new Map<string, number>();
  const over = new Set<string>();
  const nearest = chains.toSorted((a, b) => a.path.length - b.path.length);
  for (const { person, fate, path } of nearest) {
    if (fate !== "voted" && fate !== "carried") continue;
    const voter = path.at(-1) ?? person;
    const before = load.get(voter) ?? 0;
    if (before >= cap) over.add(person);
    else load.set(voter, before + 1);
  }
  return chains.map((chain) =>
    over.has(chain.person) ? { ...chain, fate: "over the cap" } : chain,
  );
}

function weightOf(voter: string, people: readonly Carried[]): number {
  return people.filter(
    ({ fate, path }) => (fate === "voted" || fate === "carried") && path.at(-1) === voter,
  ).length;
}
