/** What is wrong with a typed amount, duration or day, in the words of the catalogue, beside its field. */

import { refused } from "@plenty/kernel";
import type { Result, TypedFault } from "@plenty/kernel";
import { t } from "./words.ts";

type Why = TypedFault["why"];
type Sentence<W extends Why> = (fault: Extract<TypedFault, { readonly why: W }>) => string;

const sentences: { readonly [W in Why]: Sentence<W> } = {
  empty: () => t("typed.empty"),
  "no number": () => t("typed.no-number"),
  "other unit": ({ unit }) => t("typed.other-unit", { unit }),
  "two numbers": ({ readings: [one, other] }) =>
    other === undefined ? t("typed.one", { one }) : t("typed.two", { one, other }),
  "too fine": ({ decimals }) =>
    decimals === 0 ? t("typed.whole") : t("typed.too-fine", { n: decimals }),
  "too large": ({ most }) => t("typed.too-large", { most }),
  "past the hour": () => t("typed.past-hour"),
  between: ({ nearest: [one, other] }) => t("typed.between", { one, other }),
  "empty day": () => t("typed.no-day"),
  "no day": () => t("typed.no-day"),
  "no such day": ({ text }) => t("typed.no-such-day", { text }),
  "two days": ({ readings: [one, other] }) => t("typed.two", { one, other }),
};

/** Its sentence: what to type instead. */
export function wordsOfTyped(fault: TypedFault): string {
  return sentences[fault.why](fault as never); // the compiler does not see that why goes with its fault
}

/** What was read, or its fault in words. */
export function readWords<V>(read: Result<V, TypedFault>): Result<V, string> {
  return read.ok ? read : refused(wordsOfTyped(read.refusal));
}
