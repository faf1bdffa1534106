/** What was counted and how, in a line for people: only parameters that are not as they are by default. */

import { compare, parseFraction } from "../core/fraction.ts";
import type { CountResult } from "../core/result.ts";
import { findRule } from "../registry.ts";
import { thousands } from "./numbers.ts";

/** What parameters that count something have where nothing bounds them. */
const NO_LIMIT = 1_000_000;
/** Longer ones (an order of all candidates) are cut. */
const PARAMETER_LONG = 120;

/** "Schulze (beat path), 3 seats". */
export function ruleInWords({ rule, seats }: CountResult): string {
  const found = findRule(rule);
  const title = found.ok ? found.value.title : rule;
  return seats === undefined ? title : `${title}, ${seats} ${seats === 1 ? "seat" : "seats"}`;
}

/** "46 ballots (2 blank), 8 projects"; "" where nothing was counted. */
export function countedInWords({ counted, spending, seats }: CountResult): string {
  if (counted === undefined) return "";
  const { ballots, blank, candidates } = counted;
  const empty = blank === 0 ? "" : ` (${whole(blank)} blank)`;
  const options = seats === undefined ? "option" : "candidate";
  const what = spending === undefined ? options : "project";
  return `${plural(ballots, "ballot")}${empty}, ${plural(candidates.length, what)}`;
}

/** Parameters that are not as they are by default: "ties=seed:rain". */
export function changedParameters({ rule, parameters }: CountResult): readonly string[] {
  const found = findRule(rule);
  const specs = found.ok ? found.value.parameters : {};
  return Object.entries(parameters)
    .filter(([key, value]) => !isDefault(value, specs[key]?.default))
    .map(([key, value]) => `${key}=${parameterWords(value)}`);
}

/** All of them, in a line. */
export function allParameters({ parameters }: CountResult): string {
  return Object.entries(parameters)
    .map(([key, value]) => `${key} ${value === "" ? "none" : parameterWords(value)}`)
    .join(", ");
}

function isDefault(value: string | number | boolean, initial: unknown): boolean {
  if (String(value) === String(initial)) return true;
  const [own, other] = [parseFraction(String(value)), parseFraction(String(initial))];
  return own !== undefined && other !== undefined && compare(own, other) === 0;
}

function parameterWords(value: string | number | boolean): string {
  if (value === NO_LIMIT) return "any";
  const words = String(value);
  return words.length > PARAMETER_LONG ? `${words.slice(0, PARAMETER_LONG)}…` : words;
}

function plural(number: number, what: string): string {
  return `${whole(number)} ${number === 1 ? what : `${what}s`}`;
}

function whole(number: number): string {
  return thousands(String(number));
}
