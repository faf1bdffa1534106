/**
 * The table of actions is what the ontology of ValueFlows 1.0.0 says, cell by cell. With `-u` it is written anew from
 * there: `npm run test:data -- packages/rules/src/services/economy/actions.data.test.ts -u`.
 */

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readOntology } from "../../testing/ontology.ts";
import type { Ontology } from "../../testing/ontology.ts";
import { actions } from "./actions.ts";

const file = path.resolve(
  import.meta.dirname,
  "../../../../../../shared/data/valueflows/all_vf.TTL",
);
const there = existsSync(file);
const ontology: Ontology = there ? readOntology(readFileSync(file, "utf8"), "vf") : new Map();

const properties = [
  "inputOutput",
  "pairsWith",
  "createResource",
  "eventQuantity",
  "accountingEffect",
  "onhandEffect",
  "locationEffect",
  "containedEffect",
  "accountableEffect",
  "stageEffect",
  "stateEffect",
] as const;

const named = [...ontology].filter(([, told]) => told.get("a")?.includes("Action") === true);
const rows = named.toSorted(([a], [b]) => (a < b ? -1 : 1));
const cells = rows.flatMap(([action, told]) =>
  properties.map((property) => ({ action, property, says: told.get(property)?.[0] })),
);

const needs = { meta: { enable: "the ontology of ValueFlows in ../shared/data/valueflows" } };

test.skipIf(!there)("the ontology names 19 actions, and the table the same", needs, () => {
  expect(rows.map(([action]) => action)).toEqual(Object.keys(actions));
  expect(rows).toHaveLength(19);
  expect(cells).toHaveLength(19 * 11);
});

test.skipIf(!there).each(cells)("$action: $property is $says", ({ action, property, says }) => {
  expect(says).toBeDefined();
  expect((actions as Record<string, Record<string, string>>)[action]?.[property]).toBe(says); // a table of texts
});

test.skipIf(!there)("the table is written from there", needs, async () => {
  const lines = rows.map(([action, told]) => {
    const fields = properties.map((property) => `    ${property}: "${told.get(property)?.[0]}",`);
    return `  ${action}: {\n${fields.join("\n")}\n  },`;
  });
  const head = [
    "/**",
    " * The 19 actions of ValueFlows 1.0.0 and what each does, as its ontology says. Written by actions.data.test.ts, never by",
    " * hand. The ontology: https://w3id.org/valueflows, CC BY-SA 4.0; these are its facts.",
    " */",
  ];
  const table = `${head.join("\n")}\n\nexport const actions = {\n${lines.join("\n")}\n} as const;\n`;
  await expect(table).toMatchFileSnapshot("./actions.ts");
});
