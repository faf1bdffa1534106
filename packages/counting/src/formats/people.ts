/**
 * The people from whom a panel is drawn: a CSV with a head, a line per person; the columns that have quotas
 * are kept, all others (names, addresses) are not. Ids stand in the column that is asked for; else in
 * `id`; else in the first, unless that has quotas: then people are numbered, and a warning says so.
 * Names and values that differ from the quotas' only in capitals are taken for the same.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, eachRow } from "@plenty/tables";
import type { Warning } from "../core/profile.ts";
import type { Person, Quota } from "../lots/pool.ts";
import type { ReadInput } from "./format.ts";
import { folded } from "./quotas.ts";

/** Nobody's pool is larger, and lotteries of more are not made in reasonable time. */
const PEOPLE_MOST = 100_000;
/** Values told in a refusal. */
const TOLD_MOST = 12;

export interface Pool {
  readonly people: readonly Person[];
  /** The column of the ids; "" where people are numbered. */
  readonly id: string;
  readonly warnings: readonly Warning[];
}

interface Columns {
  readonly width: number;
  /** -1: numbered. */
  readonly id: number;
  readonly idName: string;
  readonly categories: readonly Category[];
}

interface Category {
  readonly name: string;
  readonly place: number;
  /** The quotas' spelling of each value. */
  readonly values: ReadonlyMap<string, string>;
}

interface Wrong {
  readonly expected: string;
  readonly found: string;
}

/** Reads a pool for some quotas. `id` is the column of the ids, "" for the rule above. */
export async function readPeople(
  input: ReadInput,
  { quotas, id }: { readonly quotas: readonly Quota[]; readonly id: string },
): Promise<Result<Pool, Refusal>> {
  const { file } = input;
  const people: Person[] = [];
  const lines = new Map<string, number>();
  let columns: Columns | undefined;
  const refusal = await eachRow(input, ({ cells: fields, line }) => {
    if (fields.every((field) => field === "")) return undefined;
    if (columns === undefined) {
      const head = columnsOf({ fields, quotas, id });
      if ("expected" in head) return badLine({ file, line, ...head });
      columns = head;
      return undefined;
    }
    const person = personOf({ columns, fields, number: people.length + 1 });
    if ("expected" in person) return badLine({ file, line, ...person });
    const before = lines.get(person.id);
    if (before !== undefined) {
      const expected = `each ${columns.idName} once (this one stands in line ${before})`;
      return badLine({ file, line, expected, found: person.id });
    }
    lines.set(person.id, line);
    people.push(person);
    return people.length <= PEOPLE_MOST
      ? undefined
      : badLine({ file, line, expected: `at most ${PEOPLE_MOST} people` });
  });
  if (refusal !== undefined) return refused(refusal);
  if (columns === undefined || people.length === 0)
    return refused(badLine({ file, line: 1, expected: "a line of columns, then people" }));
  const warnings = columns.id === -1 ? [numbered] : [];
  return accepted({ people, id: columns.idName, warnings });
}

const numbered: Warning = {
  code: "PeopleNumbered",
  text: "the file has no column of ids: people are numbered as they stand in it, from 1",
};

function columnsOf({
  fields,
  quotas,
  id,
}: {
  readonly fields: readonly string[];
  readonly quotas: readonly Quota[];
  readonly id: string;
}): Columns | Wrong {
  const names = fields.map(folded);
  const places = (name: string): readonly number[] =>
    names.flatMap((other, at) => (other === folded(name) ? [at] : []));
  const found = fields.join(",");
  const categories: Category[] = [];
  for (const name of new Set(quotas.map(({ category }) => category))) {
    const [place, more] = places(name);
    if (place === undefined || more !== undefined)
      return { expected: `one column "${name}", which has quotas`, found };
    const own = quotas.filter(({ category }) => category === name);
    const values = new Map(own.map(({ value }) => [folded(value), value]));
    categories.push({ name, place, values });
  }
  const [place, more] = places(id === "" ? "id" : id);
  if (more !== undefined || (id !== "" && place === undefined))
    return { expected: `one column "${id === "" ? "id" : id}" for ids`, found };
  const first = categories.some((category) => category.place === 0) ? -1 : 0;
  const at = place ?? first;
  return { width: fields.length, id: at, idName: fields[at] ?? "", categories };
}

function personOf({
  columns: { width, id, idName, categories },
  fields,
  number,
}: {
  readonly columns: Columns;
  readonly fields: readonly string[];
  readonly number: number;
}): Person | Wrong {
  if (fields.length !== width)
    return { expected: `${width} values, as in the first line`, found: fields.join(",") };
  const own = id === -1 ? String(number) : (fields[id] ?? "");
  if (own === "") return { expected: `a value for ${idName}`, found: fields.join(",") };
  const features: (readonly [string, string])[] = [];
  for (const { name, place, values } of categories) {
    const found = fields[place] ?? "";
    const value = values.get(folded(found));
    if (value === undefined) return { expected: `${name} to be ${listed(values)}`, found };
    features.push([name, value]);
  }
  return { id: own, features: Object.fromEntries(features) };
}

function listed(values: ReadonlyMap<string, string>): string {
  const told = [...values.values()].slice(0, TOLD_MOST).map((value) => JSON.stringify(value));
  const left = values.size - told.length;
  return `one of ${told.join(", ")}${left > 0 ? ` (or ${left} more)` : ""}`;
}
