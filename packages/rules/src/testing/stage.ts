/** Where a play takes place: a world, and what has come about in it that a step may be about. */

import type { Hash } from "@plenty/kernel";
import type { FactDef, FactOf } from "../engine/spec.ts";
import { nobody, wordsFor } from "./signing.ts";
import type { World } from "./world.ts";

/** A fact with the id of the act that gave it. */
export type Told<D extends FactDef> = FactOf<D> & { readonly act: Hash };

export interface Stage {
  readonly world: World;
  /** Facts of a kind so far, in the order of the log. */
  readonly told: <D extends FactDef>(kind: D) => readonly Told<D>[];
  /** A field of one of them, or nobody's if there is none. */
  readonly one: <D extends FactDef>(kind: D, n: number, field: (told: Told<D>) => string) => string;
  /** A person, or who is known by the salted hash of their name. */
  readonly agent: (name: string) => Hash;
}

/** The stage of a world. */
export function stageOf(world: World): Stage {
  const facts: (Record<string, unknown> & { readonly act: Hash })[] = [];
  let read = 0;
  function told<D extends FactDef>({ name }: D): readonly Told<D>[] {
    for (const { act, facts: given } of world.log.slice(read)) {
      for (const fact of JSON.parse(given)) facts.push({ ...fact, act: act?.id ?? nobody });
    }
    read = world.log.length;
    // the ledger checks every fact against its declaration, so its name says its type
    return facts.filter(({ fact }) => fact === name) as unknown as readonly Told<D>[];
  }
  return {
    world,
    told,
    one: (kind, n, field) => {
      const all = told(kind);
      const found = all[n % all.length];
      return found === undefined ? nobody : field(found);
    },
    agent: (name) => {
      const person = world.person(name);
      return person === nobody ? wordsFor(name).hash : person;
    },
  };
}
