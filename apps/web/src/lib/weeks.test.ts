import { describe, expect, it } from "vitest";
import { areaPath, yearMarks, yearsOfWeeks } from "./weeks.ts";

const weeks = [
  { week: "2019-12-23", count: 4 },
  { week: "2019-12-30", count: 8 },
  { week: "2020-01-06", count: 6 },
  { week: "2026-11-16", count: 5 },
];

describe("areaPath", () => {
  it("draws a stretch for each side of a long silence", () => {
    const { area, line } = areaPath(weeks, { width: 100, height: 50, most: 8 });
    expect(area.match(/M/g)).toHaveLength(2);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line.startsWith("M0.0 27.0")).toBe(true);
  });

  it("has nothing to draw without weeks", () => {
    expect(areaPath([], { width: 100, height: 50, most: 1 })).toEqual({ area: "", line: "" });
  });
});

describe("yearMarks", () => {
  it("marks years that have weeks, and only labels that keep apart", () => {
    expect(yearMarks(weeks).map(({ year }) => year)).toEqual(["2019", "2020", "2026"]);
    expect(yearMarks(weeks)[0]?.at).toBe(0);
  });
});

describe("yearsOfWeeks", () => {
  it("gives the middle and the highest count of each year", () => {
    expect(yearsOfWeeks(weeks)[0]).toEqual({ year: "2019", weeks: 2, usual: 8, most: 8 });
  });
});
