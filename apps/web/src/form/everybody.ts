/**
 * The people of the group as a field offers them: sorted as the reader sorts names, and told apart where two
 * have the same. All pages are asked for once somebody looks for a name, or one that is chosen is not yet there.
 */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { folded } from "@plenty/kernel";
import type { Words } from "../lib/queries.ts";
import { nameIn } from "../lib/names.ts";
import { formatDayShort } from "../messages/format.ts";
import { locale } from "../messages/locale.ts";
import { useKnown } from "../section/use-known.ts";
import type { Somebody } from "../session/me.ts";
import { t } from "./words.ts";

export interface Person {
  readonly value: string;
  /** The name, with what tells apart those who share one. */
  readonly label: string;
}

interface Named extends Person {
  readonly name: string;
}

export interface Everybody {
  readonly people: readonly Named[];
  /** True while some pages are still to come. */
  readonly more: boolean;
  /** Asks for all of them. */
  readonly look: () => void;
}

const nobody: readonly Person[] = [];

/** Everybody in a group; `chosen` are those whose names are needed at once, `also` who is offered beside them. */
export function useEverybody(
  group: string,
  chosen: readonly string[],
  also: readonly Person[] = nobody,
): Everybody {
  const [looking, setLooking] = useState(false);
  const asked = useInfiniteQuery(useKnown().everybody(group));
  const { data, hasNextPage, isPending, isFetching, fetchNextPage } = asked;
  const people = useMemo(() => peopleOf(data?.pages ?? [], also), [data, also]);
  const missing = chosen.some((one) => !people.some(({ value }) => value === one));
  const next = hasNextPage && !isFetching && (looking || missing);
  useEffect(() => {
    if (next) void fetchNextPage();
  }, [next, fetchNextPage]);
  return { people, more: hasNextPage || isPending, look: () => setLooking(true) };
}

interface PageOfPeople {
  readonly rows: readonly Somebody[];
  readonly words: Words;
}

/** Names in order; whoever shares one, also with what is offered beside people, is told by the day on which they came, and by a digit of their id. */
export function peopleOf(
  pages: readonly PageOfPeople[],
  also: readonly Person[] = nobody,
): readonly Named[] {
  const all = pages.flatMap(({ rows, words }) =>
    rows.map(({ person, name, joined }) => ({ person, name: nameIn(words, name), joined })),
  );
  const byName = Map.groupBy(all, ({ name }) => fold(name));
  const others = new Set(also.map(({ label }) => fold(label)));
  const since = (day: string) => formatDayShort(day.slice(0, 10));
  const people = all.map(({ person, name, joined }) => {
    const alike = byName.get(fold(name)) ?? [];
    if (alike.length < 2 && !others.has(fold(name))) return { value: person, name, label: name };
    const sameDay = alike.filter((one) => since(one.joined) === since(joined)).length > 1;
    const day = since(joined) + (sameDay ? ` · ${person.slice(0, 4)}` : "");
    return { value: person, name, label: t("form.person-since", { name, day }) };
  });
  return people.toSorted((a, b) => order.compare(a.label, b.label));
}

const order = new Intl.Collator(locale, { sensitivity: "base", numeric: true });

/** A name as it is looked for: without accents, in small letters ("Jörg" and "jorg" are the same). */
export function fold(text: string): string {
  return folded(text).trim();
}

/** Those one may mean by what was typed: every word of it begins a word of the name. */
export function fitting(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = partsOf(typed);
  return people.filter(({ label }) => {
    const parts = partsOf(label);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** The one who is meant by what was typed: whose whole name it is, or the only one whom it fits. */
export function meant(people: readonly Person[], typed: string): Person | undefined {
  if (fold(typed) === "") return undefined;
  const whole = people.filter(({ label }) => fold(label) === fold(typed));
  const [one, ...others] = whole.length > 0 ? whole : fitting(people, typed);
  return others.length === 0 ? one : undefined;
}

function partsOf(text: string): readonly string[] {
  return fold(text).split(/[\s\-·]+/);
}
