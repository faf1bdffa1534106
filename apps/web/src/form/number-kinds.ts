/** Fields for amounts: of a credit, of a unit, hours by the clock; typed as people write numbers. */

import { accepted, findUnit, present, readAmount, readHours, refused } from "@plenty/kernel";
import type { Result, TypedFault, UnitCode } from "@plenty/kernel";
import { readWords } from "../lib/typed-words.ts";
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

/** How much of a unit that the field `unit` tells, hours also by the clock; or nothing. */
export function measure(shown: (unit: UnitCode) => string): FieldKind<string, number | undefined> {
  const unitIn = ({ unit }: Typed): AmountUnit => {
    const { code, decimals } = present(findUnit(String(unit)), "a chosen unit is one");
    return { decimals, unit: code, shown: shown(code) };
  };
  const kind = numbers(unitIn, (typed, unit) =>
    unit.unit === "hour" ? readHours(typed) : readAmount(typed, unit),
  );
  const read = (typed: string, beside: Typed) =>
    typed.trim() === "" ? accepted(undefined) : kind.read(typed, beside);
  return { ...kind, required: false, read };
}

function numbers(
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
