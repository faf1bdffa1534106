/**
 * The engine: folds log entries into state, one at a time, inside the caller's transaction. It judges an
 * act by its envelope and then by its room's rule (load, refuse, write), or settles what is due by a tick.
 * A refusal is a value and has written nothing; a throw is a bug, and the caller rolls back and calls
 * `forget`. Given the same entries, every engine on every machine ends in the same state.
 */

import { accepted, assert, refused } from "@plenty/kernel";
import type { Hash, Millis, Refusal, Result } from "@plenty/kernel";
import type { CheckedAct } from "./admission.ts";
import { createSql } from "./db.ts";
import type { Db, Sql } from "./db.ts";
import { isDue, park, schedule, takeDue, unschedule } from "./due.ts";
import type { DueItem } from "./due.ts";
import { nonceUsed, refuseEnvelope, useNonce } from "./envelope.ts";
import type { Founded } from "./envelope.ts";
import { createMemory, defineSlot } from "./memory.ts";
import { engineRefusals } from "./refusals.ts";
import type {
  ActDef,
  ActJudgement,
  Author,
  Fact,
  Judgement,
  Reading,
  Room,
  SettingDef,
} from "./room.ts";

/** What an entry did. */
export interface Applied {
  readonly facts: readonly Fact[];
  /** The facts as they are stored and hashed. */
  readonly json: string;
}

export interface Engine {
  /** Judges an act for the given place in the log. Refusals write nothing; a throw means: roll back, `forget`. */
  apply(entry: {
    readonly index: number;
    readonly at: Millis;
    readonly act: CheckedAct;
  }): Result<Applied, Refusal>;
  /** True if a tick must come before an entry of this time. */
  due(at: Millis): boolean;
  /** Settles what is due, up to the limit of one tick. Refused if nothing is. */
  tick(entry: { readonly index: number; readonly at: Millis }): Result<Applied, Refusal>;
  /** Drops every value kept in memory: after each rollback. */
  forget(): void;
}

/** What the rooms offer the engine: who signs, and where signs of life go. */
export interface EngineHooks {
  readonly identify: (judgement: Reading, kid: string) => Author | undefined;
  readonly signOfLife: (judgement: Judgement, author: Author) => void;
}

const foundedSlot = defineSlot<{ value: Founded | undefined }>(() => ({ value: undefined }));

/** An engine over `db`, whose tables exist, for the given rooms in their order. */
export function createEngineFor(db: Db, rooms: readonly Room[], hooks: EngineHooks): Engine {
  let wrote = false;
  let facts: Fact[] = [];
  const memory = createMemory();
  const sql = createSql(db, () => {
    wrote = true;
  });
  const acts = actsByName(rooms);
  const settings = settingsByName(rooms);
  const roomByName = new Map(rooms.map((room) => [room.name, room]));

  function begin(room: string, entry: { index: number; at: Millis; id: Hash }): Judgement {
    wrote = false;
    facts = [];
    return {
      sql,
      memory,
      settings,
      ...entry,
      fact(name, fields) {
        wrote = true;
        facts.push({ fact: name, ...fields });
      },
      schedule: (due) => schedule(sql, memory, { room, ...due }),
      unschedule: (due) => unschedule(sql, memory, { room, ...due }),
    };
  }

  function finish(): Result<Applied, Refusal> {
    return accepted({ facts, json: JSON.stringify(facts) });
  }

  function apply(entry: { index: number; at: Millis; act: CheckedAct }): Result<Applied, Refusal> {
    const { act, at } = entry;
    const def = acts.get(act.payload.act);
    if (def === undefined) return refused(engineRefusals.actUnknown(act.payload.act));
    if (isDue(sql, memory, at)) return refused(engineRefusals.dueFirst(""));
    const judgement = begin(def.room, { index: entry.index, at, id: act.id });
    const author = hooks.identify(judgement, act.kid);
    const founded = loadFounded(sql, judgement);
    const { by } = def.act.spec;
    const refusal =
      refuseEnvelope({ at, act, by, founded, author }) ?? refuseNonce(sql, author, act);
    if (refusal !== undefined) return refused(refusal);
    const refusalOfRule = def.act.rule(forRule(judgement, act, author));
    if (refusalOfRule !== undefined) {
      assert(!wrote, `${act.payload.act} refuses before it writes`);
      return refused(refusalOfRule);
    }
    if (by === "founding") storeFounded(sql, judgement, act);
    if (author !== undefined) {
      useNonce(sql, author.n, act.payload.nonce);
      hooks.signOfLife(judgement, author);
    }
    return finish();
  }

  function settle(judgement: Judgement, item: DueItem): void {
    const before = facts.length;
    db.exec("SAVEPOINT due");
    try {
      const room = roomByName.get(item.room);
      const handler = room?.due[item.due];
      assert(handler !== undefined, `room ${item.room} settles ${item.due}`);
      handler(judgement, item.key);
    } catch {
      db.exec("ROLLBACK TO due");
      memory.clear();
      facts.length = before;
      park(sql, item);
      facts.push({ fact: "DueFailed", room: item.room, due: item.due, key: item.key });
    }
    db.exec("RELEASE due");
  }

  function tick(entry: { index: number; at: Millis }): Result<Applied, Refusal> {
    if (!isDue(sql, memory, entry.at)) return refused(engineRefusals.nothingDue(""));
    const judgement = begin("", { ...entry, id: "" });
    for (const item of takeDue(sql, memory, entry.at)) settle(judgement, item);
    return finish();
  }

  return { apply, tick, due: (at) => isDue(sql, memory, at), forget: () => memory.clear() };
}

function actsByName(rooms: readonly Room[]): Map<string, { room: string; act: ActDef }> {
  return new Map(
    rooms.flatMap((room) => room.acts.map((act) => [act.spec.name, { room: room.name, act }])),
  );
}

function settingsByName(rooms: readonly Room[]): ReadonlyMap<string, SettingDef> {
  return new Map(rooms.flatMap((room) => room.settings.map((def) => [def.name, def])));
}

function refuseNonce(sql: Sql, author: Author | undefined, act: CheckedAct): Refusal | undefined {
  if (author === undefined || !nonceUsed(sql, author.n, act.payload.nonce)) return undefined;
  return engineRefusals.nonceReused(act.payload.nonce);
}

function forRule(
  judgement: Judgement,
  act: CheckedAct,
  author: Author | undefined,
): ActJudgement<unknown> {
  const { payload, kid } = act;
  const commons = payload.commons ?? act.id;
  return { ...judgement, commons, body: payload.body, kid, nonce: payload.nonce, author };
}

function loadFounded(sql: Sql, { memory }: Judgement): Founded | undefined {
  const slot = memory.get(foundedSlot);
  if (slot.value === undefined) {
    const row = sql.read("SELECT commons, log FROM engine_commons WHERE n = 1").get();
    if (row !== undefined) slot.value = { commons: String(row.commons), log: String(row.log) };
  }
  return slot.value;
}

function storeFounded(sql: Sql, { index }: Judgement, act: CheckedAct): void {
  assert(index === 0, "founding is entry 0");
  const { log } = act.payload.body as { log: string }; // the founding schema demands it
  sql.write("INSERT INTO engine_commons (n, commons, log) VALUES (1, ?, ?)").run(act.id, log);
}
