/**
 * Whose words are: an act that names words says by the mark of the field who reads them, and by what stands
 * beside them whom they are about. That is the author, every agent named in the same thing (in the object that
 * holds the words, or around it), and every agent that a fact of the act names beside them. The rules never
 * read words: they remember whose they are, and who keeps the words gives them to nobody else.
 */

import type { Hash, PersonId } from "@plenty/kernel";
import type { TSchema } from "./body.ts";
import { agentsOf, asNode } from "./marks.ts";
import { isAmong } from "./spec.ts";
import type { ActSpec, Asker, Audience, Fact, FactDef } from "./spec.ts";

/** Words by their hash: who reads them (an audience of the group, or "parties": those alone whose they are), and whose they are. */
export interface NamedWords {
  readonly hash: Hash;
  readonly readers: string;
  readonly parties: readonly PersonId[];
}

/** An act as it was accepted, by what names words. */
export interface NamingAct {
  readonly act: string;
  readonly person?: PersonId;
  readonly body: unknown;
}

export type NameWords = (act: NamingAct, facts: readonly Fact[]) => readonly NamedWords[];

/** Finds what words acts name, each once. */
export function createWordsNamer(
  specs: readonly ActSpec[],
  factDefs: readonly FactDef[],
): NameWords {
  const inBody = new Map(specs.map((spec) => [spec.name, { spec, find: wordsIn(spec.body) }]));
  const inFact = new Map(factDefs.map(({ name, fields }) => [name, wordsIn(fields)]));
  return ({ act, person, body }, facts) => {
    const known = inBody.get(act);
    const found = known?.find(body) ?? [];
    if (known === undefined || found.length === 0) return [];
    const parties = new Map(
      found.map(({ hash }) => [hash, new Set(person === undefined ? [] : [person])]),
    );
    const told = facts.flatMap((fact) => inFact.get(fact.fact)?.(fact) ?? []);
    for (const { hash, beside } of [...found, ...told]) {
      for (const agent of beside) parties.get(hash)?.add(agent);
    }
    const { readers } = known.spec;
    const readersOf = new Map(
      found.map((one) => [one.hash, narrower(readers, one.readers ?? "everyone")]),
    );
    return [...parties].map(([hash, of]) => ({
      hash,
      readers: readersOf.get(hash) ?? "parties",
      parties: [...of],
    }));
  };
}

/** True if somebody may read words; whoever's they are always may. */
export function mayReadWords(
  asker: Asker,
  { readers, parties }: Pick<NamedWords, "readers" | "parties">,
): boolean {
  if (asker.person !== undefined && parties.includes(asker.person)) return true;
  return isAudience(readers) && isAmong(readers, asker);
}

/** From the widest to the narrowest; what is not among them is read by nobody but the parties. */
const widestFirst: readonly string[] = ["people", "everyone", "members", "parties"];

function isAudience(readers: string): readers is Audience {
  return readers !== "parties" && widestFirst.includes(readers);
}

/** Words are read by nobody who may not see the act that names them. */
function narrower(one: string, other: string): string {
  return widestFirst.indexOf(one) > widestFirst.indexOf(other) ? one : other;
}

/** Words found in a value: who reads them as the field says, and which agents stand beside them. */
interface FoundWords {
  readonly hash: Hash;
  readonly readers: string | undefined;
  readonly beside: readonly Hash[];
}

type Walk = (value: unknown, around: readonly Hash[], into: FoundWords[]) => void;

function wordsIn(schema: TSchema): (value: unknown) => readonly FoundWords[] {
  const walk = walkOf(schema);
  return (value) => {
    const into: FoundWords[] = [];
    walk?.(value, [], into);
    return into;
  };
}

/** A walk through values of one schema node; undefined where nothing below it names words. */
function walkOf(schema: TSchema): Walk | undefined {
  const node = asNode(schema);
  if (node["x-beside"] === "words") {
    return (value, beside, into) =>
      into.push({ hash: String(value), readers: node["x-readers"], beside });
  }
  if (node.items !== undefined) return throughItems(walkOf(node.items));
  return node.properties === undefined ? undefined : throughFields(node.properties);
}

function throughItems(each: Walk | undefined): Walk | undefined {
  if (each === undefined) return undefined;
  return (value, around, into) => {
    if (Array.isArray(value)) for (const item of value) each(item, around, into);
  };
}

function throughFields(properties: Readonly<Record<string, TSchema>>): Walk | undefined {
  const fields = Object.entries(properties);
  const walks = fields.flatMap(([key, schema]) => {
    const each = walkOf(schema);
    return each === undefined ? [] : [{ key, each }];
  });
  if (walks.length === 0) return undefined;
  const agents = fields
    .filter(([, schema]) => namesAgents(schema))
    .map(([key, schema]) => ({ key, find: agentsOf(schema) }));
  return (value, around, into) => {
    const record = value as Record<string, unknown>; // the schema was checked before
    const here = agents.flatMap(({ key, find }) =>
      record[key] === undefined ? [] : find(record[key]),
    );
    const beside = [...around, ...here];
    for (const { key, each } of walks)
      if (record[key] !== undefined) each(record[key], beside, into);
  };
}

/** True of a field that is an agent or a list of them: what lies deeper is about another thing. */
function namesAgents(schema: TSchema): boolean {
  const node = asNode(schema);
  return (node.items === undefined ? node : asNode(node.items))["x-names"] === "agent";
}
