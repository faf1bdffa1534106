/**
 * The state catches up with the log: entries that it has not seen are applied as they stand there, some at
 * a time, each time with how far it is, so that whoever is killed in between goes on from there. An entry
 * of which the rules make something else than is written beside it ends it.
 */

import type { DatabaseSync } from "node:sqlite";
import { present, type Refusal } from "@plenty/kernel";
import type { Engine } from "@plenty/rules";
import { logDamaged, rulesDiffer } from "../refusals.ts";
import type { FolderInfo } from "../store/folder-info.ts";
import type { LogReader } from "../store/log-reader.ts";
import {
  createPositionReader,
  createPositionWriter,
  emptyState,
  type StatePosition,
} from "../store/state-file.ts";
import { createReplay, type Replay } from "../verify/replay.ts";

/** Entries under one COMMIT: what a kill loses, and how long others on the thread wait for their turn. */
const ENTRIES_PER_COMMIT = 256;

/** How many entries of how many are in the state. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Entries that are caught up with before the group is open: about half a second. */
const AT_ONCE = 4_096;

/** True if it would take so long that nobody should wait for it. */
export function isLong({ done, of }: Progress): boolean {
  return of - done > AT_ONCE;
}

/** Goes from COMMIT to COMMIT and tells how far it is; ends with why it cannot go on, if it cannot. */
export type CatchingUp = Generator<Progress, Refusal | undefined, void>;

export interface CatchUpDeps {
  readonly state: DatabaseSync;
  readonly engine: Engine;
  readonly log: LogReader;
  readonly info: FolderInfo;
}

/**
 * Applies what the state lacks; why it cannot, if it cannot. Throws what the storage throws. Where the rules
 * seem to differ it may be what the state held before: then it is made anew, and only what the log alone
 * gives says that they do.
 */
export function* catchUp(deps: CatchUpDeps): CatchingUp {
  const { state, engine } = deps;
  const from = positionOf(state);
  const refusal = yield* goOn(deps, from);
  if (refusal?.code !== rulesDiffer.spec.code || from.entries === 0) return refusal;
  console.error(`the state at entry ${from.entries} is made anew: ${refusal.detail}`);
  if (state.isTransaction) state.exec("ROLLBACK");
  emptyState(state);
  engine.forget();
  return yield* goOn(deps, positionOf(state));
}

function positionOf(state: DatabaseSync): StatePosition {
  return present(createPositionReader(state)(), "a state of our tables was prepared");
}

function* goOn(deps: CatchUpDeps, from: StatePosition): CatchingUp {
  const { state, engine, log, info } = deps;
  const of = log.size();
  if (from.entries === of) return undefined;
  const at = log.byIndex(from.entries - 1)?.at ?? 0;
  const replay = createReplay({ db: state, engine, info, from: { ...from, at } });
  const keep = createPositionWriter(state);
  for (let next = from.entries; next < of;) {
    const refusal = applySome(replay, log.range(next, Math.min(of, next + ENTRIES_PER_COMMIT)));
    if (refusal !== undefined) return refusal;
    const position = replay.position();
    if (position.entries === next) return logDamaged(`Entry ${next} is missing.`);
    keep(position);
    replay.commit();
    next = position.entries;
    yield { done: next, of };
  }
  return undefined;
}

function applySome(replay: Replay, entries: ReturnType<LogReader["range"]>): Refusal | undefined {
  for (const entry of entries) {
    const replayed = replay.next(entry);
    if ("part" in replayed) return rulesDiffer(`Entry ${replayed.index}: ${replayed.what}.`);
  }
  return undefined;
}
