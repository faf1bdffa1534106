/**
 * How texts are looked up and filled. A catalogue maps keys to a text with {blanks}, or to one text per
 * plural form, chosen by the blank {n}. Keys and blanks are checked by the compiler, so a misspelt key
 * or a forgotten blank is a type error. Another language is another catalogue with the same keys.
 */

import { en } from "./en.ts";
import { locale } from "./locale.ts";

/** One text for each plural form that the language has (CLDR: zero, one, two, few, many), and the other one. */
export type PluralMessage = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};
export type Message = string | PluralMessage;
export type Key = keyof typeof en;

type Blanks<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
type Text<M extends Message> = M extends string ? M : M extends PluralMessage ? M["other"] : never;
type BlanksOf<K extends Key> =
  | Blanks<Text<(typeof en)[K]>>
  | ((typeof en)[K] extends string ? never : "n");
type Fill<K extends Key> = {
  readonly [B in BlanksOf<K>]: B extends "n" ? number : string | number;
};
type Args<K extends Key> = [BlanksOf<K>] extends [never] ? [] : [fill: Fill<K>];

const plural = new Intl.PluralRules(locale);
const count = new Intl.NumberFormat(locale);

/** The text of a key, its blanks filled; numbers are written as the reader's language writes them. */
export function t<K extends Key>(key: K, ...args: Args<K>): string {
  const message: Message = en[key];
  // The compiler has checked that what is filled in has these names; here it is only looked up.
  const fill: Readonly<Record<string, string | number>> = args[0] ?? {};
  return fillBlanks(formOf(message, fill["n"]), fill);
}

function formOf(message: Message, n: string | number | undefined): string {
  if (typeof message === "string") return message;
  return message[plural.select(Number(n))] ?? message.other;
}

function fillBlanks(text: string, fill: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = fill[name];
    if (value === undefined) return blank;
    return typeof value === "number" ? count.format(value) : value;
  });
}
