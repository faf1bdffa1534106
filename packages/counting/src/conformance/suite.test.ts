/** The suites themselves, on small folders made here: they find what agrees, and what does not. */

import { describe, expect, test } from "vitest";
import { condorcetCases } from "./condorcet.ts";
import { debianLeaders } from "./debian.ts";
import { drandBeacons } from "./drand.ts";
import { scottishWards } from "./scottish.ts";
import type { Folder } from "./suite.ts";

/** A folder that holds these files. */
function folderOf(files: Readonly<Record<string, string>>): Folder {
  return {
    text: async (path) => files[path],
    bytes: async (path) => Buffer.from(files[path] ?? ""),
    async list(path) {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return [...new Set(inside.map((file) => file.slice(path.length + 1).split("/")[0] ?? ""))];
    },
  };
}

describe("the suite of reference cases", () => {
  test("tells what agrees, what does not, and what is not offered, each by name", async () => {
    const row = {
      from: "here",
      name: "two",
      candidates: ["alder", "birch"],
      votes: ["alder > birch * 2", "birch > alder"],
      expect: [
        { method: "Schulze", ranking: [["alder"], ["birch"]] },
        { method: "Copeland", ranking: [["birch"], ["alder"]] },
        { method: "Sorcery", winners: ["alder"] },
      ],
    };
    const folder = folderOf({ "condorcet/reference_cases.json": JSON.stringify([row]) });
    expect(await condorcetCases.run(folder)).toMatchObject({
      suite: "condorcet",
      cases: 3,
      agree: 1,
      disagree: [{ case: "here: two: Copeland (2)" }],
      unsupported: [{ case: "here: two: Sorcery (3)" }],
    });
  });
});

describe("any suite", () => {
  test.each([
    [condorcetCases, "condorcet/reference_cases.json"],
    [debianLeaders, "condorcet/debian/EXPECTED.json"],
    [drandBeacons, "drand_vectors.json"],
    [scottishWards, "stv/edinburgh/EXPECTED.json"],
  ])("names a list of cases that cannot be read: %#", async (suite, file) => {
    const report = await suite.run(folderOf({ [file]: "{" }));
    expect(report).toMatchObject({ cases: 1, agree: 0, unsupported: [{ case: file }] });
  });

  test("has no case where there is nothing", async () => {
    const { cases } = await drandBeacons.run(folderOf({}));
    expect(cases).toBe(0);
  });
});
