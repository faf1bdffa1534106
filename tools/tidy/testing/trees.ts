/**
 * Made trees for the test of the house rules: one sound house in small, and for each rule the files that
 * break it. `at` is where the finding must point, as `file:line`.
 */

export type Files = Readonly<Record<string, string>>;

export interface BrokenTree {
  readonly rule: string;
  readonly because: string;
  readonly files: Files;
  readonly at: string;
}

const rules = "packages/rules/src";

/** The seven files of a room whose rules have the ids `<ID>1`. */
function room(name: string, id: string): Files {
  const folder = `${rules}/rooms/${name}`;
  return {
    [`${folder}/README.md`]: `# ${name}\n\n- **${id}1** A leaf is green.\n`,
    [`${folder}/acts.ts`]: `/** Acts of ${name}. */\nexport const acts = [];\n`,
    [`${folder}/rules.ts`]: `/** Rules of ${name}. */\nexport const rules = [];\n`,
    [`${folder}/tables.sql`]:
      "-- leaves / by tree\nCREATE TABLE leaf (id INTEGER PRIMARY KEY) STRICT;\n",
    [`${folder}/queries.ts`]:
      '/** Queries. */\nexport const leaves = "SELECT id FROM leaf ORDER BY id";\n',
    [`${folder}/index.ts`]: `/** The room. */\nimport { acts } from "./acts.ts";\nimport { leaves } from "./queries.ts";\nimport { rules } from "./rules.ts";\nexport const ${name} = { acts, leaves, rules };\n`,
    [`${folder}/${name}.test.ts`]: `/** Tests. */\ntest("[${id}1] a leaf is green", () => {});\n`,
  };
}

export const soundTree: Files = {
  "package.json":
    '{ "scripts": { "grow": "node tools/grow.ts" }, "dependencies": { "fern": "1.2.3" } }\n',
  "package-lock.json": '{ "packages": { "node_modules/fern": { "version": "1.2.3" } } }\n',
  "tools/grow.ts": '/** Grows. */\nimport "@plenty/rules";\n',
  "packages/kernel/package.json": '{ "exports": "./src/index.ts" }\n',
  "packages/kernel/src/index.ts": "/** Kernel. */\nexport const zero = 0;\n",
  "packages/rules/package.json": '{ "exports": "./src/index.ts" }\n',
  [`${rules}/index.ts`]: '/** Rules. */\nexport { rooms } from "./rooms.ts";\n',
  [`${rules}/rooms.ts`]:
    '/** Order. */\nimport { alder } from "./rooms/alder/index.ts";\nimport { birch } from "./rooms/birch/index.ts";\nexport const rooms = [alder, birch];\n',
  ...room("alder", "AL"),
  ...room("birch", "BI"),
};

const alder = `${rules}/rooms/alder`;
const birch = `${rules}/rooms/birch`;
const head = "/** A file. */\n";
const refusal = (code: string) =>
  `${head}export const no = defineRefusal({ code: "${code}", kind: "rule" });\n`;
/** Phrases of unfinished work, in halves, so that this file does not say them. */
export const unfinished = ["TO|DO", "FIX|ME", "not imple|mented"].map((text) =>
  text.replace("|", ""),
);
const loose = `${rules}/loose.test.ts`;

export const brokenTrees: readonly BrokenTree[] = [
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
  {
    rule: "doors",
    because: "a room is entered past its index.ts",
    files: { [`${birch}/rules.ts`]: `${head}export { rules } from "../alder/rules.ts";\n` },
    at: `${birch}/rules.ts:2`,
  },
  {
    rule: "doors",
    because: "a room knows one that stands below it",
    files: { [`${alder}/rules.ts`]: `${head}export { birch } from "../birch/index.ts";\n` },
    at: `${alder}/rules.ts:2`,
  },
  {
    rule: "doors",
    because: "a service knows a room",
    files: {
      [`${rules}/services/soil/soil.test.ts`]: `${head}import { alder } from "../../rooms/alder/index.ts";\n`,
    },
    at: `${rules}/services/soil/soil.test.ts:2`,
  },
  {
    rule: "doors",
    because: "a room is not in the list",
    files: room("clover", "CL"),
    at: `${rules}/rooms.ts does not list the room clover`,
  },
  ...[
    "README.md",
    "acts.ts",
    "rules.ts",
    "tables.sql",
    "queries.ts",
    "index.ts",
    "clover.test.ts",
  ].map((missing) => ({
    rule: "room files",
    because: `a room without ${missing}`,
    files: Object.fromEntries(
      Object.entries(room("clover", "CL")).filter(([file]) => !file.endsWith(`/${missing}`)),
    ),
    at: `${rules}/rooms/clover/ has no ${missing}`,
  })),
  {
    rule: "rule ids",
    because: "a written rule has no test",
    files: { [`${alder}/README.md`]: "- **AL1** Green.\n- **AL2** In autumn red.\n" },
    at: `${alder}/README.md:2 AL2 has no test`,
  },
  {
    rule: "rule ids",
    because: "a service's rule has no test",
    files: { [`${rules}/services/soil/README.md`]: "- **SO1** Soil is wet.\n" },
    at: `${rules}/services/soil/README.md:1 SO1 has no test`,
  },
  {
    rule: "rule ids",
    because: "a test proves an unwritten rule",
    files: { [loose]: `${head}test("[AL9] no such rule", () => {});\n` },
    at: `${loose}:2 AL9 stands in no README`,
  },
  {
    rule: "rule ids",
    because: "a test in a room names no rule",
    files: { [`${alder}/more.test.ts`]: `${head}test("it grows", () => {});\n` },
    at: `${alder}/more.test.ts:2`,
  },
  {
    rule: "rule ids",
    because: "one id for two rules",
    files: { [`${birch}/README.md`]: "- **BI1** White.\n- **AL1** Green.\n" },
    at: `${birch}/README.md:2 AL1 is written twice`,
  },
  {
    rule: "refusal codes",
    because: "two refusals of one code",
    files: {
      [`${alder}/rules.ts`]: `${refusal("TooDry")}export const rules = [];\n`,
      [`${birch}/rules.ts`]: `${refusal("TooDry")}export const rules = [];\n`,
    },
    at: `${birch}/rules.ts:2`,
  },
  {
    rule: "refusal codes",
    because: "a code that is no CamelCase",
    files: { [`${alder}/rules.ts`]: `${refusal("too-dry")}export const rules = [];\n` },
    at: `${alder}/rules.ts:2`,
  },
  ...[
    "SELECT a / b FROM leaf",
    "SELECT avg(a) FROM leaf",
    "SELECT total(a) FROM leaf",
    "SELECT round(a) FROM leaf",
    "SELECT a FROM leaf WHERE b LIKE 'x'",
    "SELECT lower(a) FROM leaf",
    "SELECT json_extract(a, b) FROM leaf",
    "SELECT random()",
    "SELECT date(a) FROM leaf",
    "INSERT INTO leaf VALUES (current_timestamp)",
  ].map((sql) => ({
    rule: "rules sql",
    because: sql,
    files: { [`${alder}/queries.ts`]: `${head}export const leaves = "${sql}";\n` },
    at: `${alder}/queries.ts:2`,
  })),
  {
    rule: "rules sql",
    because: "a trigger in tables.sql that reads the clock",
    files: {
      [`${alder}/tables.sql`]:
        "CREATE TABLE leaf (\n  at INTEGER DEFAULT (unixepoch())\n) STRICT;\n",
    },
    at: `${alder}/tables.sql:2`,
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
    rule: "install scripts",
    because: "a package that runs a script",
    files: {
      "package-lock.json":
        '{ "packages": { "node_modules/fern": { "hasInstallScript": true } } }\n',
    },
    at: "package-lock.json node_modules/fern",
  },
];
