/**
 * Whom the names of a list mean: who belongs under that name, whatever the letters' size and accents. Two who are
 * named alike are told apart by nobody but whoever brings the list in.
 */

import { folded } from "@plenty/kernel";

export interface Member {
  readonly agent: string;
  readonly name: string;
}

export interface Matched {
  /** Who belongs, by the name in the list. */
  readonly members: ReadonlyMap<string, Member>;
  /** Names that several bear. */
  readonly alike: ReadonlyMap<string, readonly Member[]>;
  /** Names that nobody bears, in the order of the list. */
  readonly others: readonly string[];
}

/** Matches each name once. */
export function matchPeople(names: Iterable<string>, members: readonly Member[]): Matched {
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member.name);
    byName.set(key, [...(byName.get(key) ?? []), member]);
  }
  const found = new Map<string, Member>();
  const alike = new Map<string, readonly Member[]>();
  const others: string[] = [];
  for (const name of new Set(names)) {
    const bearers = byName.get(keyOf(name)) ?? [];
    const [member] = bearers;
    if (member === undefined) others.push(name);
    else if (bearers.length > 1) alike.set(name, bearers);
    else found.set(name, member);
  }
  return { members: found, alike, others };
}

function keyOf(name: string): string {
  return folded(name).replaceAll(/\s+/g, " ").trim();
}
