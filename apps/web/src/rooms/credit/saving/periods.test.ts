import { expect, test } from "vitest";
import { daysOf, periods } from "./periods.ts";

test("a period has its first and its last day, over the turn of a year and in leap years", () => {
  const of = (today: string) => periods.map((period) => daysOf(period, today));
  expect(of("2028-03-31")).toEqual([
    { since: "2028-03-01" },
    { since: "2028-02-01", until: "2028-02-29" },
    { since: "2028-01-01" },
    { since: "2027-01-01", until: "2027-12-31" },
    {},
  ]);
  expect(of("2027-01-15")[1]).toEqual({ since: "2026-12-01", until: "2026-12-31" });
});
