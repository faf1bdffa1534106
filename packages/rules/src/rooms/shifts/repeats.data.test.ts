/** Recurrence rules and their dates as libical has them, in ../shared/data/calendar. */

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { daysOf, dayText } from "./lay-out.ts";
import { dayNumber, readRepeats } from "./repeats.ts";

const file = new URL("../../../../../../shared/data/calendar/rrule.txt", import.meta.url);
const there = existsSync(file);
const meta = { enable: "lay shared/data beside the clone" };

interface Case {
  readonly rule: string;
  readonly starts: string;
  readonly instances: readonly string[];
}

function cases(): readonly Case[] {
  return readFileSync(file, "utf8")
    .split(/\n{2,}/)
    .flatMap((block) => {
      const said = new Map(
        block.split("\n").map((line) => [line.split(":")[0], line.slice(line.indexOf(":") + 1)]),
      );
      const [rule, starts, all] = ["RRULE", "DTSTART", "INSTANCES"].map((key) => said.get(key));
      if (rule === undefined || starts === undefined || all === undefined) return [];
      return [{ rule, starts, instances: all.split(",") }];
    });
}

const dayIn = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
const minutesIn = (text: string) => Number(text.slice(9, 11)) * 60 + Number(text.slice(11, 13));

/** The days of a rule, one more than are expected where it has no end. */
function laidOut({ rule, starts, instances }: Case): readonly string[] {
  const read = readRepeats(rule);
  const first = dayNumber(dayIn(starts));
  if (!read.ok || first === undefined) throw new Error(`${rule} is not understood`);
  const { until } = read.value;
  const isAfter = (day: number) =>
    until !== undefined &&
    (day > until.day ||
      (day === until.day && until.minutes !== undefined && minutesIn(starts) > until.minutes));
  const last = dayNumber("2060-01-01") ?? 0;
  const most = instances.length + (/COUNT|UNTIL/.test(rule) ? 1 : 0);
  return [...daysOf(read.value, { first, last, isAfter })].slice(0, most).map(dayText);
}

test.skipIf(!there)("[SH2] rules of days come out as libical lays them out", { meta }, () => {
  const all = cases();
  const understood = all.filter(({ rule }) => readRepeats(rule).ok);
  const beyond = /HOURLY|MINUTELY|SECONDLY|BYHOUR|BYMINUTE|BYSECOND|BYYEARDAY|BYWEEKNO/;
  const left = all.filter(({ rule }) => !readRepeats(rule).ok && !beyond.test(rule));
  for (const one of understood) {
    expect([one.rule, laidOut(one)]).toEqual([one.rule, one.instances.map(dayIn)]);
  }
  expect(understood).toHaveLength(40);
  // of the whole year or of a month: programs differ
  expect(left.map(({ rule }) => rule)).toEqual(["FREQ=YEARLY;BYMONTHDAY=29;COUNT=3"]);
});
