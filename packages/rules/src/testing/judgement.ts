/** A judgement made by hand, for tests that ask a service directly, without an act and its rule. */

import type { DatabaseSync } from "node:sqlite";
import { createSql } from "../engine/db.ts";
import { createMemory } from "../engine/memory.ts";
import type { Fact, Judgement } from "../engine/room.ts";
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
    index: 0,
    at: Date.UTC(2026, 0, 5, 9),
    id: "",
    fact: (name, fields) => facts.push({ fact: name, ...fields }),
    schedule: () => undefined,
    unschedule: () => undefined,
    ...entry,
  };
  return { db, judgement, facts };
}
