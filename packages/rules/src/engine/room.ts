/**
 * What a room declares to the engine: acts with their rules, what falls due, queries, laws. The engine
 * knows rooms only by these shapes; `rooms.ts` lists them in order. What everybody may know of a room,
 * without its state, is declared by spec.ts.
 */

import type { DeclaredRefusal, Hash, Millis, Refusal, Result } from "@plenty/kernel";
import type { Static, TSchema, Value } from "./body.ts";
import type { Sql } from "./db.ts";
import type { Enacting } from "./enact.ts";
import type { Memory } from "./memory.ts";
import type {
  ActSpec,
  Asker,
  Author,
  BodyOf,
  Fact,
  FactDef,
  Helper,
  NamesDef,
  QuerySpec,
  RoleDef,
  SettingDef,
} from "./spec.ts";

/** What finding things needs: a judgement fits, and so does a question. Doors of rooms take it. */
export interface Reading {
  readonly sql: Pick<Sql, "read">;
  readonly memory: Memory;
  /** Every setting that a room declares, by name. */
  readonly settings: ReadonlyMap<string, SettingDef>;
  /** Every act that a room declares, likewise. */
  readonly acts: ReadonlyMap<string, ActSpec>;
}

/** A question being answered. */
export interface Reader extends Reading {
  readonly asker: Asker;
  /** Every kind of fact that is declared, by name. */
  readonly facts: ReadonlyMap<string, FactDef>;
  /** True if the asker may see entries of an act. */
  mayRead(act: string): boolean;
}

/** One entry being judged: what a rule may read, and how it writes. */
export interface Judgement extends Reading {
  readonly sql: Sql;
  readonly index: number;
  readonly at: Millis;
  /** Id of the act; of a tick, the id of its entry's signing input is not needed and this is "". */
  readonly id: Hash;
  /** Who signs in the name of the author, where somebody else does. */
  readonly helper?: Helper;
  /** Adds a fact, of a kind that the act declares; counts as writing. */
  fact<D extends FactDef>(kind: D, fields: Value<D["fields"]>): void;
  /**
   * Makes something fall due at a time, under a key that names it: in the room whose act it is, or in the one that is
   * named. What a room schedules when another asks it to at its door is its own, and names it.
   */
  schedule(due: Due & { readonly at: Millis }): void;
  /** Does acts in the name of the commons, all or none, and says why none. */
  enact(enacting: Enacting): Refusal | undefined;
  /** The facts that would follow from each, or why none would; nothing is written. */
  rehearse(enacting: Enacting): Result<readonly (readonly Fact[])[], Refusal>;
  /** Takes back what was to fall due. */
  unschedule(due: Due): void;
}

/** Something that falls due, by its key, and in which room. */
export interface Due {
  readonly due: string;
  readonly key: string;
  readonly room?: string;
}

/** A judgement of an act. */
export interface ActJudgement<B> extends Judgement {
  readonly commons: Hash;
  /** did of the key that signs ticks and checkpoints; undefined while founding. */
  readonly logKey: string | undefined;
  readonly body: B;
  readonly kid: string;
  readonly nonce: string;
  readonly author: Author | undefined;
}

/** Load, refuse, write: returns the refusal, or undefined once everything is written. */
export type Rule<B> = (act: ActJudgement<B>) => Refusal | undefined;

export interface ActDef<S extends ActSpec = ActSpec> {
  readonly spec: S;
  /** Every refusal that its rule may give, in the order in which it checks them. */
  readonly refusals: readonly DeclaredRefusal[];
  readonly rule: Rule<unknown>;
}

/** Joins an act's spec with the rule that judges it, and with all that the rule may refuse. */
export function defineAct<S extends ActSpec>(
  spec: S,
  refusals: readonly DeclaredRefusal[],
  rule: Rule<BodyOf<S>>,
): ActDef<S> {
  // bodies reach a rule only after the spec's schema accepted them, so the narrower type holds
  return { spec, refusals, rule: rule as Rule<unknown> };
}

/** What falls due: the facts it may give, and how one item, named by its key, is settled. */
export interface DueDef<F extends FactDef = FactDef> {
  readonly facts: readonly F[];
  readonly settle: (judgement: Judgement, key: string) => void;
}

export interface QueryDef<S extends QuerySpec = QuerySpec> {
  readonly spec: S;
  readonly run: (reader: Reader, params: unknown) => Result<unknown, Refusal>;
}

/** Declares a query: its parameters come as texts and are checked before it runs. */
export function defineQuery<
  const N extends string,
  const P extends TSchema,
  const A extends TSchema,
>(
  spec: QuerySpec<N, P, A>,
  run: (reader: Reader, params: Static<P>) => Result<Value<A>, Refusal>,
): QueryDef<QuerySpec<N, P, A>> {
  // parameters reach a query only after its schema accepted them
  return { spec, run: run as QueryDef["run"] };
}

/** An invariant over the whole state: the names of what breaks it. */
export interface Law {
  readonly name: string;
  readonly check: (reading: Reading) => readonly string[];
}

export interface Room {
  readonly name: string;
  readonly tables: string;
  readonly acts: readonly ActDef[];
  readonly queries: readonly QueryDef[];
  readonly facts: readonly FactDef[];
  readonly roles: readonly RoleDef[];
  readonly settings: readonly SettingDef[];
  readonly names: readonly NamesDef[];
  readonly laws: readonly Law[];
  readonly refusals: Readonly<Record<string, DeclaredRefusal>>;
  readonly due: Readonly<Record<string, DueDef>>;
}

/** A room as it was declared: what it left out is empty, and known to be. */
type Declared<R> = {
  readonly [K in keyof Room]: K extends keyof R ? R[K] : K extends "refusals" | "due" ? object : [];
};

/** Declares a room; everything but its name may be absent. */
export function defineRoom<const R extends Partial<Room> & Pick<Room, "name">>(
  room: R,
): Declared<R> & Room {
  const empty = { acts: [], queries: [], facts: [], roles: [], settings: [], names: [], laws: [] };
  // what is missing is filled with what the type says of it
  return { tables: "", refusals: {}, due: {}, ...empty, ...room } as unknown as Declared<R> & Room;
}
