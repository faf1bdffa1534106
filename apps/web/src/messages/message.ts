/**
 * How texts are looked up and filled. A catalogue maps keys to a text with {blanks}, or to one text per
 * plural form, chosen by the blank {n}. Each room has its own, and reads in it together with the words that
 * are everybody's. Keys and blanks are checked by the compiler, so a misspelt key or a forgotten blank is a
 * type error. Another language is another catalogue with the same keys.
 */

import { en } from "./en.ts";
import { locale } from "./locale.ts";

/** One text for each plural form that the language has (CLDR: zero, one, two, few, many), and the other one. */
export type PluralMessage = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};
export type Message = string | PluralMessage;
export type Catalogue = Readonly<Record<string, Message>>;

type Blanks<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
type BlanksOf<M> = M extends string
  ? Blanks<M>
  : M extends PluralMessage
    ? Blanks<M["other"]> | "n"
    : never;
type Fill<M> = { readonly [B in BlanksOf<M>]: B extends "n" ? number : string | number };
type Args<M> = [BlanksOf<M>] extends [never] ? [] : [fill: Fill<M>];

/** Looks up the text of a key and fills its blanks; numbers are written as the reader's language writes them. */
export type Translate<C> = <K extends keyof C & string>(key: K, ...args: Args<C[K]>) => string;

const plural = new Intl.PluralRules(locale);
const count = new Intl.NumberFormat(locale);

/** What looks up words of one's own and those that are everybody's. */
export function translator<C extends Catalogue>(own: C): Translate<C & typeof en> {
  const catalogue: Catalogue = { ...en, ...own };
  return (key, ...args) => {
    // The compiler has checked that the key is one, and what is filled in has these names.
    const fill: Readonly<Record<string, string | number>> = args[0] ?? {};
    return fillBlanks(formOf(catalogue[key] ?? key, fill["n"]), fill);
  };
}

/** Words that are everybody's. */
export const t = translator({});

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
