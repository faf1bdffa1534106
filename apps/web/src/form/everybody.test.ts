import { expect, it } from "vitest";
import { groupWords } from "@plenty/rules";
import { en } from "../messages/en.ts";
import { formatDayShort } from "../messages/format.ts";
import { fitting, meant, fold, peopleOf } from "./everybody.ts";

const page = (rows: readonly (readonly [person: string, name: string, joined: string])[]) => ({
  rows: rows.map(([person, name, joined]) => ({
    person,
    name: `hash of ${name}`,
    joined,
    status: "member" as const,
    entry: 0,
    keys: [],
    vouchers: 0,
    needed: 0,
    vouchedBy: [],
    roles: [],
  })),
  words: Object.fromEntries(rows.map(([, name]) => [`hash of ${name}`, name])),
});

it("people of all pages stand in one order, as a reader sorts names", () => {
  const pages = [
    page([
      ["1", "rübe", "2026-01-01"],
      ["2", "Zaun 10", "2026-01-01"],
    ]),
    page([
      ["3", "alder", "2026-01-01"],
      ["4", "Zaun 9", "2026-01-01"],
    ]),
  ];
  expect(peopleOf(pages).map(({ label }) => label)).toEqual(["alder", "rübe", "Zaun 9", "Zaun 10"]);
});

it("whoever shares a name is told by the day they came, and by their id where that is the same", () => {
  const [one, two, three] = peopleOf([
    page([
      ["aaaa1", "birch", "2026-01-01"],
      ["bbbb2", "Birch", "2026-01-01"],
      ["cccc3", "birch", "2026-03-01"],
    ]),
  ]).map(({ label }) => label);
  expect(one).toBe(`birch (since ${formatDayShort("2026-01-01")} · aaaa)`);
  expect(two).toBe(`Birch (since ${formatDayShort("2026-01-01")} · bbbb)`);
  expect(three).toBe(`birch (since ${formatDayShort("2026-03-01")})`);
});

it("a name is looked for without accents, by the beginning of any of its parts", () => {
  expect(fold(" Jörg-ÉLAN ")).toBe("jorg-elan");
  const people = ["Rosa Rübe", "Rosmarin", "von der Weide"].map((label) => ({
    value: label,
    label,
  }));
  const found = (typed: string) => fitting(people, typed).map(({ label }) => label);
  expect(found("")).toHaveLength(3);
  expect(found("ros")).toEqual(["Rosa Rübe", "Rosmarin"]);
  expect(found("rub ros")).toEqual(["Rosa Rübe"]);
  expect(found("WEI")).toEqual(["von der Weide"]);
  expect(found("ose")).toEqual([]);
});

it("a whole name, or what fits one alone, means that one; what fits several means nobody", () => {
  const people = ["birch", "birch tree", "Rübe", "clover"].map((label) => ({
    value: label,
    label,
  }));
  const who = (typed: string) => meant(people, typed)?.value;
  expect(["birch", "BIRCH ", "bir", "tree", "rube", "cl", "elm", " "].map(who)).toEqual([
    "birch",
    "birch",
    undefined,
    "birch tree",
    "Rübe",
    "clover",
    undefined,
    undefined,
  ]);
});

it("whoever is called like what is offered beside people is told apart from it", () => {
  const pages = [page([["aaaa1", "The Group", "2026-01-01"]])];
  const also = [{ value: "cccc", label: "the group" }];
  const [one] = peopleOf(pages, also);
  expect(one?.label).toBe(`The Group (since ${formatDayShort("2026-01-01")})`);
  expect(peopleOf(pages)[0]?.label).toBe("The Group");
});

it("nobody comes in under the name by which the screen calls the group", () => {
  expect(groupWords).toContain(en["the-group"]);
});
