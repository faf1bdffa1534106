/**
 * Enacting: what a commons agreed to do runs through the rules like anybody's act, with the commons as its author.
 * Its acts stand in the body of the act that proposes them, are checked with it before any rule runs, and are done
 * in their order, all or none. What is enacted enacts nothing itself.
 */

import { assert, refused, accepted } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { textHash } from "@plenty/log";
import type { TSchema } from "./body.ts";
import type { Db } from "./db.ts";
import { asNode, namesWords } from "./marks.ts";
import type { Memory } from "./memory.ts";
import type { ActSpec, Fact, FactDef } from "./spec.ts";

/** An act that a commons is to do: what, and with which body. */
export interface EnactedAct {
  readonly act: string;
  readonly body: unknown;
}

/** The same, with the path to it in the body in which it stands. */
export interface PlacedAct extends EnactedAct {
  readonly field: string;
}

/** Finds the acts that values of a schema have the commons do: the list in the field that is so marked. */
export function enactedBy(schema: TSchema): (value: unknown) => readonly PlacedAct[] {
  const marked = markedField(schema);
  if (marked === undefined) return () => [];
  return (value) => {
    const { [marked]: acts = [] } = value as Record<string, readonly EnactedAct[]>; // its schema was checked
    return acts.map((act, i) => ({ ...act, field: `${marked}.${i}` }));
  };
}

function markedField(schema: TSchema): string | undefined {
  const fields = Object.entries(asNode(schema).properties ?? {});
  return fields.find(([, field]) => asNode(field)["x-enacts"] === true)?.[0];
}

/** True of acts that can have a commons do something. */
export function enacts({ body }: Pick<ActSpec, "body">): boolean {
  return markedField(body) !== undefined;
}

/** Sees to it that what may be enacted needs no signature of its own, and says nothing that only some may read. */
export function assertEnactable(spec: ActSpec): void {
  const isCommons = spec.by === "commons";
  assert(
    isCommons || spec.qualified === undefined,
    `${spec.name} is qualified, so nobody does it alone`,
  );
  if (!spec.enactable) return;
  assert(
    spec.proofs === undefined,
    `${spec.name} can be enacted, so nothing in it is signed apart`,
  );
  assert(!namesWords(spec.body), `${spec.name} can be enacted, so it names no words`);
}

/** The id of the i-th act that a commons does because of an act of a person. */
export function enactedId(because: Hash, i: number): Hash {
  return textHash(`enacted:${because}:${i}`);
}

/** What an engine notes while it judges one entry. */
export interface Notes {
  wrote: boolean;
  facts: Fact[];
  allowed: readonly FactDef[];
  /** True while something is enacted. */
  enacting: boolean;
}

export interface Stage {
  readonly db: Db;
  readonly memory: Memory;
  readonly notes: Notes;
}

/** What is to be enacted, and because of which act. */
export interface Enacting {
  readonly because: Hash;
  readonly acts: readonly EnactedAct[];
}

type JudgeOne = (act: EnactedAct, id: Hash) => Refusal | undefined;

/** Does all, or none: then it is as if nothing had been tried, and the refusal says at which act. */
export function enactAll(
  stage: Stage,
  { because, acts }: Enacting,
  judge: JudgeOne,
): Refusal | undefined {
  if (acts.length === 0) return undefined;
  const { db, notes } = stage;
  assert(!notes.enacting, "what is enacted enacts nothing itself");
  const before = { ...notes, facts: notes.facts.length };
  notes.enacting = true;
  db.exec("SAVEPOINT enact");
  try {
    const { refusal, tried } = firstRefusal(notes, { because, acts }, judge);
    if (refusal !== undefined && tried > 0) undo(stage, before.facts);
    db.exec("RELEASE enact");
    notes.allowed = before.allowed;
    notes.wrote = before.wrote || refusal === undefined;
    return refusal;
  } finally {
    // whoever catches what is thrown undoes the savepoint with its own
    notes.enacting = false;
  }
}

/** The facts that would follow from each act, or why none would; nothing of it has been afterwards. */
export function rehearse(
  stage: Stage,
  enacting: Enacting,
  judge: JudgeOne,
): Result<readonly (readonly Fact[])[], Refusal> {
  const { db, notes } = stage;
  const before = { wrote: notes.wrote, facts: notes.facts.length };
  const starts: number[] = [];
  db.exec("SAVEPOINT rehearsal");
  const refusal = enactAll(stage, enacting, (act, id) => {
    starts.push(notes.facts.length);
    return judge(act, id);
  });
  const facts = starts.map((start, i) => notes.facts.slice(start, starts[i + 1]));
  db.exec("ROLLBACK TO rehearsal");
  db.exec("RELEASE rehearsal");
  if (refusal === undefined) stage.memory.clear();
  notes.facts.length = before.facts;
  notes.wrote = before.wrote;
  return refusal === undefined ? accepted(facts) : refused(refusal);
}

/** The first refusal, and how many acts were done before it. */
function firstRefusal(
  notes: Notes,
  { because, acts }: Enacting,
  judge: JudgeOne,
): { readonly refusal?: Refusal; readonly tried: number } {
  for (const [i, act] of acts.entries()) {
    notes.wrote = false;
    const refusal = judge(act, enactedId(because, i));
    if (refusal === undefined) continue;
    return { refusal: { ...refusal, field: fieldIn(i, refusal.field) }, tried: i };
  }
  return { tried: acts.length };
}

function fieldIn(i: number, field: string | undefined): string {
  return field === undefined ? `acts.${i}` : `acts.${i}.body.${field}`;
}

function undo({ db, memory, notes }: Stage, facts: number): void {
  db.exec("ROLLBACK TO enact");
  memory.clear();
  notes.facts.length = facts;
}
