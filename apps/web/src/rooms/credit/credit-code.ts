/**
 * The short code of a credit: capitals and digits, two to ten of them, made from its name where a group
 * is founded ("Garden hours" → "GARDENHOUR"); and what stands behind figures.
 */

import type { Unit } from "../../section/tell.ts";
import type { Currency } from "./queries.ts";

const longest = 10;

/** The code; "CREDIT" for a name that has no letters to take. */
export function codeOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const code = plain.replace(/^\d+/, "").slice(0, longest);
  return code.length >= 2 ? code : "CREDIT";
}

/** True of a name that can stand beside amounts itself. */
export function isShort(name: string): boolean {
  return name.trim().length <= longestUnit;
}

/** How amounts of a credit are written; undefined where it is not known (yet). */
export function unitIn(credits: readonly Currency[], currency: string): Unit | undefined {
  const credit = credits.find((one) => one.currency === currency);
  return credit && { decimals: credit.decimals, unit: unitOf(credit) };
}

/** What stands behind a figure: the name where it is short enough, so that a credit has one; else the code. */
export function unitOf({ name, code }: { readonly name: string; readonly code: string }): string {
  return isShort(name) ? name : code;
}

/** How amounts of a credit are read and written in a field. */
export function amountUnit(credit: Pick<Currency, "decimals" | "name" | "code">) {
  return { decimals: credit.decimals, unit: credit.code, shown: unitOf(credit) };
}

const longestUnit = 14;
