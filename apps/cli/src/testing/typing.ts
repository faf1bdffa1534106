/**
 * What people may type for any schema, beside the value that is meant by it: made from the schema alone, so
 * that an act or a query of a room yet to come is tried as well. Names are those of a small group.
 */

import fc from "fast-check";
import { formatAmount, units } from "@plenty/kernel";
import { makeText, makeWords } from "@plenty/client";
import type { SaltedWords } from "@plenty/client";
import { accepted, present } from "@plenty/kernel";
import type { Row, Rows } from "../do/asking.ts";
import { formOf, isJson } from "../do/form.ts";
import type { Field, Form, Node } from "../do/form.ts";
import { namesIn } from "../do/names.ts";
import type { Names } from "../do/names.ts";

const a = "a".repeat(64);
const b = "b".repeat(64);
const c = "c".repeat(64);
const d = "d".repeat(64);

/** Lists of a group of two, with two credits, one thing done, one claim, one proposal, one office, one team, thanks, one payment asked for, one thing set aside and one thing that a safe contact began. */
const lists: Readonly<Record<string, readonly Row[]>> = {
  "people/members": [
    { person: a, name: "word-a" },
    { person: b, name: "word-b" },
  ],
  "people/unclaimed": [
    { agent: c, name: "word-c" },
    { agent: d, name: "word-b" },
  ],
  "people/claims": [{ claim: c, name: "word-b" }],
  "charter/proposals": [{ proposal: d, name: "word-b" }],
  "charter/offices": [{ office: "treasurer", title: "Kassier" }],
  "teams/teams": [{ team: d, name: "Garden" }],
  "tasks/tasks": [{ task: a, title: "word-e" }],
  "shifts/series": [{ series: d, title: "Kitchen" }],
  "contributions/thanks": [{ thanks: `3f8c12ab90de${"0".repeat(52)}`, note: "word-d" }],
  "peace/measures": [{ measure: `3f8c12ab90de${"0".repeat(52)}`, kind: "pause" }],
  "credit/currencies": [
    { currency: a, code: "HRS", name: "hours", decimals: 2 },
    { currency: b, code: "BEANS", name: "beans", decimals: 0 },
  ],
  "credit/requests": [{ request: `3f8c12ab90de${"0".repeat(52)}`, note: "word-d" }],
  "credit/asides": [
    { aside: `7be01d44c2f9${"0".repeat(52)}`, note: "word-d", decimals: 0, unit: "BEANS" },
  ],
  "contributions/summary": [{ theme: "garden" }, { theme: "Küche" }],
  "contributions/recent": [
    { item: `3f8c12ab90de${"0".repeat(52)}.0`, note: "word-d", theme: "roof" },
  ],
};
const words = {
  "word-a": "Älder",
  "word-b": "birch",
  "word-c": "clover",
  "word-d": "mended the gutter",
  "word-e": "mend the gutter",
};

/** Names of that group; a kind that a room adds has nothing in it. */
export function smallNames(): Names {
  return namesIn(async (query): Promise<{ ok: true; value: Rows }> =>
    accepted({ rows: lists[query] ?? [], words }),
  );
}

/** Salts without salt, so that the same words have the same hash. */
export function plainly(text: string): SaltedWords {
  return makeWords(text, (length) => new Uint8Array(length));
}

/** Something typed, and what it means. */
interface Pair {
  readonly typed: unknown;
  readonly value: unknown;
}

interface Beside {
  readonly properties: Readonly<Record<string, Node>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Typed and meant values of a schema's fields, by name. */
export function typedFields(schema: Node): fc.Arbitrary<Readonly<Record<string, Pair>>> {
  const { properties = {}, required = [] } = schema;
  const fields = Object.entries(properties);
  const others = fields.filter(([, node]) => formOf(node).is !== "amount");
  const pairs = Object.fromEntries(others.map(([name, node]) => [name, pairOf(node)]));
  const needed = others
    .map(([name]) => name)
    .filter((name) => required.includes(name) || isUnit(name, fields));
  return fc.record(pairs, { requiredKeys: needed }).chain((first) => {
    const values = Object.fromEntries(
      Object.entries(first).map(([name, { value }]) => [name, value]),
    );
    const amounts = fields.flatMap(([name, node]) => {
      const form = formOf(node);
      return form.is === "amount"
        ? [[name, amountPair(node, form.unit, { properties, values })]]
        : [];
    });
    const rest: Record<string, fc.Arbitrary<Pair>> = Object.fromEntries(amounts);
    const wanted = Object.keys(rest).filter((name) => required.includes(name));
    return fc.record(rest, { requiredKeys: wanted }).map((more) => ({ ...first, ...more }));
  });
}

function isUnit(name: string, fields: readonly (readonly [string, Node])[]): boolean {
  return fields.some(([, node]) => node["x-unit"] === name);
}

function amountPair(node: Node, unit: string, beside: Beside): fc.Arbitrary<Pair> {
  const decimals = decimalsOf(
    present(beside.properties[unit], "a unit is a field"),
    beside.values[unit],
  );
  const { minimum = 0, maximum = 1 } = node;
  const steps = fc.integer({ min: minimum, max: maximum });
  return steps.map((value) => ({ typed: formatAmount(value, decimals), value }));
}

function decimalsOf(node: Node, value: unknown): number {
  const form = formOf(node);
  if (form.is === "whole") return Number(value);
  if (form.is === "choice") return units.find(({ code }) => code === value)?.decimals ?? 0;
  return value === a ? 2 : 0;
}

function pairOf(node: Node): fc.Arbitrary<Pair> {
  const form = formOf(node);
  if (form.is === "list") return listOf(node, form.item);
  if (form.is === "object") return typedFields(node).map(whole);
  if (form.is === "name") return namePair(node, form.kind);
  if (form.is === "choice") return fc.constantFrom(...form.values).map(itself);
  if (form.is === "amount") throw new Error("an amount is made beside its unit");
  return simple[form.is](node);
}

const simple: Readonly<
  Record<
    Exclude<Form["is"], "list" | "object" | "name" | "choice" | "amount">,
    (node: Node) => fc.Arbitrary<Pair>
  >
> = {
  words: () => line.map((typed) => ({ typed, value: plainly(typed).hash })),
  text: () => line.map((typed) => ({ typed, value: makeText(typed).hash })),
  day: () => fc.constantFrom(...days),
  time: () => fc.constant({ typed: "2026-11-22 18:00+01:00", value: "2026-11-22T17:00:00.000Z" }),
  whole: ({ minimum = -1000, maximum = 1_000_000 }) =>
    fc.integer({ min: minimum, max: maximum }).map((value) => ({ typed: String(value), value })),
  flag: () => fc.constant(itself(true)),
  line: (node) => lineOf(node).map(itself),
  json: () => fc.constantFrom({}, { "a.b": "c" }, { "a.b": 3, "c.d": true }).map(itself),
};

function itself(value: unknown): Pair {
  return { typed: value, value };
}

function listOf({ minItems = 0, maxItems = 4 }: Node, item: Node): fc.Arbitrary<Pair> {
  const pairs = fc.array(pairOf(item), { minLength: minItems, maxLength: Math.min(4, maxItems) });
  return pairs.map((all) => ({
    typed: all.map(({ typed }) => typed),
    value: all.map(({ value }) => value),
  }));
}

const line = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== "");

const days = [
  { typed: "yesterday", value: "2026-11-21" },
  { typed: "22.11.", value: "2026-11-22" },
  { typed: "2026-01-04", value: "2026-01-04" },
];

/** Looking around is more than fast-check builds texts by: such patterns are of one line of text. */
function lineOf({ pattern }: Node): fc.Arbitrary<string> {
  return pattern === undefined || pattern.includes("(?")
    ? line
    : fc.stringMatching(new RegExp(pattern));
}

const named: Readonly<Record<string, readonly Pair[]>> = {
  agent: [
    { typed: "birch", value: b },
    { typed: "ALDER", value: a },
    { typed: "cccccccc", value: c },
    { typed: d, value: d },
  ],
  credit: [
    { typed: "HRS", value: a },
    { typed: "beans", value: b },
  ],
  aside: [
    { typed: "mended the gutter", value: `7be01d44c2f9${"0".repeat(52)}` },
    { typed: "7be01d44c2f9", value: `7be01d44c2f9${"0".repeat(52)}` },
  ],
  theme: [
    { typed: "Garden", value: "garden" },
    { typed: "kuche", value: "Küche" },
  ],
  office: [
    { typed: "treasurer", value: "treasurer" },
    { typed: "KASSIER", value: "treasurer" },
  ],
  contribution: [{ typed: "3f8c12ab90de.0", value: `3f8c12ab90de${"0".repeat(52)}.0` }],
};

function namePair(node: Node, kind: string): fc.Arbitrary<Pair> {
  const known = named[kind];
  if (known !== undefined) return fc.constantFrom(...known);
  return fc
    .stringMatching(new RegExp(node.pattern ?? ""))
    .map((value) => ({ typed: value, value }));
}

function whole(pairs: Readonly<Record<string, Pair>>): Pair {
  const side = (which: keyof Pair) =>
    Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[which]]));
  return { typed: side("typed"), value: side("value") };
}

/** The words of a command line that type these fields. */
export function argvOf(
  fields: readonly Field[],
  pairs: Readonly<Record<string, Pair>>,
): readonly string[] {
  return fields.flatMap((field) => {
    const pair = pairs[field.name];
    if (pair === undefined) return [];
    if (field.form.is === "flag") return [`--${field.option}`];
    const each = field.form.is === "list" ? (pair.typed as readonly unknown[]) : [pair.typed];
    return each.flatMap((typed) => optionWords(field, typed));
  });
}

function optionWords({ option, form }: Field, typed: unknown): readonly string[] {
  const text = isJson(form) ? JSON.stringify(typed) : String(typed);
  const long = ["words", "text"].includes(form.is === "list" ? formOf(form.item).is : form.is);
  const written = long && text.startsWith("@") ? `@${text}` : text;
  return written.startsWith("-") ? [`--${option}=${written}`] : [`--${option}`, written];
}

/** The body that is meant. */
export function meantBody(pairs: Readonly<Record<string, Pair>>): unknown {
  return whole(pairs).value;
}
