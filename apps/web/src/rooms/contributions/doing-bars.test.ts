import { describe, expect, it } from "vitest";
import { barsOf, withGaps } from "./doing-bars.ts";

describe("withGaps", () => {
  it("adds years in which nothing was told", () => {
    const buckets = [
      { bucket: "2019", counts: { roof: 2 } },
      { bucket: "2021", counts: { garden: 1 } },
    ];
    expect(withGaps(buckets).map(({ bucket }) => bucket)).toEqual(["2019", "2020", "2021"]);
    expect(withGaps(buckets)[1]?.counts).toEqual({});
  });

  it("gathers several empty years into one gap", () => {
    const buckets = [
      { bucket: "2019", counts: { roof: 2 } },
      { bucket: "2026", counts: { garden: 1 } },
    ];
    expect(withGaps(buckets).map(({ bucket, until }) => [bucket, until])).toEqual([
      ["2019", undefined],
      ["2020", "2025"],
      ["2026", undefined],
    ]);
  });

  it("completes the months of a year", () => {
    const months = withGaps([{ bucket: "2020-05", counts: { roof: 1 } }]);
    expect(months).toHaveLength(12);
    expect(months[4]).toEqual({ bucket: "2020-05", counts: { roof: 1 } });
  });

  it("leaves out the months of years that do not occur, however far apart the others are", () => {
    const months = withGaps([
      { bucket: "0001-05", counts: { roof: 1 } },
      { bucket: "2020-05", counts: { roof: 1 } },
    ]);
    expect(months.map(({ bucket }) => bucket.slice(0, 4))).toEqual([
      ...Array.from({ length: 12 }, () => "0001"),
      ...Array.from({ length: 12 }, () => "2020"),
    ]);
  });

  it("has nothing to fill when there is nothing", () => {
    expect(withGaps([])).toEqual([]);
  });
});

describe("barsOf", () => {
  it("stacks themes in the given order and leaves out those that do not occur", () => {
    const [bar] = barsOf(
      [{ bucket: "2020", counts: { garden: 1, roof: 3 } }],
      ["roof", "water", "garden"],
      () => "red",
    );
    expect(bar?.parts.map(({ name, count }) => [name, count])).toEqual([
      ["roof", 3],
      ["garden", 1],
    ]);
  });
});
