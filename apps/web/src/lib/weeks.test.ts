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

  it("tells a long silence as one, from one stretch to the next", () => {
    const { silence } = areaPath(weeks, { width: 100, height: 50, most: 8 });
    expect(silence).toMatch(/^M18\.9 0H100\.0$/);
  });

  it("has nothing to draw without weeks", () => {
    expect(areaPath([], { width: 100, height: 50, most: 1 })).toEqual({
      area: "",
      line: "",
      silence: "",
    });
  });
});

describe("yearMarks", () => {
  it("marks every year that has weeks, in short where it has little room", () => {
    expect(yearMarks(weeks).map(({ label }) => label)).toEqual(["2019", "2020", "’26"]);
    const year = Array.from({ length: 50 }, (_, i) => new Date(Date.UTC(2020, 0, 6 + 7 * i)));
    const days = ["2018-12-31", "2019-01-07", ...year.map((day) => day.toISOString().slice(0, 10))];
    const labels = yearMarks(days.map((week) => ({ week, count: 1 }))).map(({ label }) => label);
    expect(labels).toEqual(["’18", "2019", "2020"]);
    expect(yearMarks(weeks)[0]).toMatchObject({ at: 0, moved: false });
    expect(yearMarks(weeks).at(-1)).toMatchObject({ at: 0.92, moved: true });
  });

  it("leaves room for the last year, whose label left its place", () => {
    const days = Array.from({ length: 56 }, (_, i) => new Date(Date.UTC(2020, 0, 6 + 7 * i)));
    const all = [...days.map((day) => day.toISOString().slice(0, 10)), "2026-11-16"];
    const labels = yearMarks(all.map((week) => ({ week, count: 1 }))).map(({ label }) => label);
    expect(labels).toEqual(["2020", "’21", "’26"]);
  });
});

describe("yearsOfWeeks", () => {
  it("gives the middle and the highest count of each year", () => {
    expect(yearsOfWeeks(weeks)[0]).toEqual({ year: "2019", weeks: 2, usual: 8, most: 8 });
  });
});
