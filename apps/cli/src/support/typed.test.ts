/** What stands behind a command is read as typed, and what is not read says why, with exit code 2. */

import { describe, expect, test } from "vitest";
import { DAY, parseDay, present, units } from "@plenty/kernel";
import { typedAmount, typedBound, typedDay, typedMeasure } from "./typed.ts";

const hours = present(
  units.find(({ code }) => code === "hour"),
  "hours are a unit",
);
const litres = present(
  units.find(({ code }) => code === "litre"),
  "litres are a unit",
);
const credit = { decimals: 2, unit: "HRS" };

function ioIn(env: Record<string, string>) {
  return { env, now: () => present(parseDay("2026-11-22"), "a day") + DAY / 2 };
}

test("amounts, with their unit or with the sign of money", () => {
  for (const text of ["12.50", "12,50", "12,50 HRS", "$12.50"]) {
    expect(typedAmount(text, credit)).toEqual({ ok: true, value: 1250 });
  }
});

test("measures in their unit; hours also by the clock", () => {
  expect(typedMeasure("1:30", hours)).toEqual({ ok: true, value: 150 });
  expect(typedMeasure("90 min", hours)).toEqual({ ok: true, value: 150 });
  expect(typedMeasure("0,75 litre", litres)).toEqual({ ok: true, value: 750 });
});

test("days by the reader's locale", () => {
  const day = (text: string, env: Record<string, string> = {}) => typedDay(text, ioIn(env));
  expect(day("today")).toEqual({ ok: true, value: "2026-11-22" });
  expect(day("3/4/2026", { LANG: "en_US.UTF-8" })).toEqual({ ok: true, value: "2026-03-04" });
  expect(day("3/4/2026", { LC_ALL: "", LC_TIME: "de_DE.UTF-8", LANG: "en_US" })).toEqual({
    ok: true,
    value: "2026-04-03",
  });
  expect(day("3/4/2026", { LANG: "C.UTF-8" })).toMatchObject({
    ok: false,
    refusal: { exit: 2, detail: expect.stringContaining("may mean 2026-04-03 or 2026-03-04") },
  });
});

describe("refused as wrong usage", () => {
  test.each([
    ["two readings", typedAmount("1,234", credit), "may mean 1234 or 1.2340"],
    ["too fine", typedAmount("0.001", credit), "at most 2 digits"],
    ["nothing", typedAmount("0", credit), "not more than zero"],
    ["below zero", typedBound("-5", credit), "less than zero"],
    ["between steps", typedMeasure("0:20", hours), "between 0.33 and 0.34"],
    ["another unit", typedMeasure("5 kg", litres), "not in litre"],
  ])("%s", (_, result, detail) => {
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: "WrongUsage", exit: 2, detail: expect.stringContaining(detail) },
    });
  });

  test("a bound may be nothing", () => {
    expect(typedBound("0", credit)).toEqual({ ok: true, value: 0 });
  });
});
