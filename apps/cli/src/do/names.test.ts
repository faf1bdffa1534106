/** What a name stands for: never somebody else than was meant. */

import { describe, expect, test } from "vitest";
import { accepted } from "@plenty/kernel";
import type { Row } from "./asking.ts";
import { namesIn } from "./names.ts";

const alder = `3f8c12ab90de${"0".repeat(52)}`;
const birch = `3f8c77${"1".repeat(58)}`;
const other = "e".repeat(64);

function group(
  members: readonly Row[],
  unclaimed: readonly Row[] = [],
  itself: readonly Row[] = [],
) {
  const lists = new Map([
    ["people/members", members],
    ["people/unclaimed", unclaimed],
    ["charter/itself", itself],
  ]);
  return namesIn(async (query) => accepted({ rows: lists.get(query) ?? [], words: {} }));
}

const both = [
  { person: alder, name: "alder" },
  { person: birch, name: "birch" },
];

test("a name that every object has is one like others", async () => {
  const names = group([...both, { person: other, name: "constructor" }]);
  expect(await names.find("agent", "constructor")).toMatchObject({ value: { id: other } });
  expect(await names.find("agent", "alder")).toMatchObject({ value: { id: alder } });
});

test("the group's name that a member has too means neither by a guess, nor one of an import", async () => {
  const itself = [{ agent: other, name: "The orchard" }];
  const asked = (members: readonly Row[]) =>
    group(members, [{ agent: birch, name: "the orchard" }], itself);
  expect(await asked([]).find("agent", "the orchard")).toMatchObject({ value: { id: other } });
  const joined = asked([{ person: alder, name: "The orchard" }]);
  for (const typed of ["The orchard", "the Orchard"]) {
    const refused = await joined.find("agent", typed);
    expect(refused).toMatchObject({ refusal: { code: "NameOfSeveral" } });
    expect(JSON.stringify(refused)).not.toContain(birch.slice(0, 6));
  }
  expect(await joined.find("agent", other)).toMatchObject({ value: { id: other } });
});

test("nobody is told as a person is, with each near name once", async () => {
  const names = group([...both, { person: other, name: "birch" }]);
  expect(await names.find("agent", "brich")).toMatchObject({
    refusal: { detail: 'nobody here is called "brich"', next: "Did you mean birch?" },
  });
  expect(await names.find("agent", "birch")).toMatchObject({
    refusal: { detail: expect.stringContaining('"birch" may be each of these: ') },
  });
});

test("themes are what they are called: near ones are told, and their letters are no digits", async () => {
  const themes = ["cafe", "cafeteria", "Garden", "garden"].map((theme) => ({ theme }));
  const names = namesIn(async (query, list) =>
    accepted({
      rows: `${query} ${list}` === "contributions/summary themes" ? themes : [],
      words: {},
    }),
  );
  expect(await names.find("theme", "Cafe")).toMatchObject({ value: { id: "cafe" } });
  expect(await names.find("theme", "garden")).toMatchObject({ value: { id: "garden" } });
  expect(await names.find("theme", "GARDEN")).toMatchObject({
    refusal: {
      detail: '"GARDEN" may be each of these: Garden; garden',
      next: "Type one as it stands here.",
    },
  });
  expect(await names.find("theme", "gardn")).toMatchObject({
    refusal: { detail: 'no theme is called "gardn"', next: "Did you mean Garden or garden?" },
  });
});

describe("digits", () => {
  test.each(["3f8c1", "3f8c12ab", "3f8c12ab90de", alder])(
    "%s name one from four on",
    async (typed) => {
      expect(await group(both).find("agent", typed)).toMatchObject({ value: { id: alder } });
    },
  );

  test("of two are refused with both", async () => {
    expect(await group(both).find("agent", "3f8c")).toMatchObject({
      refusal: { code: "NameOfSeveral" },
    });
  });

  test("that are too few are told how many it takes", async () => {
    expect(await group(both).find("agent", "3f8")).toMatchObject({
      refusal: { code: "NameUnknown", next: "Digits name something from the fourth on." },
    });
  });

  test.each(["3f8c12ab", "3f8c12ab90de", "3F8C12AB"])(
    "that somebody else took for a name, %s, mean nobody by a guess",
    async (name) => {
      const members = [...both, { person: other, name }];
      const refused = await group(members).find("agent", name.toLowerCase());
      expect(refused).toMatchObject({ refusal: { code: "NameOfSeveral" } });
      expect(JSON.stringify(refused)).toContain(alder);
      expect(await group(members).find("agent", alder)).toMatchObject({ value: { id: alder } });
    },
  );

  test("of an imported person are not taken by a member's name", async () => {
    const names = group([{ person: other, name: "3f8c12ab" }], [{ agent: alder, name: "alder" }]);
    expect(await names.find("agent", "3f8c12ab")).toMatchObject({
      refusal: { code: "NameOfSeveral" },
    });
  });

  test("may be a name, where they are nobody's", async () => {
    const names = group([...both, { person: other, name: "cafe" }]);
    expect(await names.find("agent", "cafe")).toMatchObject({ value: { id: other } });
  });
});
