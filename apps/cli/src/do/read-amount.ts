/**
 * An amount in the unit that the field beside it tells: a credit that people name, a unit of measure, or how
 * many digits stand behind the point. In JSON it is a text too: a number there could mean steps or units.
 */

import {
  accepted,
  findUnit,
  formatAmount,
  readAmount,
  readHours,
  typedWords,
} from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import type { Failure } from "../support/command.ts";
import { formOf } from "./form.ts";
import type { Node } from "./form.ts";
import type { Measure, Names } from "./names.ts";
import { faultAt, faultWords, placeWords } from "./told-faults.ts";
import type { Place } from "./told-faults.ts";

export interface AmountGiven {
  readonly node: Node;
  readonly typed: unknown;
  readonly place: Place;
  /** The field that tells the unit. */
  readonly unit: string;
  /** The fields of the same object, as far as they were read. */
  readonly beside: {
    readonly properties: Readonly<Record<string, Node>>;
    readonly values: Readonly<Record<string, unknown>>;
  };
}

/** Reads an amount into steps within the bounds of its schema. */
export async function readAmountIn(
  given: AmountGiven,
  names: Names,
): Promise<Result<number, Failure>> {
  const { typed, place, node } = given;
  if (typeof typed !== "string") {
    return faultWords(
      place,
      `${placeWords(place)} is an amount as people write it, in quotes: "12.50"`,
    );
  }
  const measure = await measureOf(given, names);
  if (!measure.ok) return measure;
  const { decimals, unit } = measure.value;
  const read =
    unit === "hour"
      ? readHours(typed)
      : readAmount(typed, { decimals, ...(unit === undefined ? {} : { unit }) });
  if (!read.ok) return faultWords(place, typedWords(read.refusal));
  const { minimum = -Infinity, maximum = Infinity } = node;
  if (read.value < minimum)
    return faultWords(place, tooFar(typed, { steps: minimum, decimals, side: "least" }));
  if (read.value > maximum)
    return faultWords(place, tooFar(typed, { steps: maximum, decimals, side: "most" }));
  return accepted(read.value);
}

function tooFar(
  typed: string,
  {
    steps,
    decimals,
    side,
  }: { readonly steps: number; readonly decimals: number; readonly side: string },
): string {
  if (steps === 1) return `"${typed}" is not more than zero`;
  return `"${typed}" is out of bounds: the ${side} is ${formatAmount(steps, decimals)}`;
}

async function measureOf(given: AmountGiven, names: Names): Promise<Result<Measure, Failure>> {
  const { unit, beside, place } = given;
  const node = beside.properties[unit];
  const value = beside.values[unit];
  const sibling = placeWords([...place.slice(0, -1), unit]);
  if (node === undefined || (typeof value !== "string" && typeof value !== "number")) {
    return faultWords(place, `${placeWords(place)} goes with ${sibling}: in what it is counted`);
  }
  const form = formOf(node);
  if (form.is === "whole") return accepted({ decimals: Number(value) });
  if (form.is === "choice") {
    const found = findUnit(String(value));
    return found === undefined
      ? faultAt(place, node, value)
      : accepted({ decimals: found.decimals, unit: found.code });
  }
  return form.is === "name"
    ? measureOfThing(form.kind, String(value), { names, place })
    : faultAt(place, node, value);
}

async function measureOfThing(
  kind: string,
  id: Hash,
  { names, place }: { readonly names: Names; readonly place: Place },
): Promise<Result<Measure, Failure>> {
  const thing = await names.known(kind, id);
  if (!thing.ok) return thing;
  if (thing.value?.measure !== undefined) return accepted(thing.value.measure);
  return faultWords(
    place,
    `there is no ${kind} ${id} here, so nothing says how ${placeWords(place)} is written`,
  );
}
