/** When something repeats, and when that is by the clock on the wall. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, HOUR, MINUTE, parseTime, toTime } from "@plenty/kernel";
import { daysOf, dayText } from "./lay-out.ts";
import { dayNumber, readRepeats, weekdayOf } from "./repeats.ts";
import { areInOrder, instantOf } from "./zone.ts";

/** The days of a rule from a first one on, within two years. */
function days(rule: string, from: string): readonly string[] {
  const read = readRepeats(rule);
  const first = dayNumber(from);
  if (!read.ok || first === undefined) throw new Error(`${rule} from ${from} is not understood`);
  const { until } = read.value;
  const isAfter = (day: number) => until !== undefined && day > until.day;
  return [...daysOf(read.value, { first, last: first + 731, isAfter })].map(dayText);
}

describe("rules", () => {
  test.each([
    ["FREQ=DAILY;COUNT=3", "2026-12-30", ["2026-12-30", "2026-12-31", "2027-01-01"]],
    ["FREQ=WEEKLY;BYDAY=TU,SA;COUNT=3", "2026-12-02", ["2026-12-05", "2026-12-08", "2026-12-12"]],
    [
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231",
      "2026-12-01",
      ["2026-12-01", "2026-12-15", "2026-12-29"],
    ],
    ["FREQ=MONTHLY;BYDAY=1SA;COUNT=2", "2026-12-01", ["2026-12-05", "2027-01-02"]],
    ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-12-01", ["2026-12-25", "2027-01-29"]],
    [
      "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
      "2027-01-31",
      ["2027-01-31", "2027-02-28", "2027-03-31"],
    ],
    ["FREQ=MONTHLY;COUNT=3", "2027-01-31", ["2027-01-31", "2027-03-31", "2027-05-31"]],
    [
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2",
      "2027-01-01",
      ["2027-01-29", "2027-02-26"],
    ],
    ["FREQ=YEARLY", "2028-02-29", ["2028-02-29"]],
    [
      "FREQ=YEARLY;BYMONTH=3,11;BYDAY=-1SU",
      "2026-12-01",
      ["2027-03-28", "2027-11-28", "2028-03-26", "2028-11-26"],
    ],
    ["FREQ=YEARLY;BYDAY=20MO", "2027-01-01", ["2027-05-17", "2028-05-15"]],
    ["FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "2026-12-01", []],
    ["FREQ=DAILY;INTERVAL=999", "2026-12-01", ["2026-12-01"]],
  ])("[SH2, SH3] %s from %s", (rule, from, expected) => {
    expect(days(rule, from)).toEqual(expected);
  });

  test.each([
    ["FREQ=SECONDLY", "too often"],
    ["FREQ=HOURLY;BYHOUR=12", "not understood"],
    ["FREQ=MINUTELY;COUNT=1", "too often"],
    ["FREQ=WEEKLY;COUNT=2;UNTIL=20270101", "not understood"],
    ["FREQ=WEEKLY;COUNT=2;COUNT=3", "not understood"],
    ["FREQ=WEEKLY;BYDAY=1TU", "not understood"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "not understood"],
    ["FREQ=YEARLY;BYMONTHDAY=29", "not understood"],
    ["FREQ=DAILY;BYSETPOS=1", "not understood"],
    ["FREQ=DAILY;INTERVAL=0", "not understood"],
    ["FREQ=DAILY;COUNT=10000", "not understood"],
    ["FREQ=DAILY;UNTIL=20270230", "not understood"],
    ["FREQ=DAILY;UNTIL=20270227T250000", "not understood"],
    ["FREQ=YEARLY;BYWEEKNO=20", "not understood"],
    ["RRULE:FREQ=DAILY", "not understood"],
    ["FREQ=WEEKLY;BYDAY=", "not understood"],
    ["FREQ=WEEKLY;", "not understood"],
    ["BYDAY=TU", "not understood"],
  ])("[SH2] %s is %s", (rule, fault) => {
    expect(readRepeats(rule)).toEqual({ ok: false, refusal: fault });
  });

  test("[SH3] every week of a weekly rule is a week after another, whatever day it begins on", () => {
    const first = fc.integer({ min: 20_000, max: 21_000 });
    fc.assert(
      fc.property(first, fc.integer({ min: 1, max: 12 }), (from, interval) => {
        const all = days(`FREQ=WEEKLY;INTERVAL=${interval};COUNT=5`, dayText(from));
        const numbers = all.map((day) => dayNumber(day) ?? 0);
        expect(numbers).toEqual(numbers.map((_, i) => from + i * 7 * interval));
        expect(new Set(numbers.map(weekdayOf)).size).toBe(1);
      }),
    );
  });
});

/** What clocks in Berlin showed. */
const berlin = [
  { from: parseTime("2025-10-26T01:00:00.000Z") ?? 0, minutes: 60 },
  { from: parseTime("2026-03-29T01:00:00.000Z") ?? 0, minutes: 120 },
  { from: parseTime("2026-10-25T01:00:00.000Z") ?? 0, minutes: 60 },
];

describe("zones", () => {
  test.each([
    ["2026-03-28T18:00", "2026-03-28T17:00:00.000Z"],
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"], // left out: as clocks went before, 3:30
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-03-29T18:00", "2026-03-29T16:00:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"], // comes twice: the first
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
    ["2020-01-01T12:00", "2020-01-01T11:00:00.000Z"], // before all that is said: as it says first
  ])("[SH4] in Berlin %s is %s", (wall, at) => {
    expect(toTime(instantOf(berlin, parseTime(`${wall}:00.000Z`) ?? 0))).toBe(at);
  });

  test("[SH4] a machine that knows the zone says the same, for every quarter of an hour of a year", () => {
    const from = parseTime("2026-01-01T00:00:00.000Z") ?? 0;
    const shows = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Berlin",
      dateStyle: "short",
      timeStyle: "short",
    });
    for (let at = from; at < from + 365 * DAY; at += 15 * MINUTE) {
      const wall = parseTime(`${shows.format(at).replace(" ", "T")}:00.000Z`) ?? 0;
      const instant = instantOf(berlin, wall);
      // of an hour that comes twice the second is the first again
      expect([at, at - HOUR]).toContain(instant);
    }
  });

  test("[SH4] offsets follow each other, each another than the one before", () => {
    expect(areInOrder(berlin)).toBe(true);
    expect(areInOrder(berlin.toReversed())).toBe(false);
    expect(areInOrder([...berlin, { from: Number.MAX_SAFE_INTEGER, minutes: 60 }])).toBe(false);
  });
});
