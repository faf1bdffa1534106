/** Whatever is typed wrongly has its sentence beside the field, with nothing left to fill in. */

import { expect, test } from "vitest";
import { readAmount, readDay, readHours } from "@plenty/kernel";
import type { Result, TypedFault } from "@plenty/kernel";
import { wordsOfTyped } from "./typed-faults.ts";

const credit = { decimals: 2, unit: "HRS" };
const day = { today: "2026-11-22" };

test.each<[string, Result<unknown, TypedFault>, string]>([
  ["nothing", readAmount("", credit), "Type how much."],
  ["a word", readAmount("green", credit), "Type a number such as 12.50."],
  ["another unit", readAmount("5 kg", credit), "This field counts HRS: type the number alone."],
  ["two readings", readAmount("1,500", credit), "This can mean 1500 or 1.5: type one of these."],
  ["one of them", readAmount("1,234", credit), "This can mean 1234: type it so if you mean that."],
  ["too fine", readAmount("0.125", credit), "At most 2 digits after the point."],
  ["too fine by one", readAmount("0.25", { decimals: 1 }), "At most 1 digit after the point."],
  ["too fine for whole ones", readAmount("0.5", { decimals: 0 }), "Type a whole number."],
  [
    "too large",
    readAmount("9999999999999", credit),
    "That is too much: 87960930222.08 is the most.",
  ],
  ["past the hour", readHours("1:75"), "Minutes and seconds go up to 59."],
  [
    "between two steps",
    readHours("1:20"),
    "Hours are told in hundredths, and this lies between 1.33 and 1.34: type one of these.",
  ],
  ["no day", readDay("soon", day), "Type a day such as 2026-11-22."],
  ["nothing for a day", readDay("", day), "Type a day such as 2026-11-22."],
  ["a day there is not", readDay("31.11.2026", day), "The calendar has no 31.11.2026."],
  [
    "two days",
    readDay("3/4/2026", day),
    "This can mean 2026-04-03 or 2026-03-04: type one of these.",
  ],
])("%s", (_, result, words) => {
  expect(result.ok ? "" : wordsOfTyped(result.refusal)).toBe(words);
});
