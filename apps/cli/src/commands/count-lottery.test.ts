/** `plenty count --rule leximin` and `--write` from the outside: files in, what is printed, exit codes. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = path.resolve(import.meta.dirname, "../main.ts");
const signature =
  "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b";
const budget = [
  "META",
  "key;value",
  "num_projects;2",
  "num_votes;2",
  "budget;100",
  "vote_type;approval",
  "PROJECTS",
  "project_id;cost;name",
  'p1;60;"Trees; and shade"',
  "p2;50;Benches",
  "VOTES",
  "voter_id;vote",
  "v1;p1,p2",
  "v2;p2",
  "",
].join("\n");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "plenty-lottery-"));
  const files = {
    "people.csv": "id,gender\nalder,f\nbirch,f\nclover,f\ndaisy,m\nelm,m\n",
    "quotas.csv": "category,name,min,max\ngender,f,1,1\ngender,m,1,1\n",
    "bad.csv": "id,gender\nalder,f\nbirch,x\n",
    "round.json": JSON.stringify({ round: 657_413, signature }),
    "trees.blt": '2 1\n1 1 0\n0\n"Alder"\n"Birch"\n"Trees"\n',
    "trees.pb": budget,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function count(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [main, "count", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function lots(...words: readonly string[]) {
  return count("--rule", "leximin", ...words);
}

const quotas = ["--param", "quotas=quotas.csv"];

test("a lottery is published, checked, and drawn by the round that it named", () => {
  const first = lots(
    "--seats",
    "2",
    ...quotas,
    "--param",
    "draw=drand:657413",
    "people.csv",
    "--json",
  );
  expect(first.code).toBe(0);
  expect(first.err).toContain("was signed at 2023-09-15T11:00:03.000Z already");
  const published: unknown = JSON.parse(first.out);
  expect(published).toMatchObject({
    ok: true,
    rule: "leximin",
    winners: [],
    rounds: [],
    ties: [],
    warnings: [],
    lottery: { size: 2, least: "0.333333333" },
    named: { by: "drand", round: 657_413 },
  });
  writeFileSync(path.join(folder, "published.json"), first.out);
  const given = ["--param", "lottery=published.json", ...quotas, "people.csv"];
  expect(lots(...given).out).toContain("No panel was drawn.");
  const draw = ["--param", "draw=drand:round.json", "--html", "panel.html"];
  const second = lots(...given, ...draw, "--json");
  expect([second.code, second.err]).toEqual([0, ""]);
  const drawn = JSON.parse(second.out) as { winners: string[]; page: string }; // as just printed
  expect(drawn.page).toBe("panel.html");
  expect(drawn.winners).toHaveLength(2);
  expect(readFileSync(path.join(folder, "panel.html"), "utf8")).toContain("The panel drawn");
  expect(lots(...given, ...draw.slice(0, 2)).out).toBe(`${drawn.winners.join("\n")}\n`);
  const told = lots(...given, ...draw.slice(0, 2), "--explain").out;
  expect(told.endsWith(`Panel: ${drawn.winners.join(", ")}\n`)).toBe(true);
  const other = lots(...given, "--param", "draw=seed:rain");
  expect([other.code, other.err.includes("(DrawNotAsNamed)")]).toEqual([1, true]);
});

test.each([
  [["--seats", "2", ...quotas, "bad.csv"], 1, 'bad.csv:3: expected gender to be one of "f", "m"'],
  [["--seats", "2", ...quotas, "trees.blt"], 1, 'trees.blt:1: expected one column "gender"'],
  [["--seats", "2", "--param", "quotas=people.csv", "people.csv"], 1, "people.csv:1: expected the"],
  [["--seats", "2", "people.csv"], 1, "quotas=<file>"],
  [[...quotas, "people.csv"], 1, "--seats is needed"],
  [["--seats", "2", ...quotas, "missing.csv"], 3, "no such file: missing.csv (looked in "],
  [["--seats", "2", "--param", "quotas=missing.csv", "people.csv"], 3, "no such file: missing.csv"],
  [["--seats", "2", "--param", "quotas=.", "people.csv"], 3, ". is a folder"],
  [["--seats", "2", ...quotas, "."], 3, ". is a folder"],
  [["--seats", "3", ...quotas, "people.csv"], 1, "--param relaxed=true"],
  [["--param", "nonesuch=1", "people.csv"], 1, "plenty count --rules --rule leximin tells"],
  [["--seats", "2", ...quotas, "--html", "people.csv", "people.csv"], 2, "this file is read"],
  [["--seats", "2", ...quotas, "--html", "./quotas.csv", "people.csv"], 2, "this file is read"],
  [["--seats", "2", ...quotas, "--receipts", "people.csv"], 2, "--receipts is for ballots"],
  [["--seats", "2", ...quotas, "--write", "x.pb", "people.csv"], 2, "--write is for ballots"],
  [["--seats", "2", ...quotas, "--html", "none/x.html", "people.csv"], 3, "(CannotWrite)"],
])("leximin %j ends with %i, %s", (words, exit, told) => {
  const run = lots(...words);
  expect(run.err).toContain(told);
  expect([run.code, run.out]).toEqual([exit, ""]);
});

test("--rules and --formats list lotteries, and the help tells how", () => {
  expect(count("--rules").out).toMatch(/leximin +Panel by fair lot/);
  expect(count("--rules", "--rule", "leximin").out).toContain("quotas=");
  expect(count("--formats").out).toContain("quotas: quotas of a panel");
  expect(count("--help").out).toContain("--param lottery=published.json");
  expect(count("--rule", "Leximn", "trees.blt").err).toContain("did you mean leximin?");
});

test("--write writes a budget that is read and counted as it was", () => {
  const run = count("trees.pb", "--write", "again.pb");
  expect([run.code, run.out]).toEqual([0, "2 projects and 2 votes written to again.pb\n"]);
  expect(readFileSync(path.join(folder, "again.pb"), "utf8")).toBe(budget);
  const results = ["trees.pb", "again.pb"].map((file) => count("--rule", "mes", file, "--json"));
  expect(results[0]?.code).toBe(0);
  expect(results[1]).toEqual(results[0]);
  const both = count("--rule", "greedy", "trees.pb", "--write", "again.pb", "--json");
  expect(JSON.parse(both.out)).toMatchObject({ rule: "greedy", written: "again.pb" });
  expect(count("--rule", "greedy", "trees.pb", "--write", "again.pb").err).toBe(
    "Written: again.pb\n",
  );
});

test.each([
  [["trees.blt", "--write", "out.pb"], 1, "these are ranked ballots"],
  [["trees.pb", "--write", "out.csv"], 2, "a name that ends in .pb"],
  [["trees.pb", "--write", "none/out.pb"], 3, "no such folder: none (looked in "],
  [["missing.pb", "--write", "out.pb"], 3, "(CannotRead)"],
])("%j ends with %i, %s, and leaves nothing behind", (words, exit, told) => {
  const run = count(...words);
  expect(run.err).toContain(told);
  expect(run.code).toBe(exit);
  expect(readdirSync(folder).filter((name) => /^out|part/.test(name))).toEqual([]);
});
