/**
 * Units in which things done and things counted are told, with the names other programs know them by:
 * OM 2.0 (as ValueFlows uses) and UNECE Recommendation 20. Currencies are no units: rooms make those.
 */

export interface Unit {
  readonly code: string;
  /** Digits after the point: amounts are integers of 10^-decimals of the unit. */
  readonly decimals: number;
  readonly om2: string;
  readonly rec20: string;
}

export const units = [
  { code: "hour", decimals: 2, om2: "om2:hour", rec20: "HUR" },
  { code: "piece", decimals: 0, om2: "om2:one", rec20: "C62" },
  { code: "kilogram", decimals: 3, om2: "om2:kilogram", rec20: "KGM" },
  { code: "litre", decimals: 3, om2: "om2:litre", rec20: "LTR" },
  { code: "kilometre", decimals: 3, om2: "om2:kilometre", rec20: "KMT" },
] as const satisfies readonly Unit[];

/** Code of a unit. */
export type UnitCode = (typeof units)[number]["code"];

/** The unit of a code; undefined if there is none. */
export function findUnit(code: string): (Unit & { readonly code: UnitCode }) | undefined {
  return units.find((unit) => unit.code === code);
}
