/** The fold of a log in memory, act by act, each timed: the rules alone, without signatures, disk or threads. */

import type { DatabaseSync } from "node:sqlite";
import type { Hash, Millis } from "@plenty/kernel";
import { reparseAct } from "@plenty/rules";
import type { Engine } from "@plenty/rules";
import { textToBytes } from "@plenty/log";

export interface Taken {
  readonly id: Hash;
  /** How long the rules took, in milliseconds. */
  readonly ms: number;
  /** What kinds of facts came. */
  readonly facts: readonly string[];
}

export interface Fold {
  now(): Millis;
  /** Applies an act; throws if it is refused. */
  take(jws: string): Taken;
}

/** A fold into an empty state, a millisecond an act. */
export function createFold(db: DatabaseSync, engine: Engine): Fold {
  let index = 0;
  let at = Date.UTC(2026, 0, 5, 9);
  return {
    now: () => at,
    take(jws) {
      const act = reparseAct(textToBytes(jws));
      at++;
      db.exec("BEGIN");
      const start = performance.now();
      const applied = engine.apply({ index, at, act });
      const ms = performance.now() - start;
      db.exec("COMMIT");
      if (!applied.ok) throw new Error(`${applied.refusal.code}: ${applied.refusal.detail}`);
      index++;
      return { id: act.id, ms, facts: applied.value.facts.map(({ fact }) => fact) };
    },
  };
}
