/** Lines of a house's minutes: ids that stay, and faults in words. */

import { expect, test } from "vitest";
import { createDoingsReader, readWeekLine } from "./house-lines.ts";

const doing = (by: readonly string[], about: string) => ({ week: "2019-01-21", by, about });

function idsOf(lines: readonly unknown[]): readonly string[] {
  const read = createDoingsReader();
  return lines.flatMap((line, i) => {
    const records = read(line, i + 1);
    return "expected" in records ? [] : records.map(({ id }) => id);
  });
}

test("equal lines of one week are different things, and other lines change no id", () => {
  const [a, b] = [doing([], "food"), doing(["alder"], "roof")];
  const ids = idsOf([a, a, b]);
  expect(new Set(ids).size).toBe(3);
  expect(idsOf([b, a, doing(["birch"], "care"), a])).toEqual([
    ids[2],
    ids[0],
    expect.any(String),
    ids[1],
  ]);
});

test("who was present becomes one record, and chairing or taking notes becomes none", () => {
  const line = {
    week: "2017-08-07",
    facilitator: ["alder"],
    notary: ["birch"],
    present: ["alder", "clover"],
  };
  expect(readWeekLine(line, 1)).toEqual([
    {
      id: "2017-08-07.meeting",
      on: "2017-08-07",
      by: ["alder", "clover"],
      theme: "meeting",
      kind: "presence",
    },
  ]);
  expect(readWeekLine({ week: "2017-08-07", facilitator: ["alder"] }, 1)).toEqual([]);
});

test.each([
  [{ by: [], about: "food" }, '"week": a day'],
  [{ week: "2019-02-30", by: [], about: "food" }, '"week": a day'],
  [{ week: "2019-01-21", by: "alder", about: "food" }, '"by": a list'],
  [{ week: "2019-01-21", by: [""], about: "food" }, '"by": a list'],
  [{ week: "2019-01-21", by: [] }, '"about": a theme'],
  [7, "an object"],
])("a fault is told in words: %j", (line, expected) => {
  expect(createDoingsReader()(line, 1)).toMatchObject({
    expected: expect.stringContaining(expected),
  });
});
