/** Telling facts by what their rooms declare: one sentence each, people and credits by their names. */

import type { Hash } from "@plenty/kernel";
import type { SaltedWords } from "@plenty/client";
import { factSpecs } from "@plenty/rules";
import type { Fact } from "@plenty/rules";
import { formOf } from "./form.ts";
import type { Node } from "./form.ts";
import type { Names, Thing } from "./names.ts";
import { tell } from "./tell.ts";
import type { Within } from "./tell.ts";

/** The lines that tell what follows from an act; `words` are those that travel beside it. */
export async function tellFacts(
  facts: readonly Fact[],
  words: readonly Pick<SaltedWords, "hash" | "text">[],
  names: Names,
): Promise<readonly string[]> {
  const texts = Object.fromEntries(words.map(({ hash, text }) => [hash, `"${text}"`]));
  const things = await thingsIn(facts, names);
  return facts.map((fact) => tellFact(fact, { texts, things }));
}

/** The sentence of its kind, filled; of a kind that this version does not know, its name. */
function tellFact(fact: Fact, known: Omit<Within, "beside">): string {
  const told = new Map(
    fieldsOfFact(fact).map(([name, node]) => [
      name,
      tell(node, fact[name], { ...known, beside: [fact] }),
    ]),
  );
  return `${filled(specOf(fact)?.says ?? fact.fact, told)}.`;
}

/** What stands in brackets falls away where a field in it is absent. */
function filled(says: string, told: ReadonlyMap<string, string>): string {
  const isTold = (part: string) =>
    [...part.matchAll(blank)].every(([, name = ""]) => told.has(name));
  return says
    .replaceAll(/\[([^\]]*)\]/g, (_, part: string) => (isTold(part) ? part : ""))
    .replaceAll(blank, (_, name: string) => told.get(name) ?? "");
}

const blank = /\{(\w+)\}/g;

function specOf(fact: Fact) {
  return factSpecs.find(({ name }) => name === fact.fact);
}

/** Fields that the fact has, with their schemas; of a kind that this version does not know, none. */
function fieldsOfFact(fact: Fact): readonly [string, Node][] {
  const fields: Node = specOf(fact)?.fields ?? {};
  return Object.entries(fields.properties ?? {}).filter(([name]) => fact[name] !== undefined);
}

/** Everything that the facts name and the group lists. */
async function thingsIn(facts: readonly Fact[], names: Names): Promise<ReadonlyMap<Hash, Thing>> {
  const things = new Map<Hash, Thing>();
  for (const fact of facts) {
    for (const [name, node] of fieldsOfFact(fact)) {
      for (const [kind, id] of namedIn(node, fact[name])) {
        const thing = await names.known(kind, id);
        if (thing.ok && thing.value !== undefined) things.set(id, thing.value);
      }
    }
  }
  return things;
}

function namedIn(node: Node, value: unknown): readonly (readonly [string, Hash])[] {
  const form = formOf(node);
  if (node["x-bulk"] === true) return [];
  if (form.is === "list" && Array.isArray(value))
    return value.flatMap((each) => namedIn(form.item, each));
  return form.is === "name" && typeof value === "string" ? [[form.kind, value]] : [];
}
