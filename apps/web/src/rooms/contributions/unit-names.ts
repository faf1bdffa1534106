/** What units are called where somebody chooses one. */

import { units } from "@plenty/kernel";
import type { UnitCode } from "@plenty/kernel";
import { t } from "./tell-words.ts";

const worded = ["hour", "piece", "kilogram", "litre", "kilometre"] as const;

/** A unit that the kernel has and this page no word for stands as its code. */
export function nameOfUnit(code: UnitCode): string {
  const known = worded.find((unit) => unit === code);
  return known === undefined ? code : t(`unit.${known}`, { n: 2 });
}

/** All units, to choose from. */
export const unitChoices = units.map(({ code }) => ({ value: code, label: nameOfUnit(code) }));
