/**
 * The engine: folds log entries into state, one at a time, inside the caller's transaction. It judges an
 * act by its envelope and then by its room's rule (load, refuse, write), or settles what is due by a tick.
 * A refusal is a value and has written nothing; a throw is a bug, and the caller rolls back and calls
 * `forget`. Given the same entries, every engine on every machine ends in the same state.
 */

import { accepted, assert, limits, present, refused } from "@plenty/kernel";
import type { Hash, Millis, Refusal, Result } from "@plenty/kernel";
import type { CheckedAct } from "./admission.ts";
import { writeActedFor } from "./behalf.ts";
import type { FindActing } from "./behalf.ts";
import { createSql, isStorageFault } from "./db.ts";
import type { Db } from "./db.ts";
import { dueFailed, isDue, park, schedule, takeDue, unschedule } from "./due.ts";
import type { DueItem } from "./due.ts";
import { enactAll, enacts, rehearse } from "./enact.ts";
import type { EnactedAct, Notes } from "./enact.ts";
import { tickName, writeEntry } from "./entries.ts";
import { readFounded, refuseEnvelope, useNonce, writeFounded } from "./envelope.ts";
import type { Founded, Offices, ReadSetting, RefuseKey } from "./envelope.ts";
import { createMemory } from "./memory.ts";
import { engineRefusals } from "./refusals.ts";
import type { ActDef, ActJudgement, Judgement, Reading, Room } from "./room.ts";
import type { ActSpec, Author, Fact, FactDef, Helper, SettingDef } from "./spec.ts";
import type { NamedWords, NameWords } from "./words.ts";

/** What an entry did. */
export interface Applied {
  readonly facts: readonly Fact[];
  /** The facts as they are stored and hashed. */
  readonly json: string;
}

export interface Engine {
  /** Judges an act for the given place in the log. Refusals write nothing; a throw means: roll back, `forget`. */
  apply(entry: ActEntry): Result<Applied, Refusal>;
  /** True if a tick must come before an entry of this time. */
  due(at: Millis): boolean;
  /** Settles what is due, up to the limit of one tick. Refused if nothing is. */
  tick(entry: Place): Result<Applied, Refusal>;
  /** Drops every value kept in memory: after each rollback. */
  forget(): void;
}

/** Where an entry stands in the log, and when. */
interface Place {
  readonly index: number;
  readonly at: Millis;
}

interface ActEntry extends Place {
  readonly act: CheckedAct;
}

/** What rooms and services offer the engine: who signs, may, and for whom, where signs of life go, whose words are, what settings say. */
export interface EngineHooks {
  readonly refuseKey: RefuseKey;
  readonly nameWords: NameWords;
  readonly settingOf: ReadSetting;
  readonly offices: Offices;
  readonly identify: (judgement: Reading, kid: string) => Author | undefined;
  readonly signOfLife: (judgement: Judgement, author: Author) => void;
  readonly findActing: FindActing;
  readonly wordsNamed: (judgement: Judgement, words: readonly NamedWords[]) => void;
  /** Row number of the agent that a commons is. */
  readonly commonsAgent: (reading: Reading, commons: Hash) => number;
}

/** An engine over `db`, whose tables exist, for the given rooms in their order. */
export function createEngineFor(db: Db, rooms: readonly Room[], hooks: EngineHooks): Engine {
  const notes: Notes = { wrote: false, facts: [], allowed: [], enacting: false };
  const memory = createMemory();
  const sql = createSql(db, () => {
    notes.wrote = true;
  });
  const { settingOf, refuseKey, offices } = hooks;
  const asked = { settingOf, refuseKey, offices };
  const { acts, specs, settings, dueHandlers, enactable } = indexOf(rooms);
  const state = { sql, memory };
  const stage = { db, memory, notes };

  function begin(may: readonly FactDef[]): void {
    Object.assign(notes, { wrote: false, facts: [], allowed: may, enacting: false });
  }

  /** What a room may do with an entry; what it schedules comes back to it. */
  function judgementFor(room: string, { index, at, id }: Place & { readonly id: Hash }): Judgement {
    return {
      sql,
      memory,
      settings,
      acts: specs,
      index,
      at,
      id,
      fact(kind, fields) {
        assert(notes.allowed.includes(kind), `${kind.name} is declared where it is given`);
        notes.wrote = true;
        notes.facts.push({ fact: kind.name, ...fields });
      },
      schedule: (due) => schedule(state, { room, ...due }),
      unschedule: (due) => unschedule(state, { room, ...due }),
      enact: (enacting) => enactAll(stage, enacting, judgeEnacted({ index, at })),
      rehearse: (enacting) => rehearse(stage, enacting, judgeEnacted({ index, at })),
    };
  }

  /** Judges what the commons does, in its own name; admission has seen to its form. */
  function judgeEnacted(place: Place) {
    return ({ act, body }: EnactedAct, id: Hash): Refusal | undefined => {
      const def = present(acts.get(act), "what is enacted was admitted");
      const judgement = judgementFor(def.room, { ...place, id });
      const { commons, log: logKey } = present(readFounded(judgement), "a group enacts");
      const n = hooks.commonsAgent(judgement, commons);
      const author = { n, person: commons, welcomed: true, founder: false, left: false };
      notes.allowed = def.act.spec.facts;
      return refuseByRule(def, { ...judgement, commons, logKey, body, kid: "", nonce: "", author });
    };
  }

  function finish(): Result<Applied, Refusal> {
    const { facts } = notes;
    return accepted({ facts, json: JSON.stringify(facts) });
  }

  function apply({ index, at, act }: ActEntry): Result<Applied, Refusal> {
    const def = acts.get(act.payload.act);
    if (def === undefined) return refused(engineRefusals.actUnknown({ act: act.payload.act }));
    if (isDue(state, at)) return refused(engineRefusals.dueFirst());
    const { spec } = def.act;
    begin(spec.facts);
    const judgement = judgementFor(def.room, { index, at, id: act.id });
    const founded = readFounded(judgement);
    const author = hooks.identify(judgement, act.kid);
    const acting = actingOf(judgement, act, author);
    const known = { founded, ...(acting?.ok === true ? acting.value : { author }) };
    const refusal =
      refuseEnvelope(judgement, { at, act, spec, founded, author, acting, ...asked }) ??
      refuseByRule(def, forRule(judgement, act, known));
    if (refusal !== undefined) return refused(refusal);
    if (spec.by === "founding") writeFounded(judgement, act);
    signed(judgement, act, known);
    return finish();
  }

  /** For whom the signer acts, where the act says that it is for somebody else. */
  function actingOf(judgement: Judgement, { payload }: CheckedAct, signer: Author | undefined) {
    const { consent, person } = payload;
    if (consent === undefined || person === undefined || signer === undefined) return undefined;
    return hooks.findActing(judgement, { person, signer });
  }

  /** Asks the act's rule, and sees to it that it refuses what it declares, and did not write before. */
  function refuseByRule({ act }: JudgedAct, judgement: ActJudgement<unknown>): Refusal | undefined {
    const refusal = act.rule(judgement);
    if (refusal === undefined) return undefined;
    assert(!notes.wrote, `${act.spec.name} refuses before it writes`);
    const declared = isDeclared(act, refusal) || (enacts(act.spec) && enactable.has(refusal.code));
    assert(declared, `${refusal.code} is declared by ${act.spec.name}`);
    return refusal;
  }

  /** What every accepted act leaves of its author, who may have come to be only by it. */
  function signed(judgement: Judgement, act: CheckedAct, known: Known): void {
    const { helper, author = hooks.identify(judgement, act.kid) } = known;
    assert(author !== undefined, "who signed an accepted act is somebody from then on");
    writeEntry(judgement, { act: act.payload.act, author: author.n });
    useNonce(judgement, author.n, act.payload.nonce);
    hooks.signOfLife(judgement, author);
    const words = hooks.nameWords(act.payload, notes.facts);
    if (words.length > 0) hooks.wordsNamed(judgement, words);
    if (helper === undefined) return;
    hooks.signOfLife(judgement, helper);
    notes.facts.push(writeActedFor(judgement, act, { author, helper }));
  }

  /** Settles one item; if it throws, undoes what it did and sets it aside. */
  function settle(place: Place, item: DueItem): void {
    const { facts } = notes;
    const before = facts.length;
    db.exec("SAVEPOINT due");
    try {
      const handler = dueHandlers.get(item.room)?.[item.due];
      assert(handler !== undefined, `room ${item.room} settles ${item.due}`);
      notes.allowed = handler.facts;
      handler.settle(judgementFor(item.room, { ...place, id: "" }), item.key);
    } catch (error) {
      if (isStorageFault(error)) throw error;
      db.exec("ROLLBACK TO due");
      memory.clear();
      facts.length = before;
      park(sql, item);
      facts.push({ fact: dueFailed.name, room: item.room, due: item.due, key: item.key });
    }
    db.exec("RELEASE due");
  }

  function tick(place: Place): Result<Applied, Refusal> {
    if (!isDue(state, place.at)) return refused(engineRefusals.nothingDue());
    begin([]);
    writeEntry({ sql, index: place.index }, { act: tickName, author: null });
    // one by one, because settling an item may take back or schedule others
    for (let settled = 0; settled < limits.duePerTick; settled++) {
      const item = takeDue(state, place.at);
      if (item === undefined) break;
      settle(place, item);
    }
    return finish();
  }

  return { apply, tick, due: (at) => isDue(state, at), forget: () => memory.clear() };
}

/** How an act is judged, and in whose room. */
interface JudgedAct {
  readonly room: string;
  readonly act: ActDef;
}

/** What rooms declare, by the names under which entries ask for it. */
function indexOf(rooms: readonly Room[]) {
  const settings = rooms.flatMap((room) => room.settings);
  const acts = new Map(rooms.flatMap(judgesOf));
  const enacted = [...acts.values()].filter(({ act }) => act.spec.enactable);
  return {
    /** Codes of what may be refused to a commons. */
    enactable: new Set(enacted.flatMap(({ act }) => act.refusals.map(({ spec }) => spec.code))),
    acts,
    specs: new Map([...acts].map(([name, { act }]): [string, ActSpec] => [name, act.spec])),
    settings: new Map(settings.map((def): [string, SettingDef] => [def.name, def])),
    dueHandlers: new Map(rooms.map(({ name, due }) => [name, due])),
  };
}

function judgesOf({ name: room, acts }: Room): [name: string, JudgedAct][] {
  return acts.map((act) => [act.spec.name, { room, act }]);
}

function isDeclared({ refusals }: ActDef, { code }: Refusal): boolean {
  return refusals.some(({ spec }) => spec.code === code);
}

interface Known {
  readonly founded: Founded | undefined;
  readonly author: Author | undefined;
  readonly helper?: Helper;
}

function forRule(
  judgement: Judgement,
  { id, kid, payload }: CheckedAct,
  { founded, ...acting }: Known,
): ActJudgement<unknown> {
  const { body, nonce, commons = id } = payload;
  return { ...judgement, commons, logKey: founded?.log, body, kid, nonce, ...acting };
}
