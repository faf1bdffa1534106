/** The sentence of a fault in English, for who has no catalogue: a command line, a log, a test. */

import type { TypedFault } from "./faults.ts";

type Why = TypedFault["why"];
type Sentence<W extends Why> = (fault: Extract<TypedFault, { readonly why: W }>) => string;

const sentences: { readonly [W in Why]: Sentence<W> } = {
  empty: () => "Nothing was typed: an amount is needed, such as 12.50.",
  "no number": ({ text }) => `"${text}" is no number such as 12.50.`,
  "other unit": ({ text, unit }) => `"${text}" is not in ${unit}: type the number alone.`,
  "two numbers": ({ text, readings }) => `"${text}" may mean ${either(readings)}`,
  "too fine": ({ text, decimals }) => `"${text}" is too fine: ${digits(decimals)}.`,
  "too large": ({ text, most }) => `"${text}" is too large: the most is ${most}.`,
  "past the hour": ({ text }) => `"${text}" has more than 59 minutes or seconds.`,
  between: ({ text, nearest: [lower, upper] }) =>
    `"${text}" lies between ${lower} and ${upper} hours: type one of these.`,
  "empty day": () => "Nothing was typed: a day is needed, such as 2026-11-22.",
  "no day": ({ text }) => `"${text}" is no day such as 2026-11-22.`,
  "no such day": ({ text }) => `The calendar has no ${text}.`,
  "two days": ({ text, readings }) => `"${text}" may mean ${either(readings)}`,
};

/** What is wrong with what was typed, and what to type instead. */
export function typedWords(fault: TypedFault): string {
  return sentences[fault.why](fault as never); // the compiler does not see that why goes with its fault
}

function either([one, other]: readonly [string, ...string[]]): string {
  return other === undefined
    ? `${one}: type it so if that is meant.`
    : `${one} or ${other}: type one of these.`;
}

function digits(decimals: number): string {
  if (decimals === 0) return "only whole numbers are counted";
  return `at most ${decimals} ${decimals === 1 ? "digit" : "digits"} behind the point`;
}
