/** Made trees for the test of the house rules: for each rule the files that break the sound house. */

import { brokenRooms } from "./room-trees.ts";
import { brokenCommands } from "./command-trees.ts";
import { brokenSections } from "./section-trees.ts";
import { head, loose, unfinished } from "./sound-tree.ts";
import type { BrokenTree } from "./sound-tree.ts";

export const brokenTrees: readonly BrokenTree[] = [
  ...brokenRooms,
  ...brokenSections,
  ...brokenCommands,
  {
    rule: "layers",
    because: "the kernel imports the rules",
    files: { "packages/kernel/src/index.ts": `${head}export * from "@plenty/rules";\n` },
    at: "packages/kernel/src/index.ts:2",
  },
  {
    rule: "layers",
    because: "a dynamic import is an import",
    files: {
      "packages/kernel/src/index.ts": `${head}export const later = import("@plenty/log");\n`,
    },
    at: "packages/kernel/src/index.ts:2",
  },
  {
    rule: "layers",
    because: "a path leads out of its package",
    files: { [loose]: `${head}import { zero } from "../../kernel/src/index.ts";\n` },
    at: `${loose}:2`,
  },
  {
    rule: "idle exports",
    because: "a function is exported that no other file names",
    files: {
      "tools/grow.ts": `${head}import { leaf } from "./leaf.ts";\nvoid leaf;\n`,
      "tools/leaf.ts": `${head}export const leaf = 1;\nexport function wither(): number {\n  return leaf;\n}\n`,
    },
    at: "tools/leaf.ts:3 no other file names wither",
  },
  {
    rule: "loops",
    because: "two files import each other",
    files: {
      "tools/grow.ts": `${head}import "@plenty/rules";\nimport { leaf } from "./leaf.ts";\nexport const tree = leaf;\n`,
      "tools/leaf.ts": `${head}import { tree } from "./grow.ts";\nexport const leaf = tree;\n`,
    },
    at: "tools/leaf.ts:2 closes a circle: grow.ts → leaf.ts → grow.ts",
  },
  {
    rule: "loops",
    because: "three files, of which one names only a type and one loads later",
    files: {
      "tools/grow.ts": `${head}import "@plenty/rules";\nimport type { Leaf } from "./leaf.ts";\nexport type Tree = Leaf;\n`,
      "tools/leaf.ts": `${head}export type { Leaf } from "./twig.ts";\n`,
      "tools/twig.ts": `${head}export type Leaf = string;\nexport const later = () => import("./grow.ts");\n`,
    },
    at: "tools/twig.ts:3 closes a circle: grow.ts → leaf.ts → twig.ts → grow.ts",
  },
  ...["Date.now()", "Math.random()", "new Date()", 'fetch("/")', "setTimeout(grow, 1)"].map(
    (code) => ({
      rule: "purity",
      because: code,
      files: { "packages/kernel/src/index.ts": `${head}export const zero = ${code};\n` },
      at: "packages/kernel/src/index.ts:2",
    }),
  ),
  {
    rule: "lengths",
    because: "a file of 401 lines",
    files: { "tools/long.test.ts": head + "// leaf\n".repeat(400) },
    at: "tools/long.test.ts the file has 401 lines",
  },
  {
    rule: "lengths",
    because: "a function of 51 lines",
    files: {
      "tools/long.test.ts": `${head}export const grow = () => {\n${"  leaf();\n".repeat(49)}};\n`,
    },
    at: "tools/long.test.ts:2 the function here has 51 lines",
  },
  {
    rule: "dead files",
    because: "nobody imports it",
    files: { "tools/wilted.ts": head },
    at: "tools/wilted.ts",
  },
  {
    rule: "dead files",
    because: "only another dead file imports it",
    files: { "tools/wilted.ts": `${head}import "./withered.ts";\n`, "tools/withered.ts": head },
    at: "tools/withered.ts",
  },
  ...unfinished.map((phrase) => ({
    rule: "phrases",
    because: phrase,
    files: { "docs/clover.md": `# Clover\n\n${phrase}: leaves\n` },
    at: "docs/clover.md:3",
  })),
  {
    rule: "reasons",
    because: "an `as` that does not say why",
    files: { "tools/grow.ts": `${head}\nexport const leaf = {} as unknown;\n` },
    at: "tools/grow.ts:3",
  },
  {
    rule: "reasons",
    because: "a lint rule that is off without a reason",
    files: { "tools/grow.ts": `${head}// oxlint-disable-next-line no-var\nexport var leaf = 1;\n` },
    at: "tools/grow.ts:2",
  },
  ...["^1.2.3", "1.x", "*", "latest", "1.2"].map((version) => ({
    rule: "exact versions",
    because: version,
    files: {
      "packages/kernel/package.json": `{ "exports": "./src/index.ts", "dependencies": { "fern": "${version}" } }\n`,
    },
    at: "packages/kernel/package.json fern",
  })),
  {
    rule: "named imports",
    because: "a package names one that it imports nowhere",
    files: {
      "packages/kernel/package.json":
        '{ "exports": "./src/index.ts", "dependencies": { "fern": "1.2.3" } }\n',
    },
    at: "packages/kernel/package.json fern is imported nowhere",
  },
  {
    rule: "named imports",
    because: "a package imports one that it does not name",
    files: {
      "packages/kernel/src/index.ts": `${head}export { frond } from "fern/leaf";\nexport const zero = 0;\n`,
    },
    at: "packages/kernel/src/index.ts:2 fern does not stand in the package.json",
  },
  {
    rule: "install scripts",
    because: "a package that runs a script",
    files: {
      "package-lock.json":
        '{ "packages": { "node_modules/fern": { "hasInstallScript": true } } }\n',
    },
    at: "package-lock.json node_modules/fern",
  },
];
