/** A field for how much of a unit, which another field tells; hours also by the clock. */

import { accepted, findUnit, present, readAmount, readHours } from "@plenty/kernel";
import type { UnitCode } from "@plenty/kernel";
import type { FieldKind, Typed } from "./kinds.ts";
import { numbers } from "./number-kinds.ts";
import type { AmountUnit } from "./number-kinds.ts";

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
