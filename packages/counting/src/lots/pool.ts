/**
 * A pool of people and the quotas that a panel of them must meet. People who are alike in every category
 * that has a quota are of one kind: they can stand in for each other, so that panels are first sought as
 * numbers per kind, and each member of a kind gets the same probability.
 */

import type { Refusal } from "@plenty/kernel";
import { panelMalformed } from "./refusals.ts";

export interface Person {
  readonly id: string;
  /** Value per category: { age: "16-29", district: "north" }. */
  readonly features: Readonly<Record<string, string>>;
}

/** Of all on the panel, at least `least` and at most `most` have this value. */
export interface Quota {
  readonly category: string;
  readonly value: string;
  readonly least: number;
  readonly most: number;
  /** How far it may be relaxed, if that is bounded: around least and most. */
  readonly widest?: { readonly least: number; readonly most: number };
}

export interface PanelRequest {
  readonly people: readonly Person[];
  readonly quotas: readonly Quota[];
  readonly size: number;
}

/** A panel in numbers: how many of each kind. */
export type Composition = readonly number[];

/** People who are alike; `quotas` are those that they count for, by index. */
export interface Kind {
  readonly members: readonly number[];
  readonly quotas: readonly number[];
}

/** A quota or a pool that cannot be read, or undefined. */
export function checkPool({ people, quotas, size }: PanelRequest): Refusal | undefined {
  if (!isCount(size) || size < 1) return panelMalformed(`a panel of ${size}`, "size");
  if (size > people.length)
    return panelMalformed(`a panel of ${size} from ${people.length} people`, "size");
  if (new Set(people.map(({ id }) => id)).size < people.length)
    return panelMalformed("somebody stands twice in the pool", "people");
  const keys = new Set(quotas.map(({ category, value }) => JSON.stringify([category, value])));
  if (keys.size < quotas.length) return panelMalformed("a quota stands twice", "quotas");
  const bad = quotas.find(({ least, most }) => !isCount(least) || !isCount(most) || least > most);
  if (bad !== undefined)
    return panelMalformed(`${nameOf(bad)}: ${bad.least} to ${bad.most}`, "quotas");
  const categories = [...new Set(quotas.map(({ category }) => category))];
  for (const { id, features } of people) {
    for (const category of categories) {
      const value = features[category];
      if (value === undefined || !keys.has(JSON.stringify([category, value])))
        return panelMalformed(`${id}: no quota for ${category} "${value ?? ""}"`, "people");
    }
  }
  return undefined;
}

/** The kinds, in the order of their first members. */
export function kindsOf({ people, quotas }: PanelRequest): readonly Kind[] {
  const kinds = new Map<string, { readonly members: number[]; readonly quotas: number[] }>();
  for (const [at, { features }] of people.entries()) {
    const met = quotas.flatMap(({ category, value }, index) =>
      features[category] === value ? [index] : [],
    );
    const kind = kinds.get(met.join(" ")) ?? { members: [], quotas: met };
    kind.members.push(at);
    kinds.set(met.join(" "), kind);
  }
  return [...kinds.values()];
}

/** A quota in words. */
export function nameOf({ category, value }: Pick<Quota, "category" | "value">): string {
  return `${category} "${value}"`;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
