import { expect, test } from "vitest";
import { pabulibBudgets } from "./pabulib.ts";
import type { Folder } from "./suite.ts";

function file({ rule = "greedy", a = "1", b = "0" } = {}): string {
  return [
    "META\nkey;value\nbudget;100\nvote_type;approval",
    `rule;${rule}`,
    `PROJECTS\nproject_id;cost;selected\na;80;${a}\nb;40;${b}\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n`,
  ].join("\n");
}

function folderOf(files: Readonly<Record<string, string>>): Folder {
  return {
    list: (path) => Promise.resolve(path === "pabulib" ? Object.keys(files) : []),
    bytes: async () => undefined,
    text: (path) => Promise.resolve(files[path.slice("pabulib/".length)]),
  };
}

function manifest(rows: unknown): string {
  return JSON.stringify({ note: "made for this test", budgets: rows });
}

test("rows of any list are judged: as published, irregular, missing, of no rule", async () => {
  const rows = [
    { file: "same.pb", rule: "greedy", status: "matches" },
    { file: "departs.pb", status: "irregular" },
    { file: "hidden.pb", status: "matches" },
    { file: "nowhere.pb", status: "matches" },
    { file: "unknown.pb", status: "matches" },
    { file: "named.pb", rule: "equalshares/add1", status: "matches" },
    { file: "bad.pb", status: "matches" },
    { file: "silent.pb", status: "matches" },
  ];
  const report = await pabulibBudgets.run(
    folderOf({
      "MANIFEST.json": manifest(rows),
      "same.pb": file(),
      "departs.pb": file({ a: "0", b: "1" }),
      "hidden.pb": file({ a: "0", b: "1" }),
      "unknown.pb": file({ rule: "unknown" }),
      "named.pb": file({ rule: "unknown" }),
      "bad.pb": "META\n",
      "silent.pb": file({ a: "", b: "" }),
      "unlisted.pb": file(),
      "other.pb": file({ b: "1" }),
      "notes.txt": "no budget",
    }),
  );
  expect(report.cases).toBe(10);
  expect(report.agree).toBe(4);
  expect(report.disagree).toEqual([
    { case: "hidden.pb", detail: "we fund a; published, not ours: b" },
  ]);
  expect(report.unsupported.map((row) => row.case)).toEqual([
    "nowhere.pb",
    "unknown.pb",
    "bad.pb",
    "silent.pb",
    "other.pb",
  ]);
});

test("an irregular budget that does not depart disagrees", async () => {
  const rows = [{ file: "same.pb", status: "irregular" }];
  const report = await pabulibBudgets.run(
    folderOf({ "MANIFEST.json": manifest(rows), "same.pb": file() }),
  );
  expect(report.disagree).toEqual([{ case: "same.pb", detail: "no departure was found" }]);
});

test("without a manifest, or with one that is no JSON, files are judged by themselves", async () => {
  expect((await pabulibBudgets.run(folderOf({ "same.pb": file() }))).agree).toBe(1);
  const broken = folderOf({ "MANIFEST.json": "{", "same.pb": file() });
  expect((await pabulibBudgets.run(broken)).agree).toBe(1);
  expect((await pabulibBudgets.run(folderOf({}))).cases).toBe(0);
});
