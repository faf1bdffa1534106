/**
 * Parameters of a rule: declared once with type, default and words, read from text (`--param k=v`) and
 * told in the result. The types inside a rule follow from the declaration.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatFraction, parseFraction } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { parameterMalformed, parameterUnknown } from "./refusals.ts";

export type ParameterSpec =
  | {
      readonly type: "choice";
      readonly choices: readonly string[];
      readonly default: string;
      readonly help: string;
    }
  | {
      readonly type: "integer";
      readonly min: number;
      readonly max: number;
      readonly default: number;
      readonly help: string;
    }
  | { readonly type: "boolean"; readonly default: boolean; readonly help: string }
  | { readonly type: "fraction"; readonly default: string; readonly help: string }
  | { readonly type: "text"; readonly default: string; readonly help: string };

export type ParameterSpecs = Readonly<Record<string, ParameterSpec>>;

export type ParameterValue<S extends ParameterSpec> = S extends {
  type: "choice";
  choices: readonly (infer C)[];
}
  ? C
  : S extends { type: "integer" }
    ? number
    : S extends { type: "boolean" }
      ? boolean
      : S extends { type: "fraction" }
        ? Fraction
        : string;

export type ParametersOf<P extends ParameterSpecs> = {
  readonly [K in keyof P]: ParameterValue<P[K]>;
};

type Value = string | number | boolean | Fraction;

/** Reads given texts against the declaration; what is not given takes its default. */
export function readParameters(
  specs: ParameterSpecs,
  given: Readonly<Record<string, string>>,
): Result<Readonly<Record<string, Value>>, Refusal> {
  const values: Record<string, Value> = {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(specs, name)) {
      const known = Object.keys(specs).join(", ");
      return refused(parameterUnknown(`"${name}" is not one of: ${known}`, name));
    }
  }
  for (const [name, spec] of Object.entries(specs)) {
    const text = given[name] ?? String(spec.default);
    const value = readValue(spec, text);
    if (value === undefined) {
      return refused(parameterMalformed(`${name}=${text}: expected ${wanted(spec)}`, name));
    }
    values[name] = value;
  }
  return accepted(values);
}

/** Values as they are told in a result. */
export function tellParameters(
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? formatFraction(value) : value,
    ]),
  );
}

/** What a parameter may be, in words. */
export function wanted(spec: ParameterSpec): string {
  switch (spec.type) {
    case "choice":
      return `one of ${spec.choices.join(", ")}`;
    case "integer":
      return `an integer from ${spec.min} to ${spec.max}`;
    case "boolean":
      return "true or false";
    case "fraction":
      return "a number such as 3, 0.25 or 1/3";
    case "text":
      break;
  }
  return "a text";
}

function readValue(spec: ParameterSpec, text: string): Value | undefined {
  switch (spec.type) {
    case "choice":
      return spec.choices.includes(text) ? text : undefined;
    case "integer": {
      const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return value >= spec.min && value <= spec.max ? value : undefined;
    }
    case "boolean":
      return text === "true" || text === "false" ? text === "true" : undefined;
    case "fraction":
      return parseFraction(text);
    case "text":
      break;
  }
  return text;
}
