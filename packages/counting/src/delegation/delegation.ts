/**
 * Delegation by scope. Each person has at most one delegate per scope; of the scopes that a matter lies in,
 * the narrowest in which the person said anything counts, and "nobody" is something said. Who votes
 * themselves carries everybody behind them; nobody's vote counts twice. Whole numbers only.
 */

import { accepted, present, refused } from "@plenty/kernel";
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
  /** Whom the person named in this matter; nobody: absent. Whoever voted may have named somebody too. */
  readonly to?: string;
  /** Who votes for the person; absent if nobody does, and under a cap that cuts them off. */
  readonly voter?: string;
  /** Steps to that voter: 0 for whoever voted. */
  readonly steps?: number;
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
  const carried = cut(followAll(request), request.cap);
  const load = new Map<string, number>();
  for (const { voter } of carried)
    if (voter !== undefined) load.set(voter, (load.get(voter) ?? 0) + 1);
  const weights = request.people
    .filter((person) => request.voted.has(person))
    .map((person) => ({ person, weight: load.get(person) ?? 0 }));
  const counted = weights.reduce((sum, { weight }) => sum + weight, 0);
  return accepted({ people: carried, weights, abstain: request.people.length - counted });
}

/** The delegation in sentences, one per person. */
export function explainDelegation({ people, weights, abstain }: Delegated): readonly string[] {
  const next = new Map(
    people.map(({ person, to, fate }) => [person, fate === "voted" ? undefined : to]),
  );
  return [
    ...people.map(({ person, fate, voter }) => `${pathOf(person, next, voter)}: ${fate}`),
    "",
    ...weights.map(({ person, weight }) => `${person} votes with ${weight}`),
    `${abstain} abstain`,
  ];
}

/** So many names of a chain are told; of a longer one the first, and who votes. */
const NAMES_MOST = 8;

function pathOf(
  person: string,
  next: ReadonlyMap<string, string | undefined>,
  voter: string | undefined,
): string {
  const path = [person];
  for (let at = next.get(person); at !== undefined; at = next.get(at)) {
    if (path.length === NAMES_MOST)
      return [...path, "…", ...(voter === undefined ? [] : [voter])].join(" → ");
    const again = path.includes(at);
    path.push(at);
    if (again) break;
  }
  return path.join(" → ");
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
  const places = new Map(scopes.map((scope, place) => [scope, place]));
  const best = new Map<string, { readonly place: number; readonly to: string | undefined }>();
  for (const { from, scope, to, until } of delegations) {
    const place = places.get(scope);
    if (place === undefined || (until !== undefined && until <= at)) continue;
    const known = best.get(from);
    if (known === undefined || place < known.place) best.set(from, { place, to });
  }
  return new Map([...best].map(([from, { to }]) => [from, to]));
}

/** What a chain leads to. */
type End =
  | { readonly fate: "voted" | "carried"; readonly voter: string; readonly steps: number }
  | { readonly fate: "no delegate" | "a cycle" };

/** Follows everybody's chain to the first who voted; each person is walked over once. */
function followAll(request: DelegationRequest): readonly Carried[] {
  const delegates = delegatesOf(request);
  const ends = new Map<string, End>();
  for (const person of request.people) follow(person, { voted: request.voted, delegates, ends });
  return request.people.map((person) => {
    const to = delegates.get(person);
    const end = present(ends.get(person), "everybody was followed");
    return { person, ...end, ...(to === undefined ? {} : { to }) };
  });
}

interface Chains {
  readonly voted: ReadonlySet<string>;
  readonly delegates: ReadonlyMap<string, string | undefined>;
  /** Of those who were walked over. */
  readonly ends: Map<string, End>;
}

/** A chain ends where nobody is named or somebody comes again. */
function follow(person: string, { voted, delegates, ends }: Chains): void {
  const walked = new Set<string>();
  let last = person;
  while (!ends.has(last) && !walked.has(last)) {
    walked.add(last);
    const next = voted.has(last) ? undefined : delegates.get(last);
    if (next === undefined) break;
    last = next;
  }
  let end = ends.get(last) ?? endAt(last, { voted, delegates });
  for (const one of [...walked].toReversed()) {
    if (one !== last) end = behind(end);
    ends.set(one, end);
  }
}

function behind(end: End): End {
  return "voter" in end ? { fate: "carried", voter: end.voter, steps: end.steps + 1 } : end;
}

function endAt(last: string, { voted, delegates }: Pick<Chains, "voted" | "delegates">): End {
  if (voted.has(last)) return { fate: "voted", voter: last, steps: 0 };
  return { fate: delegates.get(last) === undefined ? "no delegate" : "a cycle" };
}

/** Under a cap the nearest are carried first, then those first in the list: who is behind falls before. */
function cut(chains: readonly Carried[], cap: number | undefined): readonly Carried[] {
  if (cap === undefined) return chains;
  const load = new Map<string, number>();
  const over = new Set<string>();
  for (const { person, voter } of chains.toSorted((a, b) => (a.steps ?? 0) - (b.steps ?? 0))) {
    if (voter === undefined) continue;
    const before = load.get(voter) ?? 0;
    if (before >= cap) over.add(person);
    else load.set(voter, before + 1);
  }
  return chains.map((chain) => (over.has(chain.person) ? overTheCap(chain) : chain));
}

function overTheCap({ person, to }: Carried): Carried {
  return { person, fate: "over the cap", ...(to === undefined ? {} : { to }) };
}
