/**
 * Words that parts of a sentence begin with, end with or consist of, in English and German: small letters, without
 * accents. A word that says a day in another language and something else in these two is none of them.
 */

import type { UnitCode } from "../units.ts";

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Behind these stand those who did it too. */
export const withWords = set("with mit");
/** Between names. */
export const andWords = set("and und & + sowie");
/** Whoever tells it. */
export const selfWords = set("i me myself ich mich mir");
/** Before a day. */
export const onWords = set("on am last letzten letzter letzte vom of den this diesen");
/** Of these a short name of a weekday is surely one. */
export const surelyOn = set("on am last letzten");
/** Before an amount, and behind it: they go with it. */
export const aboutWords = set("for about around fur ca ca. circa rund etwa ungefahr gut ~");
export const lengthWords = set("long lang of lange");
/** Before a time of the day, which is no amount. */
export const atWords = set("at um from von ab bis until till to since seit");

export const dayWords = set(
  "yesterday gestern vorgestern today heute " +
    "sunday monday tuesday wednesday thursday friday saturday " +
    "sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend",
);
export const shortDays = set("sun mon tue wed thu fri sat so mo di mi do fr sa");

/** Small numbers in words. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  [
    "a an one ein eine einen eins einer",
    "two zwei zwo",
    "three drei",
    "four vier",
    "five funf",
    "six sechs",
    "seven sieben",
    "eight acht",
    "nine neun",
    "ten zehn",
    "eleven elf",
    "twelve zwolf",
  ].flatMap((words, at) => words.split(" ").map((word) => [word, String(at + 1)] as const)),
);

/** Durations that no figure tells. */
export const spans: ReadonlyMap<string, string> = new Map([
  ["half an hour", "0:30"],
  ["a half hour", "0:30"],
  ["halbe stunde", "0:30"],
  ["eine halbe stunde", "0:30"],
  ["an hour and a half", "1:30"],
  ["one and a half hours", "1:30"],
  ["eineinhalb stunden", "1:30"],
  ["anderthalb stunden", "1:30"],
  ["quarter of an hour", "0:15"],
  ["a quarter of an hour", "0:15"],
  ["viertelstunde", "0:15"],
  ["eine viertelstunde", "0:15"],
  ["dreiviertelstunde", "0:45"],
  ["eine dreiviertelstunde", "0:45"],
]);

/** What is counted in something else than hours. */
export const unitWords: readonly (readonly [unit: UnitCode, words: ReadonlySet<string>])[] = [
  ["kilogram", set("kg kilo kilos kilogram kilograms kilogramm")],
  ["litre", set("l litre litres liter liters")],
  ["kilometre", set("km kilometre kilometres kilometer kilometers")],
  ["piece", set("pc pcs piece pieces stuck stk stk.")],
];
