/**
 * What a room declares: acts, what falls due, queries, settings, laws. The engine knows rooms only by
 * these shapes; `rooms.ts` lists them in order.
 */

import type { Hash, Millis, PersonId, Refusal, RefusalMaker, Result } from "@plenty/kernel";
import type { Sql } from "./db.ts";
import type { Memory } from "./memory.ts";
import type { Static, TSchema } from "./body.ts";

/** A change that an accepted act made, past tense, in names that mean something outside (never row ids). */
export interface Fact {
  readonly fact: string;
  readonly [field: string]: unknown;
}

/** Who may author an act: nobody known yet, somebody about to join, any person, or a welcomed member. */
export type AuthorRank = "founding" | "newcomer" | "person" | "member";

/** A person who authors an act, as found from the key that signed it. */
export interface Author {
  /** Row number of the person's agent. */
  readonly n: number;
  readonly person: PersonId;
  readonly welcomed: boolean;
}

/** What finding things needs: a judgement fits, and so does a query with a memory of its own. */
export interface Reading {
  readonly sql: Pick<Sql, "read">;
  readonly memory: Memory;
}

/** One entry being judged: what a rule may read, and how it writes. */
export interface Judgement {
  readonly sql: Sql;
  readonly memory: Memory;
  readonly index: number;
  readonly at: Millis;
  /** Id of the act; of a tick, the id of its entry's signing input is not needed and this is "". */
  readonly id: Hash;
  /** Every setting that a room declares, by name. */
  readonly settings: ReadonlyMap<string, SettingDef>;
  /** Adds a fact; counts as writing. */
  fact(name: string, fields: Readonly<Record<string, unknown>>): void;
  /** Makes something fall due in the room at a time, under a key that names it. */
  schedule(due: { readonly at: Millis; readonly due: string; readonly key: string }): void;
  /** Takes back what was to fall due. */
  unschedule(due: { readonly due: string; readonly key: string }): void;
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

/** A signature inside a body, checked together with the act's own, before any rule runs. */
export interface EmbeddedProof {
  readonly key: string;
  readonly message: Uint8Array;
  readonly signature: string;
  readonly field: string;
}

export interface Signing {
  readonly commons: string;
  readonly kid: string;
  readonly nonce: string;
}

/** What can be known of an act without its rule: shared with programs that only sign or check. */
export interface ActSpec<S extends TSchema = TSchema> {
  readonly name: string;
  readonly summary: string;
  readonly body: S;
  readonly by: AuthorRank;
  /** Who may read its entries. */
  readonly readers: "everyone";
  /** Whether the commons itself may do it by an agreement. */
  readonly enactable: boolean;
  readonly proofs?: (body: Static<S>, signing: Signing) => readonly EmbeddedProof[];
}

export interface ActDef {
  readonly spec: ActSpec;
  readonly rule: Rule<unknown>;
}

/** Declares the part of an act that everybody may know. */
export function defineSpec<const S extends TSchema>(spec: ActSpec<S>): ActSpec<S> {
  return spec;
}

/** Joins an act's spec with the rule that judges it. */
export function defineAct<S extends TSchema>(spec: ActSpec<S>, rule: Rule<Static<S>>): ActDef {
  // bodies reach a rule only after the spec's schema accepted them, so the narrower type holds
  return { spec, rule: rule as Rule<unknown> };
}

/** What a query may use: reading statements, nothing else. */
export interface Reader {
  readonly sql: Pick<Sql, "read">;
}

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  /** Hashes of words in the data, for whoever keeps the words to add. */
  readonly words: readonly Hash[];
  /** Hashes of published texts in the data, likewise. */
  readonly texts?: readonly Hash[];
}

export interface QuerySpec<S extends TSchema = TSchema> {
  readonly name: string;
  readonly summary: string;
  readonly params: S;
}

export interface QueryDef {
  readonly spec: QuerySpec;
  readonly run: (reader: Reader, params: unknown) => Result<Answer, Refusal>;
}

/** Declares a query: its parameters come as texts and are checked before it runs. */
export function defineQuery<const S extends TSchema>(
  spec: QuerySpec<S>,
  run: (reader: Reader, params: Static<S>) => Result<Answer, Refusal>,
): QueryDef {
  // parameters reach a query only after its schema accepted them
  return { spec, run: run as QueryDef["run"] };
}

/** A setting that a room declares: its bounds and what holds before anyone chose. */
export interface SettingDef {
  readonly name: string;
  readonly title: string;
  readonly schema: TSchema;
  readonly initial: string | number | boolean;
  /** Who can change it, in words for the page of powers. */
  readonly holder: string;
}

/** An invariant over the whole state: the names of what breaks it. */
export interface Law {
  readonly name: string;
  readonly check: (reader: Reader) => readonly string[];
}

export interface Room {
  readonly name: string;
  readonly tables: string;
  readonly acts: readonly ActDef[];
  readonly queries: readonly QueryDef[];
  readonly settings: readonly SettingDef[];
  readonly laws: readonly Law[];
  readonly refusals: readonly RefusalMaker[];
  /** What falls due, by its name: settles one item, named by its key. */
  readonly due: Readonly<Record<string, (judgement: Judgement, key: string) => void>>;
}

/** Declares a room; everything but its name and tables may be absent. */
export function defineRoom(room: Partial<Room> & Pick<Room, "name" | "tables">): Room {
  return { acts: [], queries: [], settings: [], laws: [], refusals: [], due: {}, ...room };
}
