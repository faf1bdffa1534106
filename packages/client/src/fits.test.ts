/** Values of every act's body, whole and spoiled in some place: what is said here is what a whole validator says. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { actSpecs } from "@plenty/rules";
import { Check } from "typebox/schema";
import { fits } from "./fits.ts";
import type { Schema } from "./fits.ts";

/** The keywords that values are made by. */
interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
}

const texts = fc.constantFrom(
  "a".repeat(64),
  `${"a".repeat(64)}.0`,
  "2026-11-22",
  "2026-11-22T00:00:00.000Z",
  "HRS",
  "the garden",
  " blank before",
  "tab\there",
  "🌱".repeat(60),
  "x".repeat(81),
  "z".repeat(86),
  `did:key:z6Mk${"a".repeat(44)}`,
  "en",
  "",
);
const integers = fc.constantFrom(-1, 0, 1, 2, 6, 7, 255, 256, 2 ** 43, 2 ** 53, 1.5, Number.NaN);

/** Values that a schema accepts, or nearly. */
function near(node: Node): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 40, arbitrary: likely(node) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

function likely(node: Node): fc.Arbitrary<unknown> {
  if (node.enum !== undefined) return fc.constantFrom(...node.enum, "another");
  if (node.const !== undefined) return fc.constantFrom(node.const, false, 1);
  if (node.anyOf !== undefined) return fc.oneof(...node.anyOf.map(near));
  if (node.items !== undefined) return fc.array(near(node.items), { maxLength: 3 });
  if (node.type === "string") return texts;
  return node.type === "integer" ? integers : objects(node);
}

function objects({ properties = {} }: Node): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, node]) => [name, near(node)] as const);
  const known = fc.record(Object.fromEntries(fields), {
    requiredKeys: fields.slice(1).map(([name]) => name),
  });
  const more = fc.dictionary(fc.constantFrom("people.welcome", "more", "__proto__"), texts, {
    maxKeys: 1,
  });
  return fc.tuple(known, fc.option(more, { nil: {}, freq: 4 })).map(([a, b]) => ({ ...a, ...b }));
}

test.each(actSpecs.map(({ name, body }) => [name, body] as const))("%s", (_, body: Schema) => {
  const said = { yes: 0, no: 0 };
  fc.assert(
    fc.property(near(body as Node), (value) => {
      const fit = fits(body, value);
      expect(fit).toBe(Check(body, value));
      said[fit ? "yes" : "no"] += 1;
    }),
    { numRuns: 400 },
  );
  expect(said.no).toBeGreaterThan(0);
});

test("bounds are those of the schema", () => {
  const body = { type: "array", minItems: 1, maxItems: 2, items: { type: "integer", minimum: 1 } };
  const fit = [[], [1], [1, 2], [1, 2, 3], [0], ["1"]].map((value) => fits(body as Schema, value));
  expect(fit).toEqual([false, true, true, false, false, false]);
});

test("a keyword that is not known is a bug", () => {
  expect(() => fits({ not: {} }, 1)).toThrow("the keyword not is known");
});
