/** Statements on the command line, on a real host: on the terminal, for spreadsheets, for programs of accountants. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { givenOrchard } from "../../testing/orchard.ts";
import { freshFolder } from "../../testing/run.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");
const folder = freshFolder();

afterAll(stop);

test("[CR3] every payment stands in it with the balance after it, and it is written into files", async () => {
  await does(alder, "open-credit", "hours", "--code", "HRS", "--limit", "100");
  await does(alder, "pay", "12.50", "--to", "birch", "--note", "=seeds, six");
  await does(birch, "pay", "2", "--to", "alder");
  const shown = await does(birch, "statement");
  expect(shown).toMatchObject({ code: 0 });
  expect(shown.stdout).toMatch(/^birch, in HRS, from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\n/);
  expect(shown.stdout).toMatch(/alder +12\.50 +12\.50 +=seeds, six\n.*alder +-2\.00 +10\.50/);
  expect((await does(birch, "statement", "alder")).stdout).toContain("-10.50");

  const csv = join(folder, "birch.csv");
  expect((await does(birch, "statement", "--to", csv)).stdout).toContain("2 payments");
  const rows = readFileSync(csv, "utf8").split("\r\n");
  expect(rows[1]).toMatch(/^\d{4}-\d\d-\d\d,alder,"'=seeds, six",12\.50,12\.50,HRS,\d+$/);
  const xml = join(folder, "birch.xml");
  expect(await does(birch, "statement", "--to", xml)).toMatchObject({ code: 0 });
  expect(readFileSync(xml, "utf8")).toContain("<Ustrd>=seeds, six</Ustrd>");
}, 120_000);

test("[CR3] of some days it begins with the balance before them", async () => {
  const later = await does(birch, "statement", "--since", "2999-01-01", "--json");
  expect(JSON.parse(later.stdout)).toMatchObject({ opening: 1050, entries: [] });
  const before = await does(birch, "statement", "--until", "2000-01-01", "--json");
  expect(JSON.parse(before.stdout)).toMatchObject({ opening: 0, entries: [] });
}, 120_000);

test("[CR3] odd days, endings and files that are there are told before any group is asked", async () => {
  const there = join(folder, "there.csv");
  writeFileSync(there, "mine");
  const odd = [
    ["--since", "yesterday"],
    ["--until", "2026-02-31"],
    ["--to", join(folder, "birch.pdf")],
    ["one", "more"],
  ];
  for (const words of odd)
    expect([words, (await does(birch, "statement", ...words)).code]).toEqual([words, 2]);
  expect(await does(birch, "statement", "--to", there)).toMatchObject({ code: 3 });
  expect(readFileSync(there, "utf8")).toBe("mine");
  expect(await does(birch, "statement", "--currency", "XYZ")).toMatchObject({ code: 1 });
}, 120_000);
