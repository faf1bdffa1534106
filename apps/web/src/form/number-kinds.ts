/** Fields for amounts, typed as people write numbers. */

import { readAmount, refused } from "@plenty/kernel";
import type { Result, TypedFault } from "@plenty/kernel";
import { readWords } from "./typed-faults.ts";
import { formatMoney } from "../messages/format.ts";
import type { FieldKind, Typed } from "./kinds.ts";
import { t } from "./words.ts";

/** How an amount is written: decimals, and the unit's code and name. */
export interface AmountUnit {
  readonly decimals: number;
  readonly unit: string;
  readonly shown: string;
}

/** An amount in steps of its unit, which may depend on what stands in other fields. */
export function amount(unitIn: (beside: Typed) => AmountUnit): FieldKind<string, number> {
  return numbers(unitIn, (typed, unit) => readAmount(typed, unit));
}

/** How far something may go: zero or more, in steps. */
export function bound(unit: AmountUnit): FieldKind<string, number> {
  const kind = amount(() => unit);
  return {
    ...kind,
    read(typed, beside) {
      const read = kind.read(typed, beside);
      return read.ok && read.value < 0 ? refused(t("form.zero-or-more")) : read;
    },
  };
}

/** A field for a number that is read in steps of a unit. */
export function numbers(
  unitIn: (beside: Typed) => AmountUnit,
  steps: (typed: string, unit: AmountUnit) => Result<number, TypedFault>,
): FieldKind<string, number> {
  return {
    blank: "",
    required: true,
    read: (typed, beside) => readWords(steps(typed, unitIn(beside))),
    told(typed, beside) {
      if (plainNumber.test(typed)) return "";
      const { decimals, unit, shown } = unitIn(beside);
      const read = steps(typed, { decimals, unit, shown });
      return read.ok ? formatMoney({ amount: read.value, decimals, unit: shown }) : "";
    },
  };
}

/** A number that can be read in one way only, by everybody. */
const plainNumber = /^\s*\d+(\.\d\d?)?\s*$/;
