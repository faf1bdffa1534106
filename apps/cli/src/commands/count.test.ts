/** `plenty count` from the outside: what it prints, with which exit code. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { xlsxOf, xlsxParts, zipOf } from "@plenty/tables/testing";

const main = path.resolve(import.meta.dirname, "../main.ts");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "plenty-count-"));
  const ballots = '3 1\n3 1 2 0\n2 3 2 0\n2 2 3 0\n0\n"Alder"\n"Birch"\n"Clover"\n"Trees"\n';
  writeFileSync(path.join(folder, "trees.blt"), ballots);
  writeFileSync(path.join(folder, "bad.blt"), "3 1\n3 1 4 0\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function count(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [main, "count", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test("--json is one value with rule, winners, rounds, ties and warnings", () => {
  const { code, out } = count("--rule", "irv", "--json", "trees.blt");
  expect(code).toBe(0);
  const value: unknown = JSON.parse(out);
  expect(value).toMatchObject({
    ok: true,
    rule: "irv",
    winners: ["2"],
    ranking: [["2"], ["1"], ["3"]],
    ties: [
      { round: 1, among: ["2", "3"], about: "elimination", by: "order of the file", chosen: ["3"] },
    ],
    warnings: [{ code: "TieBrokenByFileOrder" }],
  });
});

test("--explain tells the rounds by names", () => {
  const { out } = count("--rule", "irv", "--explain", "--param", "ties=order:3,2,1", "trees.blt");
  expect(out).toContain("Trees\nRule: irv\n");
  expect(out).toContain(
    "  eliminated: Birch (fewest votes)\n  elimination of Birch moves: Clover 2\n",
  );
  expect(out).toContain("Birch, Clover tie for elimination; by order given: Birch");
  expect(out).toMatch(/\nWinners: Clover\n7 ballots, 3 options: Alder, Birch, Clover\n$/);
});

test.each([
  [["--rule", "irv", "bad.blt"], 1, "FileNotUnderstood"],
  [["--rule", "irv", "missing.blt"], 3, "CannotRead"],
  [["--rule", "nonesuch", "trees.blt"], 1, "RuleUnknown"],
  [["--rule", "irv", "--param", "quota=1", "trees.blt"], 1, "ParameterUnknown"],
  [["--rule", "irv", "--param", "__proto__=1", "trees.blt"], 1, "ParameterUnknown"],
  [["--rule", "irv", "--seats", "2", "trees.blt"], 1, "SeatsOutOfRange"],
  [["--rule", "approval", "trees.blt"], 1, "BallotsOfAnotherKind"],
  [["trees.blt"], 2, "WrongUsage"],
])("%j ends with %i, %s", (words, exit, code) => {
  const run = count(...words);
  expect(run.code).toBe(exit);
  expect(run.err).toContain(`(${code})`);
});

test("a bad line is told with its file, its line and what was expected there", () => {
  expect(count("--rule", "irv", "bad.blt").err).toContain(
    'bad.blt:2: expected a candidate from 1 to 3, -, or 0 at the end; found "4"',
  );
});

test("--rules and --formats list what there is", () => {
  expect(count("--rules").out).toMatch(/scottish-stv +STV by the Scottish rules/);
  expect(count("--rules", "--rule", "irv").out).toContain("overvote=exhaust");
  expect(count("--rules", "--rule", "sorcery")).toMatchObject({ code: 1 });
  expect(count("--formats").out).toContain("blt: BLT ballots");
});

test("a spreadsheet is counted as it is; where two sheets are filled, --sheet says which", async () => {
  writeFileSync(
    path.join(folder, "places.xlsx"),
    await xlsxOf([
      ["id", "first"],
      ["a", "Barn"],
      ["b", "Barn"],
      ["c", "Garden"],
    ]),
  );
  expect(count("--rule", "plurality", "places.xlsx").out).toMatch(/^Barn\n3 ballots/);
  const sheet = (name: string, winner: string) => ({
    name,
    xml: `<worksheet><sheetData><row><c t="str"><v>first</v></c></row><row><c t="str"><v>${winner}</v></c></row></sheetData></worksheet>`,
  });
  const two = xlsxParts([sheet("Votes", "Barn"), sheet("Trial", "Garden")]);
  writeFileSync(path.join(folder, "two.xlsx"), await zipOf(two));
  expect(count("--rule", "plurality", "two.xlsx").err).toContain(
    'one filled sheet, or that one is named: "Votes", "Trial"',
  );
  expect(count("--rule", "plurality", "two.xlsx", "--sheet", "Trial").out).toMatch(/^Garden\n/);
});

test("an RCTab configuration names a spreadsheet, or a folder, beside it", async () => {
  mkdirSync(path.join(folder, "export"));
  const lists = {
    ContestManifest: [{ Id: 4, NumOfRanks: 1 }],
    CandidateManifest: [{ Id: 2, ContestId: 4 }],
  };
  for (const [name, List] of Object.entries(lists))
    writeFileSync(path.join(folder, "export", `${name}.json`), JSON.stringify({ List }));
  const Contests = [{ Id: 4, Marks: [{ CandidateId: 2, Rank: 1, IsAmbiguous: false }] }];
  const Sessions = [{ RecordId: 1, Original: { IsCurrent: true, Contests } }];
  writeFileSync(path.join(folder, "export", "CvrExport.json"), JSON.stringify({ Sessions }));
  writeFileSync(
    path.join(folder, "cvr.xlsx"),
    await xlsxOf([["1st"], ["Alder"], ["Birch"], ["Birch"]]),
  );
  const config = {
    cvrFileSources: [
      { provider: "dominion", filePath: "export", contestId: "4" },
      { provider: "ess", filePath: "cvr.xlsx", firstVoteColumnIndex: "1", firstVoteRowIndex: "2" },
    ],
    candidates: [{ name: "Alder" }, { name: "Birch", aliases: ["2"] }],
    rules: {
      tiebreakMode: "useCandidateOrder",
      overvoteRule: "exhaustImmediately",
      winnerElectionMode: "singleWinnerMajority",
      numberOfWinners: "1",
    },
  };
  writeFileSync(path.join(folder, "trees_config.json"), JSON.stringify(config));
  expect(count("trees_config.json").out).toMatch(/^Birch\n4 ballots/);
  const missing = { ...config, cvrFileSources: [{ provider: "hart", filePath: "nowhere" }] };
  writeFileSync(path.join(folder, "gone_config.json"), JSON.stringify(missing));
  expect(count("gone_config.json")).toMatchObject({ code: 3 });
});
