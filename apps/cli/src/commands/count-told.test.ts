/** What `plenty count` tells: ties, what was counted, names, files written, and words that lead on. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = path.resolve(import.meta.dirname, "../main.ts");
const tied = "first,second\nAlder,Birch\nBirch,Alder\n";
const head = "first\n";
const many = Array.from({ length: 14 }, (_, at) => `Tree ${at + 1}\n`).join("");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "plenty-told-"));
  mkdirSync(path.join(folder, "inner"));
  const files = {
    "tied.csv": tied,
    "many.csv": head + many,
    "council.blt": '2 2\n2 1 0\n0\n"Alder"\n"Birch"\n"Council"\n',
    "votes.blt": '2 1\n2 1 0\n1 0\n0\n"Alder"\n"Birch"\n"Trees"\n',
    "names.csv": "count,first,second\n2,Alder,Birch\n1,Birch,Alder\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  symlinkSync(path.join(folder, "tied.csv"), path.join(folder, "link.csv"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function countWith(more: Readonly<Record<string, string>>, ...words: readonly string[]): Run {
  const run = spawnSync(process.execPath, [main, "count", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...more },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function count(...words: readonly string[]): Run {
  return countWith({}, ...words);
}

test.each(["plurality", "irv", "schulze"])("%s tells a tie for the first place as one", (rule) => {
  expect(count("--rule", rule, "tied.csv").out).toBe(
    "Tie for the first place: Alder, Birch\n2 ballots, 2 options: Alder, Birch\n",
  );
  const drawn = count("--rule", rule, "--param", "ties=order:Birch,Alder", "tied.csv");
  expect(drawn.out).toMatch(
    /^Birch\n(1 tie was met: --explain tells it|\d ties were met: --explain tells them)\.\n2 ballots, /,
  );
  const refused = count("--rule", rule, "--param", "ties=refuse", "tied.csv");
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.err).toContain("(TieUnbroken)");
});

test("what was counted stands last, with at most twelve names", () => {
  const names = Array.from({ length: 12 }, (_, at) => `Tree ${at + 1}`).join(", ");
  const line = `14 ballots, 14 options: ${names} and 2 more\n`;
  expect(count("--rule", "borda", "many.csv").out.endsWith(line)).toBe(true);
  expect(count("--rule", "borda", "many.csv", "--explain").out.endsWith(line)).toBe(true);
});

test("--json tells what was counted, names where ids are others, and the page", () => {
  const { out, err } = count("--rule", "irv", "votes.blt", "--json", "--html", "page.html");
  expect(JSON.parse(out)).toMatchObject({
    counted: { ballots: 3, blank: 1, candidates: ["1", "2"] },
    names: { "1": "Alder", "2": "Birch" },
    page: "page.html",
  });
  expect(err).toBe("");
  expect(count("--rule", "irv", "names.csv", "--json").out).not.toContain('"names"');
});

test("a page that was written is told on stderr", () => {
  const run = count("--rule", "irv", "votes.blt", "--html", "page.html");
  expect([run.err, run.out]).toEqual([
    "Written: page.html\n",
    "Alder\n3 ballots (1 blank), 2 options: Alder, Birch\n",
  ]);
});

test.each([
  ["--html", "tied.csv"],
  ["--html", "./inner/../tied.csv"],
  ["--html", "link.csv"],
  ["--write", "tied.csv"],
])("%s %s does not write over the file that is read", (option, target) => {
  const run = count("--rule", "irv", "tied.csv", option, target);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain(`${option} ${target}: this file is read`);
  expect(readFileSync(path.join(folder, "tied.csv"), "utf8")).toBe(tied);
});

test("--html and --write name two files", () => {
  const run = count("--rule", "irv", "tied.csv", "--html", "x.pb", "--write", "inner/../x.pb");
  expect(run.err).toContain("--html and --write both name inner/../x.pb");
});

test("--receipts explains", () => {
  const { out } = count("--rule", "irv", "votes.blt", "--receipts");
  expect(out).toContain("Round 1");
  expect(out).toContain("\nBallots\n");
});

test.each([
  [["--rule", "Schulze", "tied.csv"], "did you mean schulze?"],
  [["--rule", "pav", "tied.csv"], "These are ranked ballots, counted by irv, schulze, "],
  [
    ["tied.csv"],
    "--rule is needed: the file names none\n  These are ranked ballots, counted by irv",
  ],
  [
    ["council.blt"],
    "These are ranked ballots, counted by scottish-stv, stv, meek, irv-by-seat, irv",
  ],
  [["--rule", "stv", "tied.csv"], "--seats is needed: the file does not say how many"],
  [["--rule", "irv", "--param", "x=1", "tied.csv"], "plenty count --rules --rule irv tells"],
  [["--rule", "irv", "missing.csv"], "no such file: missing.csv (looked in /"],
  [["--rule", "irv", "/missing.csv"], "no such file: /missing.csv\n"],
  [["--rule", "irv", "inner"], "inner is a folder\n"],
  [["--rule", "irv", "tied.csv", "--html", "inner"], "inner is a folder\n"],
])("%j is answered with %s", (words, told) => {
  expect(count(...words).err).toContain(told);
});

test("--rule that npm kept for itself is seen", () => {
  const kept = { npm_config_rule: "irv" };
  const run = countWith(kept, "tied.csv");
  expect(run.code).toBe(2);
  expect(run.err).toContain("put -- before count\n  npm run --silent plenty -- count --rule irv");
  expect(countWith(kept, "--rule", "irv", "names.csv").out).toContain("Alder\n");
});
