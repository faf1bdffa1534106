/**
 * A sentence that tells what was done, as people write it down: "2 h lathe with birch yesterday". How much, when and
 * with whom are found in it by rules for English and German; what is left says what was done. It proposes and
 * decides nothing: whoever wrote it looks at what was understood before anything is sent.
 */

import { readAmount } from "./amounts.ts";
import { readDay } from "./days.ts";
import type { DayForm } from "./days.ts";
import { readHours } from "./hours.ts";
import { folded } from "./text.ts";
import * as words from "./sentence-words.ts";
import { findUnit } from "../units.ts";
import type { UnitCode } from "../units.ts";

export interface SentenceForm extends Pick<DayForm, "today" | "locale"> {
  /** Whom it may name. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Themes that were used before. */
  readonly themes: readonly string[];
}

export interface SentenceRead {
  /** What is left of it: what was done; empty where nothing is. */
  readonly what: string;
  /** As it may stand in a field for it. */
  readonly amount?: { readonly typed: string; readonly unit: UnitCode };
  /** The day, in its one spelling. */
  readonly on?: string;
  /** Ids of those who are named, each once. */
  readonly people: readonly string[];
  /** False where it tells of those who are named, and not of whoever writes. */
  readonly self: boolean;
  readonly theme?: string;
}

/** Words of a sentence that is read; what is longer is told as it stands. */
const most = 60;
/** Words of the longest name, day or amount. */
const widest = 5;

/** One word: as it stands there, and bare of marks in small letters. */
interface Word {
  readonly text: string;
  readonly bare: string;
}

/** Words that were not yet understood, in their order; undefined where one was. */
type Left = readonly (Word | undefined)[];

interface Found<T> {
  readonly value: T;
  readonly from: number;
  /** The first word behind it. */
  readonly to: number;
}

/** Reads a sentence; of what it does not understand everything is left. */
export function readSentence(typed: string, form: SentenceForm): SentenceRead {
  const whole = typed.trim().split(/\s+/u);
  if (whole.length > most) return { what: typed.trim(), people: [], self: true };
  const all = whole.map((text) => ({ text, bare: bareOf(text) }));
  const amount = firstOf(all, amountAt);
  const behindAmount = without(all, amount);
  const day = firstOf(behindAmount, (left, at) => dayAt(left, at, form));
  const behindDay = without(behindAmount, day);
  const did = whoDid(behindDay, form);
  const left = did.left.filter((word) => word !== undefined);
  const theme = themeIn(left, form.themes);
  return {
    what: joined(left),
    ...(amount && { amount: amount.value }),
    ...(day && { on: day.value }),
    people: did.people,
    self: did.self,
    ...(theme === undefined ? {} : { theme }),
  };
}

/** A word as it is looked up: small, without accents and without marks around it. */
function bareOf(text: string): string {
  return folded(text).replace(/^[("'„“]+|[,;:!?)"'“”]+$/gu, "");
}

/** The first thing that is found from any word on. */
function firstOf<T>(
  left: Left,
  at: (left: Left, from: number) => Found<T> | undefined,
): Found<T> | undefined {
  for (const from of left.keys()) {
    const found = at(left, from);
    if (found !== undefined) return found;
  }
  return undefined;
}

function without<T>(left: Left, found: Found<T> | undefined): Left {
  if (found === undefined) return left;
  return left.map((word, i) => (i >= found.from && i < found.to ? undefined : word));
}

/** Some words in a row as one text; undefined where one of them was understood already. */
function textOf(left: Left, from: number, length: number): string | undefined {
  const row = left.slice(from, from + length);
  if (row.length < length || row.includes(undefined)) return undefined;
  return row.map((word) => word?.bare).join(" ");
}

/** The widest reading of words from one on, by the texts that they make. */
function widestAt<T>(
  left: Left,
  from: number,
  read: (text: string) => T | undefined,
): Found<T> | undefined {
  for (let length = widest; length > 0; length -= 1) {
    const text = textOf(left, from, length);
    const value = text === undefined ? undefined : read(text);
    if (value !== undefined) return { value, from, to: from + length };
  }
  return undefined;
}

type Amount = NonNullable<SentenceRead["amount"]>;

function amountAt(left: Left, from: number): Found<Amount> | undefined {
  const found = widestAt(left, from, amountIn);
  if (found === undefined || isAmong(words.atWords, left[from - 1])) return undefined;
  return {
    value: found.value,
    from: isAmong(words.aboutWords, left[from - 1]) ? from - 1 : from,
    to: isAmong(words.lengthWords, left[found.to]) ? found.to + 1 : found.to,
  };
}

function amountIn(text: string): Amount | undefined {
  const span = words.spans.get(text);
  if (span !== undefined) return { typed: span, unit: "hour" };
  const [first = "", ...rest] = text.split(" ");
  const figure = rest.length > 0 ? (words.numberWords.get(first) ?? first) : first;
  const typed = [figure, ...rest].join(" ");
  if (!/^[\d¼½¾]/u.test(typed)) return undefined;
  if (/[a-z:¼½¾]/iu.test(typed) && readHours(typed).ok) return { typed, unit: "hour" };
  return otherAmount(typed);
}

function otherAmount(typed: string): Amount | undefined {
  const [, number = "", word = ""] = /^([\d.,']+) ?([a-z]+\.?)$/u.exec(typed) ?? [];
  const [unit] = words.unitWords.find(([, names]) => names.has(word)) ?? [];
  const decimals = unit === undefined ? undefined : findUnit(unit)?.decimals;
  if (unit === undefined || decimals === undefined) return undefined;
  return readAmount(number, { decimals }).ok ? { typed: number, unit } : undefined;
}

function dayAt(left: Left, from: number, form: SentenceForm): Found<string> | undefined {
  const isOn = isAmong(words.onWords, left[from - 1]);
  const surely = isAmong(words.surelyOn, left[from - 1]);
  const found = widestAt(left, from, (text) => dayIn(text, surely, form));
  return found && { ...found, from: isOn ? from - 1 : from };
}

const withYear = /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\. ?\d{1,2}\.( ?\d{2,4})?)$/u;
const withMonth =
  /^(\d{1,2}(\.|st|nd|rd|th)? [a-z]{3,}|[a-z]{3,} \d{1,2}(st|nd|rd|th)?)( \d{4})?$/u;
const daysAgo = /^(vor \S+ (tag|tagen|woche|wochen)|\S+ (days?|weeks?) ago|day before yesterday)$/u;

/** Figures that may be something else than a day are left alone; so is a day that is still to come. */
function dayIn(text: string, surely: boolean, form: SentenceForm): string | undefined {
  const isDay =
    words.dayWords.has(text) ||
    (surely && words.shortDays.has(text)) ||
    [withYear, withMonth, daysAgo].some((shape) => shape.test(text));
  const day = isDay ? readDay(text, form) : undefined;
  return day?.ok === true && day.value <= form.today ? day.value : undefined;
}

interface Did {
  readonly people: readonly string[];
  readonly self: boolean;
  readonly left: Left;
}

/** Who did it: those with whom it was done, or whom the sentence begins with. */
function whoDid(left: Left, form: SentenceForm): Did {
  const first = left.findIndex((word) => word !== undefined);
  const subject = namesAt(left, first, form);
  if (subject !== undefined && subject.value.people.length > 0 && subject.to < left.length) {
    return { ...subject.value, left: without(left, subject) };
  }
  const company = firstOf(left, (all, at) => {
    if (!isAmong(words.withWords, all[at])) return undefined;
    const names = namesAt(all, at + 1, form);
    return names !== undefined && names.value.people.length > 0
      ? { ...names, from: at }
      : undefined;
  });
  const people = company?.value.people ?? [];
  return { people, self: true, left: without(left, company) };
}

interface Names {
  readonly people: readonly string[];
  /** Whoever writes is among them. */
  readonly self: boolean;
}

/** Names in a row: "birch", "birch, clover and I". */
function namesAt(left: Left, from: number, form: SentenceForm): Found<Names> | undefined {
  const people = new Set<string>();
  let self = false;
  let [at, to] = [from, from];
  while (at < left.length) {
    const isSelf = isAmong(words.selfWords, left[at]);
    const named = isSelf ? undefined : nameAt(left, at, form);
    if (!isSelf && named === undefined) break;
    if (named === undefined) self = true;
    else people.add(named.value);
    to = named?.to ?? at + 1;
    at = isAmong(words.andWords, left[to]) ? to + 1 : to;
    const goesOn = at > to || left[to - 1]?.text.endsWith(",") === true;
    if (!goesOn) break;
  }
  return to === from ? undefined : { value: { people: [...people], self }, from, to };
}

/** Somebody whose name stands there; nobody where two have it. */
function nameAt(left: Left, from: number, { people }: SentenceForm): Found<string> | undefined {
  return widestAt(left, from, (text) => {
    const found = people.filter(({ name }) => bareOf(name.replace(/\s+/gu, " ")) === text);
    return found.length === 1 ? found[0]?.id : undefined;
  });
}

function isAmong(set: ReadonlySet<string>, word: Word | undefined): boolean {
  return word !== undefined && set.has(word.bare);
}

/** A theme that was used before and stands in it as words. */
function themeIn(left: readonly Word[], themes: readonly string[]): string | undefined {
  const text = ` ${left.map(({ bare }) => bare.replace(/^#|\.$/gu, "")).join(" ")} `;
  return themes.find((theme) => text.includes(` ${folded(theme)} `));
}

/** What is left, without marks that parted it from what was understood. */
function joined(left: readonly Word[]): string {
  const text = left.map((word) => word.text).join(" ");
  return text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, "");
}
