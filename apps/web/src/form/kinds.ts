/**
 * The kinds of fields: what stands in one while somebody types, and what that means in an act. Bounds are not
 * told here: the act's own schema judges what was read (judge.ts).
 */

import { accepted, isPlainText, limits, refused } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { t } from "./words.ts";

/** What stands in the fields of a form, by their names. */
export type Typed = Readonly<Record<string, unknown>>;

/** `T` is what stands in the field, `V` what it means; undefined where nothing was typed and nothing needs to be. */
export interface FieldKind<T = unknown, V = unknown> {
  readonly blank: T;
  /** What was typed means, or what is wrong with it. */
  read(typed: T, beside: Typed): Result<V, string>;
  /** How it was understood, to be shown where it was typed in another way. */
  told?(typed: T, beside: Typed): string;
  readonly required: boolean;
  /** True of personal words, of which the act carries only a salted hash. */
  readonly salted?: true;
  /** True of a text that is published with the act, which carries its hash. */
  readonly published?: true;
  /** True if what was chosen stays for the next one. */
  readonly stays?: true;
  /** The most characters, where the schema does not say it. */
  readonly most?: number;
}

/** The fields of a form, by the names that they have in the act's body. */
export type Kinds = Readonly<Record<string, FieldKind>>;
export type TypedOf<K extends Kinds> = {
  readonly [N in keyof K]: K[N] extends FieldKind<infer T> ? T : never;
};
type ValueOf<K> = K extends FieldKind<infer _, infer V> ? V : never;
type Left<K extends Kinds> = {
  [N in keyof K]: undefined extends ValueOf<K[N]> ? N : never;
}[keyof K];
/** What the fields mean; those in which nothing was typed are absent. */
export type ReadOf<K extends Kinds> = {
  readonly [N in Exclude<keyof K, Left<K>>]: ValueOf<K[N]>;
} & { readonly [N in Left<K>]?: Exclude<ValueOf<K[N]>, undefined> };

/** One of several, chosen from a list; `missing` is said where nothing is chosen. */
export function chosen(missing = t("form.missing")): FieldKind<string, string> {
  const read = (typed: string) => (typed === "" ? refused(missing) : accepted(typed));
  return { blank: "", required: true, read };
}

/** One of a few that all stand on the screen; the first is chosen at first. */
export function choice<const C extends string>(first: C, ..._others: readonly C[]) {
  const kind: FieldKind<C, C> = { blank: first, required: true, stays: true, read: accepted };
  return kind;
}

/** One of a few, or none. */
export function maybe<const C extends string>(
  ..._few: readonly C[]
): FieldKind<C | "", C | undefined> {
  const read = (typed: C | "") => accepted(typed === "" ? undefined : typed);
  return { blank: "", required: false, read };
}

/** Several of a list, at least one. */
export function several(
  first: readonly string[],
  missing: string,
): FieldKind<readonly string[], readonly string[]> {
  const read = (typed: readonly string[]) =>
    typed.length === 0 ? refused(missing) : accepted(typed);
  return { blank: first, required: true, read };
}

/** Some of a list, or none. */
export function some(): FieldKind<readonly string[], readonly string[] | undefined> {
  const read = (typed: readonly string[]) => accepted(typed.length === 0 ? undefined : typed);
  return { blank: [], required: false, read };
}

/** One line that stands in the act itself, such as a name. */
export function line(missing: string, first = ""): FieldKind<string, string> {
  return { blank: first, required: true, read: (typed) => plain(typed, missing) };
}

/** Words of a person, which stand beside the act and can be erased; or none, unless it is said what is missing. */
export function note(missing?: string): FieldKind<string, string | undefined> {
  const required = missing !== undefined;
  const read = (typed: string) =>
    !required && typed.trim() === "" ? accepted(undefined) : plain(typed, missing ?? "");
  return { blank: "", required, salted: true, most: limits.wordsChars, read };
}

/** Words that are needed. */
export function words(
  missing: string,
  most: number = limits.wordsChars,
): FieldKind<string, string> {
  return { blank: "", required: true, most, read: (typed) => plain(typed, missing) };
}

/** A text of the group, which is published with the act and stays. */
export function publishedText(missing: string, first = ""): FieldKind<string, string> {
  return { ...words(missing), blank: first, published: true };
}

/** A name, which stands beside the act as words do. */
export function name(missing: string): FieldKind<string, string> {
  return { ...words(missing, limits.nameChars), salted: true };
}

/** Words in lines, one for each of several people or things; lines without words are none. */
export function lines(missing: string, most: number): FieldKind<string, readonly string[]> {
  function read(typed: string): Result<readonly string[], string> {
    const texts = typed
      .split("\n")
      .map((text) => text.trim())
      .filter((text) => text !== "");
    if (texts.length === 0) return refused(missing);
    if (texts.length > most) return refused(t("form.many", { n: most }));
    return texts.every((text) => isPlainText(text)) ? accepted(texts) : refused(t("form.odd"));
  }
  return { blank: "", required: true, salted: true, read };
}

/** Yes, or nothing. */
export function yes(): FieldKind<boolean, true | undefined> {
  const read = (typed: boolean) => accepted(typed ? (true as const) : undefined);
  return { blank: false, required: false, read };
}

function plain(typed: string, missing: string): Result<string, string> {
  const text = typed.trim();
  if (text === "") return refused(missing);
  return isPlainText(text) ? accepted(text) : refused(t("form.odd"));
}
