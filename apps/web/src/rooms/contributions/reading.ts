/** What a sentence means for the fields of telling: what is understood of it, in words, and what then stands in them. */

import { dayOf, readSentence } from "@plenty/kernel";
import type { SentenceRead, UnitCode } from "@plenty/kernel";
import { formatDayOfWeek, formatList } from "../../messages/format.ts";
import { nameOfUnit } from "./unit-names.ts";
import { t } from "./tell-words.ts";

/** Whom and what a sentence may name. */
export interface Known {
  readonly people: readonly { readonly value: string; readonly name: string }[];
  readonly themes: readonly string[];
  /** Whoever writes it. */
  readonly me: string;
}

/** What stands in the fields of telling that a sentence can fill. */
export interface Filled {
  readonly note: string;
  readonly people?: readonly string[];
  readonly on?: string;
  readonly amount?: string;
  readonly unit?: UnitCode;
  readonly theme?: string;
}

export interface Understood {
  readonly fields: Filled;
  /** The same in words, as short as can be; empty where nothing was understood but the sentence itself. */
  readonly says: string;
}

/** Reads a sentence, as somebody here may have written it today. */
export function understand(sentence: string, { people, themes, me }: Known): Understood {
  const today = dayOf(Date.now());
  const known = people.map(({ value, name }) => ({ id: value, name }));
  const read = readSentence(sentence, {
    today,
    locale: navigator.language,
    people: known,
    themes,
  });
  const { what, amount, on, theme } = read;
  const others = read.people.filter((one) => one !== me);
  return {
    fields: {
      note: what === "" ? sentence.trim() : what,
      ...(others.length === 0 ? {} : { people: read.self ? [me, ...others] : others }),
      ...(on === undefined ? {} : { on }),
      ...(amount === undefined ? {} : { amount: amount.typed, unit: amount.unit }),
      ...(theme === undefined ? {} : { theme }),
    },
    says: saysOf(
      read,
      others.map((one) => known.find(({ id }) => id === one)?.name ?? ""),
    ),
  };
}

function saysOf({ amount, on, self }: SentenceRead, names: readonly string[]): string {
  const who = self ? "understood.with" : "understood.by";
  const parts = [
    amount && amountSaid(amount),
    on && formatDayOfWeek(on),
    names.length > 0 && t(who, { names: formatList(names) }),
  ];
  return parts.filter((part) => typeof part === "string").join(" · ");
}

/** With its unit once: hours are often written with theirs. */
function amountSaid({ typed, unit }: NonNullable<SentenceRead["amount"]>): string {
  return /[a-z]/i.test(typed) ? typed : `${typed} ${nameOfUnit(unit)}`;
}
