/**
 * Every power that there is, read off the code and the offices of a group, one name each; and which of them an answer or
 * a page does not tell. Tests hold what is shown against it, and take out one after the other to see it missed.
 */

import { actSpecs, hostPowers, settingSpecs } from "../index.ts";

/** An office as far as it gives powers. */
export interface Empowered {
  readonly office: string;
  readonly powers: readonly string[];
  /** The office whose holders name and recall its own. */
  readonly chosenBy?: string;
}

/** A power in one word: `act credit.pay`, `office treasurer credit.open-currency`. */
export const powerOf = {
  act: (name: string) => `act ${name}`,
  setting: (name: string) => `setting ${name}`,
  office: (office: string) => `office ${office}`,
  given: (office: string, power: string) => `office ${office} ${power}`,
  fills: (chooser: string, office: string) => `office ${chooser} fills ${office}`,
  host: (name: string) => `host ${name}`,
} as const;

/** What members change by agreeing without its being a setting. */
const own = ["charter.name", "charter.object"];

/** Every power of a group with these offices, sorted. */
export function everyPower(offices: readonly Empowered[]): readonly string[] {
  return [
    ...actSpecs.map(({ name }) => powerOf.act(name)),
    ...settingSpecs.map(({ name }) => powerOf.setting(name)),
    ...own.map(powerOf.setting),
    ...offices.flatMap(({ office, powers, chosenBy }) => [
      powerOf.office(office),
      ...(chosenBy === undefined ? [] : [powerOf.fills(chosenBy, office)]),
      ...powers.map((power) => powerOf.given(office, power)),
    ]),
    ...hostPowers.map(({ name }) => powerOf.host(name)),
  ].toSorted();
}

/** What of all powers is not told, and what is told that is none or was told before. */
export function untold(
  offices: readonly Empowered[],
  told: readonly string[],
): { readonly missing: readonly string[]; readonly beside: readonly string[] } {
  const every = everyPower(offices);
  const missing = every.filter((power) => !told.includes(power));
  const beside = told.filter((power, i) => !every.includes(power) || told.indexOf(power) < i);
  return { missing, beside };
}
