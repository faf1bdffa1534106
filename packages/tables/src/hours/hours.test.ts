/** Lists of hours: heads that tell their columns, days that tell their order, lines that are told apart. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchColumns } from "./columns.ts";
import { ordersOf, readCellDay } from "./days.ts";
import { readHoursList } from "./list.ts";
import type { Choices } from "./list.ts";
import { matchPeople } from "./people.ts";

const choices: Choices = {
  columns: { who: 0, day: 1, hours: 2, what: 3 },
  theme: "other",
  today: "2026-06-01",
  lastDay: "2026-06-02",
};

function rowsOf(...rows: readonly (readonly string[])[]) {
  return rows.map((cells, at) => ({ cells, line: at + 2, text: cells.join(",") }));
}

function read(rows: readonly (readonly string[])[], more: Partial<Choices> = {}) {
  return readHoursList(rowsOf(...rows), { ...choices, ...more });
}

describe("columns by their heads", () => {
  test.each([
    [
      ["Name", "Date", "Hours", "Description", "Category"],
      { who: 0, day: 1, hours: 2, what: 3, theme: 4 },
    ],
    [
      ["Datum", "Wer", "Stunden", "Tätigkeit", "Bereich"],
      { day: 0, who: 1, hours: 2, what: 3, theme: 4 },
    ],
    [["Minuten", "TAG", "Mitglied"], { minutes: 0, day: 1, who: 2 }],
    [["Dauer (h)", "Name des Mitglieds", "Datum des Einsatzes"], { hours: 0, who: 1, day: 2 }],
    [["name", "Name", "date", "hours"], { day: 2, hours: 3 }],
    [["x", "", "y"], {}],
  ])("%j", (heads, columns) => {
    expect(matchColumns(heads)).toEqual(columns);
  });

  test("whatever the heads, a column tells one thing", () => {
    const head = fc.constantFrom(
      "name",
      "datum",
      "stunden",
      "h",
      "min",
      "was",
      "thema",
      "work time",
      "",
    );
    fc.assert(
      fc.property(fc.array(head, { maxLength: 12 }), (heads) => {
        const places = Object.values(matchColumns(heads));
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => place < heads.length)).toBe(true);
      }),
    );
  });
});

describe("the order of days", () => {
  test.each([
    [
      ["03/04/2026", "12/11/2026"],
      ["dmy", "mdy"],
    ],
    [["03/04/2026", "25/11/2026"], ["dmy"]],
    [["03/04/26", "11/25/26"], ["mdy"]],
    [["01-02-03"], ["dmy", "mdy", "ymd"]],
    [["45-12-31"], ["ymd"]],
    [["25/12/2026", "12/25/2026"], []],
    [["31/02/2026"], ["dmy"]],
    [["2026-03-04", "3.4.2026", "4 May 2026", ""], undefined],
  ])("%j", (cells, orders) => {
    expect(ordersOf(cells)).toEqual(orders);
  });

  test("what a day is written as, it is read as, in each order", () => {
    const day = fc.record({
      y: fc.integer({ min: 2000, max: 2025 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    });
    const two = (n: number) => String(n).padStart(2, "0");
    fc.assert(
      fc.property(day, fc.constantFrom("/", "-"), ({ y, m, d }, mark) => {
        const iso = `${y}-${two(m)}-${two(d)}`;
        const written = { dmy: [d, m, y], mdy: [m, d, y] };
        for (const order of ["dmy", "mdy"] as const) {
          const cell = written[order].map(String).join(mark);
          expect(readCellDay(cell, { order, today: "2026-06-01" })).toEqual({
            ok: true,
            value: iso,
          });
        }
        const cell = [two(y % 100), two(m), two(d)].join(mark);
        expect(readCellDay(cell, { order: "ymd", today: "2026-06-01" })).toEqual({
          ok: true,
          value: iso,
        });
      }),
    );
  });
});

describe("lines", () => {
  test("amounts as people write them", () => {
    const amounts = ["1:30", "1,5", "1.5", "90 min", "1h30", "01:30:00", "1½"];
    const { hours, problems } = read(amounts.map((amount) => ["alder", "2026-01-04", amount]));
    expect(problems).toEqual([]);
    expect(hours.map(({ amount, ordinal }) => [amount, ordinal])).toEqual(
      amounts.map((_, at) => [150, at + 1]),
    );
  });

  test("hours and minutes in columns of their own are added", () => {
    const columns = { who: 0, day: 1, hours: 2, minutes: 3 };
    expect(read([["alder", "2026-01-04", "1", "30"]], { columns }).hours).toMatchObject([
      { amount: 150 },
    ]);
  });

  test("problems are told by line", () => {
    const { hours, problems } = read([
      ["alder", "31.02.2026", "1"],
      ["alder", "2026-01-04", "-1"],
      ["alder", "2026-01-04", "25"],
      ["", "2026-01-04", "1"],
      ["alder", "2026-01-04", ""],
      ["alder", "2026-06-03", "1"],
      ["alder", "4 May", "1"],
      ["alder", "2026-01-04", "20 min"],
      ["a".repeat(81), "2026-01-04", "1"],
      ["alder", "2026-01-04", "much"],
      ["alder", "2026-01-04", "1"],
      ["", "", ""],
    ]);
    expect(hours).toMatchObject([{ line: 12, amount: 100 }]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, "day"],
      [3, "hours"],
      [4, "hours"],
      [5, "who"],
      [6, "hours"],
      [7, "day"],
      [8, "day"],
      [9, "hours"],
      [10, "who"],
      [11, "hours"],
    ]);
    expect(problems[0]?.words).toBe("The calendar has no 31.02.2026.");
    expect(problems[1]?.words).toContain("below zero");
    expect(problems[7]?.words).toContain("0.33 and 0.34");
  });

  test("minutes that are no hundredths are rounded down where that was chosen", () => {
    const row = ["alder", "2026-01-04", "20 min"];
    expect(read([row], { roundDown: true }).hours).toMatchObject([{ amount: 33 }]);
  });

  test("an order that the days do not tell is asked; one that is chosen is kept", () => {
    const rows = [["alder", "03/04/2026", "1"]];
    expect(read(rows)).toMatchObject({ hours: [], problems: [], orders: ["dmy", "mdy"] });
    expect(read(rows, { order: "mdy" }).hours).toMatchObject([{ on: "2026-03-04" }]);
    expect(read([["alder", "25/12/2025", "1"], ...rows]).hours[1]?.on).toBe("2026-04-03");
  });

  test("what is missing is told before anything is read", () => {
    expect(read([["alder"]], { columns: { who: 0 } })).toMatchObject({
      hours: [],
      missing: ["day", "hours"],
    });
  });
});

describe("people", () => {
  const members = [
    { agent: "1", name: "Élder" },
    { agent: "2", name: "Fern" },
    { agent: "3", name: "fern" },
  ];

  test("by their names, whatever size and accents; two alike are told", () => {
    const {
      members: found,
      alike,
      others,
    } = matchPeople(["elder", "FERN", "dill", "dill"], members);
    expect(found.get("elder")?.agent).toBe("1");
    expect(alike.get("FERN")?.map(({ agent }) => agent)).toEqual(["2", "3"]);
    expect(others).toEqual(["dill"]);
  });

  test("each name is one of the three", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (names, known) => {
        const bearers = known.map((name, at) => ({ agent: `${at}`, name }));
        const { members: found, alike, others } = matchPeople(names, bearers);
        expect([...found.keys(), ...alike.keys(), ...others].toSorted()).toEqual(
          [...new Set(names)].toSorted(),
        );
      }),
    );
  });
});
