/** Made trees that break a rule of the rooms. */

import { alder, birch, head, loose, room, rules } from "./sound-tree.ts";
import type { BrokenTree } from "./sound-tree.ts";

const refusal = (code: string) =>
  `${head}export const no = defineRefusal({ code: "${code}", kind: "rule" });\n`;

export const brokenRooms: readonly BrokenTree[] = [
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
    "facts.ts",
    "refusals.ts",
    "rules.ts",
    "tables.sql",
    "queries.ts",
    "play.ts",
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
  ...[
    { chapter: "Acts", declared: 'defineSpec({ name: "alder.grow" })', what: "act alder.grow" },
    {
      chapter: "Refusals, in order",
      declared: 'defineRefusal({ code: "TooDry" })',
      what: "refusal TooDry",
    },
    {
      chapter: "Settings",
      declared: 'defineSetting({ name: "alder.height" })',
      what: "setting alder.height",
    },
    {
      chapter: "Queries",
      declared: 'defineQuery({ name: "leaves" }, run)',
      what: "query alder/leaves",
    },
  ].flatMap(brokenLists),
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
  ...["SELECT id FROM birch_leaf ORDER BY id", "UPDATE root SET id = 1"].map((sql) => ({
    rule: "own tables",
    because: sql,
    files: { [`${alder}/rules.ts`]: `${head}export const taken = "${sql}";\n` },
    at: `${alder}/rules.ts:2`,
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
];

interface Listing {
  readonly chapter: string;
  readonly declared: string;
  /** "act alder.grow" */
  readonly what: string;
}

/** A README that lists one too few, and one that lists one too many. */
function brokenLists({ chapter, declared, what }: Listing): readonly BrokenTree[] {
  const name = what.replace(/^.* /, "");
  const readme = `# alder\n\n- **AL1** A leaf is green.\n\n## ${chapter}\n`;
  return [
    {
      rule: "readme lists",
      because: `the ${what} is declared and not listed`,
      files: { [`${alder}/acts.ts`]: `${head}export const acts = [${declared}];\n` },
      at: `${alder}/acts.ts:2 the ${what} stands not in the README under "${chapter}"`,
    },
    {
      rule: "readme lists",
      because: `the ${what} is listed and not declared`,
      files: { [`${alder}/README.md`]: `${readme}\n- \`${name}\`: green\n` },
      at: `${alder}/README.md:7 no ${what} is declared`,
    },
  ];
}
