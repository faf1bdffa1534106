/** Every term of an export is one that the ontology of ValueFlows 1.0.0 has, and stands where its domain says. */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fullStore } from "../../testing/full-store.ts";
import { readOntology } from "../../testing/ontology.ts";
import type { Ontology } from "../../testing/ontology.ts";
import { actions } from "./actions.ts";
import { valueFlowsContext, valueFlowsOf } from "./valueflows.ts";

const file = path.resolve(
  import.meta.dirname,
  "../../../../../../shared/data/valueflows/all_vf.TTL",
);
const there = existsSync(file);
const turtle = there ? readFileSync(file, "utf8") : "";
const ontology: Ontology = readOntology(turtle, "vf");
const needs = { meta: { enable: "the ontology of ValueFlows in ../shared/data/valueflows" } };
const nodes = [...valueFlowsOf(fullStore().judgement, { commons: "0".repeat(64) })];

interface Use {
  readonly type: string;
  readonly property: string;
}

/** Every property in a node and in what stands in it, with the type of what it stands in. */
function usesIn(value: unknown): readonly Use[] {
  if (typeof value !== "object" || value === null) return [];
  const { "@type": type } = value as Record<string, unknown>; // a node, or a reference
  return Object.entries(value).flatMap(([property, each]) => [
    ...(property.startsWith("vf:") ? [{ type: String(type), property }] : []),
    ...usesIn(each),
  ]);
}

/** A class and those that it is a subclass of. */
function classesOf(type: string): readonly string[] {
  const above = ontology.get(type)?.get("subClassOf") ?? [];
  return [type, ...above.filter((each) => each !== type).flatMap(classesOf)];
}

/** Classes that a property stands in, where its domain is one, or a union of some. */
function domainOf(property: string): readonly string[] {
  const [domain = ""] = ontology.get(property)?.get("domain") ?? [];
  const union = new RegExp(`vf:${domain}\\b[^.]*?unionOf\\s*\\(([^)]*)\\)`, "s").exec(turtle);
  if (union === null) return [domain];
  return (union[1] ?? "")
    .trim()
    .split(/\s+/)
    .map((name) => name.replace("vf:", ""));
}

test.skipIf(!there)("every class, property and action in an export is a term of it", needs, () => {
  const uses = nodes.flatMap(usesIn);
  const types = [...nodes.map((node) => String(node["@type"])), ...uses.map(({ type }) => type)];
  const terms = [...types, ...uses.map(({ property }) => property)];
  const unknown = new Set(terms.filter((term) => !ontology.has(term.replace("vf:", ""))));
  expect([...unknown]).toEqual([]);
  expect(turtle).toContain(`vann:preferredNamespaceUri "${valueFlowsContext.vf}"`);
  expect(turtle).toContain(`<${valueFlowsContext.om2}>`);
});

test.skipIf(!there)("every property stands in something of its domain", needs, () => {
  const uses = nodes.flatMap(usesIn);
  const astray = uses.filter(({ type, property }) => {
    const classes = classesOf(type.replace("vf:", ""));
    return !domainOf(property.replace("vf:", "")).some((each) => classes.includes(each));
  });
  expect([...new Set(astray.map(({ type, property }) => `${property} in ${type}`))]).toEqual([]);
});

test.skipIf(!there)("all 19 actions are in it", needs, () => {
  const told = nodes.flatMap((node) => {
    const { "vf:action": action } = node as { readonly "vf:action"?: { readonly "@id": string } };
    return action === undefined ? [] : [action["@id"].replace("vf:", "")];
  });
  expect([...new Set(told)].toSorted()).toEqual(Object.keys(actions).toSorted());
});
