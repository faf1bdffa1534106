/**
 * Refusals: what is so, in a stable code, and what to do next, in words. A place that refuses declares
 * its refusals once (`defineRefusal`) with the parameters of a case, and makes them with their values.
 * The values travel with the refusal, so that whoever shows it can put it into the reader's words and
 * figures; status codes and exit codes are derived from the kind, in one place each.
 */

import { formatAmount } from "./amounts.ts";

/** Why a request is refused, in kinds that an edge (HTTP, exit codes) can map without knowing the code. */
export type RefusalKind =
  | "form" // bytes are not in the one accepted form, or too large
  | "schema" // well-formed, but not what this act may hold
  | "signature" // not signed by whom it says
  | "sight" // not yours to see
  | "rule" // understood, and against a rule
  | "missing" // no such thing
  | "size" // larger than a limit
  | "media" // not a content type that is read here
  | "often" // not so often: wait, then try again
  | "busy" // not now: try again
  | "internal"; // a fault of ours, set aside

/** An amount with what is needed to write it: steps of 10^-decimals of the unit. */
export interface Measured {
  readonly amount: number;
  readonly decimals: number;
  readonly unit: string;
}

/** The values that a parameter of each kind has. Ids are for programs and stand in no sentence. */
interface ParamValues {
  readonly amount: Measured;
  readonly count: number;
  readonly day: string;
  readonly id: string;
  readonly text: string;
  readonly time: string;
}

/** The parameters of a refusal: what each of them is. */
export type ParamKinds = Readonly<Record<string, keyof ParamValues>>;
/** Their values in one case. */
export type ParamsOf<P extends ParamKinds> = { readonly [K in keyof P]: ParamValues[P[K]] };
export type Params = Readonly<Record<string, string | number | Measured>>;

export interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  /** Name of the body's field that the refusal is about, dotted (`items.0.on`). */
  readonly field?: string;
  /** The values of the case, where its refusal declares any. */
  readonly params?: Params;
}

export interface RefusalSpec {
  /** CamelCase, unique in the whole program, never reused for another meaning. */
  readonly code: string;
  readonly kind: RefusalKind;
  readonly title: string;
  readonly next: string;
  readonly field?: string;
  readonly params?: ParamKinds;
  /** The case in a sentence, with {blanks} for parameters. */
  readonly detail?: string;
}

/** What every declared refusal has. */
export interface DeclaredRefusal {
  readonly spec: RefusalSpec;
}

/** A declared refusal without parameters: call it with the detail of the case, if there is any. */
export interface RefusalMaker extends DeclaredRefusal {
  (detail?: string, field?: string): Refusal;
}

/** A declared refusal with parameters: call it with their values. */
export interface TypedRefusal<P extends ParamKinds> extends DeclaredRefusal {
  (params: ParamsOf<P>, field?: string): Refusal;
}

/** The {blanks} of a sentence. */
export type Blanks<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
/** Only a sentence whose blanks are parameters that may be shown. */
type Said<D extends string, P extends ParamKinds> = [Blanks<D>] extends [Shown<P>] ? D : never;
type Shown<P extends ParamKinds> = {
  [K in keyof P]: P[K] extends "id" ? never : K;
}[keyof P];

/** Declares a refusal once; the returned function makes instances of it. */
export function defineRefusal<const P extends ParamKinds, const D extends string = "">(
  spec: Omit<RefusalSpec, "params" | "detail"> & {
    readonly params: P;
    readonly detail?: Said<D, P>;
  },
): TypedRefusal<P>;
export function defineRefusal(spec: Omit<RefusalSpec, "params" | "detail">): RefusalMaker;
export function defineRefusal(spec: RefusalSpec): DeclaredRefusal {
  const { code, kind, title, next } = spec;
  function make(given: Params | string = "", field: string | undefined = spec.field): Refusal {
    const about = field === undefined ? {} : { field };
    if (typeof given === "string") return { code, kind, title, detail: given, next, ...about };
    const detail = fill(spec.detail ?? "", given);
    return { code, kind, title, detail, next, ...about, params: given };
  }
  return Object.assign(make, { spec });
}

function fill(sentence: string, params: Params): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(params[name] ?? ""));
}

function written(value: Params[string]): string {
  if (typeof value !== "object") return String(value);
  const { amount, decimals, unit } = value;
  return `${formatAmount(amount, decimals)} ${unit}`.trimEnd();
}
