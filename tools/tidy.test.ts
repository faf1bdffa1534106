/**
 * The house keeps its rules, and each rule can fail: one made tree per way to break it. A rule that no
 * tree can break would be a decoration.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { roomOrder } from "./tidy/doors.ts";
import { houseRules } from "./tidy/rules.ts";
import { readTree } from "./tidy/tree.ts";
import { section, soundTree, unfinished } from "./tidy/testing/sound-tree.ts";
import type { Files } from "./tidy/testing/sound-tree.ts";
import { brokenTrees } from "./tidy/testing/trees.ts";

const root = path.dirname(import.meta.dirname);
const folder = mkdtempSync(path.join(tmpdir(), "plenty-tidy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Files): string {
  const tree = mkdtempSync(path.join(folder, "tree-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  }
  return tree;
}

/** What fails in a tree, as `rule: file:line text`. */
function failuresIn(tree: string): string[] {
  const files = readTree(tree);
  return houseRules.flatMap(({ name, check }) =>
    check(files)
      .filter(({ listed }) => listed !== true)
      .map(
        ({ file, line, text }) => `${name}: ${file}${line === undefined ? "" : `:${line}`} ${text}`,
      ),
  );
}

function tidy(tree: string, ...options: string[]) {
  const command = path.join(root, "tools", "tidy.ts");
  return spawnSync(process.execPath, [command, ...options, tree], { encoding: "utf8" });
}

test("this house keeps its rules", () => {
  expect(failuresIn(root)).toEqual([]);
});

test("the sound tree, from which the broken ones are made, breaks no rule", () => {
  const tree = write(soundTree);
  expect(failuresIn(tree)).toEqual([]);
  expect(tidy(tree).status).toBe(0);
});

test("the order of the rooms is read from the list in rooms.ts", () => {
  expect(roomOrder(readTree(write(soundTree)))).toEqual(["alder", "birch"]);
});

test("a broken rule is told with its place, and the command exits 1", () => {
  const { status, stdout } = tidy(
    write({ ...soundTree, "docs/clover.md": `# Clover\n\n${unfinished[0]}: water\n` }),
  );
  expect(status).toBe(1);
  expect(stdout).toContain("docs/clover.md:3");
});

describe("each rule can fail", () => {
  test.each(brokenTrees)("$rule: $because", ({ rule, files, at }) => {
    const failures = failuresIn(write({ ...soundTree, ...files }));
    expect(failures).toContainEqual(expect.stringContaining(`${rule}: ${at}`));
  });

  test("every rule of the house is among them", () => {
    const broken = new Set(brokenTrees.map(({ rule }) => rule));
    expect(houseRules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});

test("a room of the screen enters another by its door", () => {
  const web = "apps/web/src";
  const failures = failuresIn(
    write({
      ...soundTree,
      ...section("birch"),
      [`${web}/sections.ts`]: `/** All. */\nimport "./rooms/alder/section.tsx";\nimport "./rooms/birch/section.tsx";\n`,
      [`${web}/rooms/alder/door.ts`]: `/** The door of alder. */\nexport const bark = 1;\n`,
      [`${web}/rooms/birch/bark.test.ts`]: `/** Bark. */\nimport { bark } from "../alder/door.ts";\nvoid bark;\n`,
    }),
  );
  expect(failures).toEqual([]);
});

test("a page's words stand in a file of their own, a room's in its own, and everybody's are said in two folders", () => {
  const web = "apps/web/src";
  const page = (key: string) => `/** A page. */\nexport const leaf = \`${key}.\${later}\`;\n`;
  const words = (key: string) => `/** Words. */\nexport const en = { "${key}.green": "Green" };\n`;
  const failures = failuresIn(
    write({
      ...soundTree,
      [`${web}/main.test.ts`]: `/** Starts. */\nimport "./main.tsx";\nimport "./lib/leaf.ts";\n`,
      [`${web}/main.tsx`]: `/** Starts. */\nimport "./messages/en.ts";\nimport "./sections.ts";\n`,
      [`${web}/messages/en.ts`]: words("twig"),
      [`${web}/lib/leaf.ts`]: page("twig"),
      [`${web}/rooms/alder/section.tsx`]: `/** The section. */\nimport { en } from "./words.en.ts";\nexport const alder = en["leaf.green"];\nexport const later = () => import("./Page.tsx");\n`,
      [`${web}/rooms/alder/words.en.ts`]: words("leaf"),
      [`${web}/rooms/alder/Page.tsx`]: `${page("bark")}import "./bark-words.en.ts";\nexport const twig = "twig.green";\n`,
      [`${web}/rooms/alder/bark-words.en.ts`]: words("bark"),
    }),
  );
  expect(failures).toEqual([]);
});

test("two findings of one rule are one broken rule", () => {
  const lines = `${unfinished[0]}: water\n\n${unfinished[0]}: sow\n`;
  const { stdout } = tidy(write({ ...soundTree, "docs/clover.md": `# Clover\n\n${lines}` }));
  expect(stdout).toMatch(/tidy: \d+ rules, 1 broken\n$/);
});

test("long files and functions short of the bound are listed when asked, and do not fail", () => {
  const lines = (count: number) => "  leaf();\n".repeat(count);
  const text = `/** Long. */\nexport function grow(leaf: () => void) {\n${lines(30)}}\n`;
  const tree = write({ ...soundTree, "tools/grow.test.ts": text });
  expect(tidy(tree).stdout).toMatch(/^tidy: \d+ rules, 0 broken\n$/);
  const { status, stdout } = tidy(tree, "--list");
  expect(stdout).toContain("tools/grow.test.ts:2 the function grow has 32 lines");
  expect(status).toBe(0);
});

test("a factory is as long as what it holds beside its functions", () => {
  const inner = (name: string) => `  function ${name}() {\n${"    leaf();\n".repeat(20)}  }\n`;
  const body = ["ash", "beech", "cedar"].map(inner).join("");
  const text = `/** A factory. */\nexport function plant(leaf: () => void) {\n${body}  return { ash, beech, cedar };\n}\n`;
  expect(failuresIn(write({ ...soundTree, "tools/plant.test.ts": text }))).toEqual([]);
});
