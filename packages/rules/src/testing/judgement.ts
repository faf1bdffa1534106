/** A judgement made by hand, for tests that ask a service directly, without an act and its rule. */

import type { DatabaseSync } from "node:sqlite";
import { accepted } from "@plenty/kernel";
import { createSql } from "../engine/db.ts";
import { createMemory } from "../engine/memory.ts";
import type { Judgement } from "../engine/room.ts";
import type { Fact } from "../engine/spec.ts";
import { openState } from "./ledger.ts";

export interface Bench {
  readonly db: DatabaseSync;
  readonly judgement: Judgement;
  readonly facts: readonly Fact[];
}

/** An empty state and a judgement over it; what it schedules goes nowhere. */
export function createBench(entry: Partial<Pick<Judgement, "index" | "at">> = {}): Bench {
  const db = openState();
  const facts: Fact[] = [];
  const judgement: Judgement = {
    sql: createSql(db, () => undefined),
    memory: createMemory(),
    settings: new Map(),
    acts: new Map(),
    index: 0,
    at: Date.UTC(2026, 0, 5, 9),
    id: "",
    fact: (kind, fields) => facts.push({ fact: kind.name, ...fields }),
    schedule: () => undefined,
    unschedule: () => undefined,
    enact: () => undefined,
    rehearse: () => accepted([]),
    ...entry,
  };
  return { db, judgement, facts };
}
