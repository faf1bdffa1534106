/**
 * Quotas as those who draw panels write them: a CSV with the columns `category` (or `feature`), its value
 * (`name`, `value`, or `feature` beside `category`), `min`, `max`, and perhaps `min_flex` and `max_flex`: how
 * far a quota may be relaxed. Other columns are passed over. Names that differ only in capitals are the same.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, eachRow } from "@plenty/tables";
import type { Quota } from "../lots/pool.ts";
import type { ReadInput } from "./format.ts";

/** More than anybody has, and few enough for every person to be compared with each. */
const QUOTAS_MOST = 1000;

/** Where each column stands. */
interface Columns {
  readonly width: number;
  readonly category: number;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly flex: readonly [least: number, most: number] | undefined;
}

interface Wrong {
  readonly expected: string;
  readonly found: string;
}

/** The quotas of a file, in its order. */
export async function readQuotas(input: ReadInput): Promise<Result<readonly Quota[], Refusal>> {
  const { file } = input;
  const quotas: Quota[] = [];
  const lines = new Map<string, number>();
  let columns: Columns | undefined;
  const refusal = await eachRow(input, ({ cells: fields, line }) => {
    if (fields.every((field) => field === "")) return undefined;
    if (columns === undefined) {
      const head = columnsOf(fields);
      if ("expected" in head) return badLine({ file, line, ...head });
      columns = head;
      return undefined;
    }
    const quota = quotaOf(columns, fields);
    if ("expected" in quota) return badLine({ file, line, ...quota });
    const key = JSON.stringify([folded(quota.category), folded(quota.value)]);
    const before = lines.get(key);
    if (before !== undefined) {
      const expected = `each value once (this one stands in line ${before})`;
      return badLine({ file, line, expected, found: fields.join(",") });
    }
    lines.set(key, line);
    quotas.push({ ...quota, category: spelt(quotas, quota.category) });
    return quotas.length <= QUOTAS_MOST
      ? undefined
      : badLine({ file, line, expected: `at most ${QUOTAS_MOST} quotas` });
  });
  if (refusal !== undefined) return refused(refusal);
  if (quotas.length > 0) return accepted(quotas);
  return refused(badLine({ file, line: 1, expected: "a line of columns, then quotas" }));
}

function columnsOf(fields: readonly string[]): Columns | Wrong {
  const names = fields.map(folded);
  const place = (...asked: readonly string[]): number => {
    const found = names.flatMap((name, at) => (asked.includes(name) ? [at] : []));
    return found.length === 1 ? (found[0] ?? -1) : -1;
  };
  const old = names.includes("category");
  const category = old ? place("category") : place("feature");
  const value = old ? place("name", "value", "feature") : place("name", "value");
  const [least, most] = [place("min"), place("max")];
  const found = fields.join(",");
  if ([category, value, least, most].includes(-1)) {
    return { expected: "the columns category,name,min,max or feature,value,min,max, once", found };
  }
  const flex = [place("min_flex"), place("max_flex")] as const;
  const flexed = names.includes("min_flex") || names.includes("max_flex");
  if (flexed && flex.includes(-1)) return { expected: "min_flex and max_flex, once each", found };
  return { width: fields.length, category, value, least, most, flex: flexed ? flex : undefined };
}

function quotaOf(columns: Columns, fields: readonly string[]): Quota | Wrong {
  const found = fields.join(",");
  if (fields.length !== columns.width)
    return { expected: `${columns.width} values, as in the first line`, found };
  const at = (place: number): string => fields[place] ?? "";
  const [category, value] = [at(columns.category), at(columns.value)];
  if (category === "" || value === "") return { expected: "a category and a value", found };
  const [least, most] = [numberOf(at(columns.least)), numberOf(at(columns.most))];
  if (!(least <= most)) return { expected: "whole numbers, min up to max", found };
  if (columns.flex === undefined) return { category, value, least, most };
  const [low, high] = [numberOf(at(columns.flex[0])), numberOf(at(columns.flex[1]))];
  return low <= least && high >= most
    ? { category, value, least, most, widest: { least: low, most: high } }
    : { expected: "whole numbers, min_flex up to min, max_flex from max", found };
}

/** The category as it was first written. */
function spelt(quotas: readonly Quota[], category: string): string {
  const known = quotas.find((quota) => folded(quota.category) === folded(category));
  return known?.category ?? category;
}

function numberOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** What a name or value is compared by: programs that people use write them in capitals or not. */
export function folded(text: string): string {
  return text.trim().toLowerCase();
}
