/**
 * A made house in small, which breaks no rule, and the pieces of which broken ones are made. `at` of a
 * broken tree is where the finding must point, as `file:line`.
 */

export type Files = Readonly<Record<string, string>>;

export interface BrokenTree {
  readonly rule: string;
  readonly because: string;
  readonly files: Files;
  readonly at: string;
}

export const rules = "packages/rules/src";

/** The files of a room whose rules have the ids `<ID>1`. */
export function room(name: string, id: string): Files {
  const folder = `${rules}/rooms/${name}`;
  return {
    [`${folder}/README.md`]: `# ${name}\n\n- **${id}1** A leaf is green.\n`,
    [`${folder}/acts.ts`]: `/** Acts of ${name}. */\nexport const acts = [];\n`,
    [`${folder}/facts.ts`]: `/** Facts of ${name}. */\nexport const facts = [];\n`,
    [`${folder}/refusals.ts`]: `/** Refusals of ${name}. */\nexport const refusals = {};\n`,
    [`${folder}/play.ts`]: `/** The play of ${name}. */\nexport const play = {};\n`,
    [`${folder}/rules.ts`]: `/** Rules of ${name}. */\nexport const rules = [];\n`,
    [`${folder}/tables.sql`]: `-- leaves / by tree\nCREATE TABLE ${name}_leaf (id INTEGER PRIMARY KEY) STRICT;\n`,
    [`${folder}/queries.ts`]: `/** Queries. */\nexport const leaves = "SELECT id FROM ${name}_leaf ORDER BY id";\n`,
    [`${folder}/index.ts`]: `/** The room. */\nimport { acts } from "./acts.ts";\nimport { facts } from "./facts.ts";\nimport { refusals } from "./refusals.ts";\nimport { leaves } from "./queries.ts";\nimport { rules } from "./rules.ts";\nexport const ${name} = { acts, facts, refusals, leaves, rules };\n`,
    [`${folder}/${name}.test.ts`]: `/** Tests. */\ntest("[${id}1] a leaf is green", () => {});\n`,
  };
}

/** The files of a room's section on the screen. */
export function section(name: string): Files {
  const folder = `apps/web/src/rooms/${name}`;
  return {
    [`${folder}/section.tsx`]: `/** The section ${name}. */\nimport { en } from "./words.en.ts";\nexport const ${name} = en;\n`,
    [`${folder}/words.en.ts`]: `/** Words of ${name}. */\nexport const en = {};\n`,
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
  ...section("alder"),
  "apps/web/src/sections.test.ts": '/** The screen. */\nimport "./sections.ts";\n',
  "apps/web/src/sections.ts": '/** Sections. */\nimport "./rooms/alder/section.tsx";\n',
};

export const alder = `${rules}/rooms/alder`;
export const birch = `${rules}/rooms/birch`;
export const head = "/** A file. */\n";
/** Phrases of unfinished work, in halves, so that this file does not say them. */
export const unfinished = ["TO|DO", "FIX|ME", "not imple|mented"].map((text) =>
  text.replace("|", ""),
);
export const loose = `${rules}/loose.test.ts`;
