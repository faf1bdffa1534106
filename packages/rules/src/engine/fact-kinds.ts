/** What facts hold, by what their declarations mark: whom they name, which words and texts, which lists are long. */

import { agentsOf, besideOf, bulkFields } from "./marks.ts";
import type { Reader } from "./room.ts";
import type { Fact, FactDef } from "./spec.ts";

/** What is found in facts of one kind. */
export interface FactKind {
  readonly agents: ReturnType<typeof agentsOf>;
  readonly beside: ReturnType<typeof besideOf>;
  readonly bulk: ReadonlySet<string>;
}

const kinds = new WeakMap<FactDef, FactKind>();

/** What is found in facts of the kind of one; undefined of a kind that nobody declared. */
export function kindOf({ facts }: Reader, { fact }: Fact): FactKind | undefined {
  const def = facts.get(fact);
  if (def === undefined) return undefined;
  const known = kinds.get(def) ?? {
    agents: agentsOf(def.fields),
    beside: besideOf(def.fields),
    bulk: bulkFields(def.fields),
  };
  kinds.set(def, known);
  return known;
}

/** Long lists of hashes and records shortened to their length: `records: 256`. */
export function withoutBulk(fact: Fact, kind: FactKind | undefined): Fact {
  if (kind === undefined || kind.bulk.size === 0) return fact;
  const short = Object.entries(fact).map(([field, value]) => [
    field,
    Array.isArray(value) && kind.bulk.has(field) ? value.length : value,
  ]);
  return { ...fact, ...Object.fromEntries(short) };
}
