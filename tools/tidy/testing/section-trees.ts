/** Made trees that break the rule of the screen's sections. */

import { head, section } from "./sound-tree.ts";
import type { BrokenTree } from "./sound-tree.ts";

const web = "apps/web/src";
const clover = `${web}/rooms/clover`;
const list = (...rooms: readonly string[]) => ({
  [`${web}/sections.ts`]: `${head}${rooms.map((room) => `import "./rooms/${room}/section.tsx";\n`).join("")}`,
});

export const brokenSections: readonly BrokenTree[] = [
  ...["section.tsx", "words.en.ts"].map((missing) => ({
    rule: "sections",
    because: `a section without ${missing}`,
    files: Object.fromEntries(
      Object.entries({ ...section("birch"), ...list("alder", "birch") }).filter(
        ([file]) => file !== `${web}/rooms/birch/${missing}`,
      ),
    ),
    at: `${web}/rooms/birch/ has no ${missing}`,
  })),
  {
    rule: "sections",
    because: "a section that bears no room's name",
    files: { ...section("clover"), ...list("alder", "clover") },
    at: `${clover}/ bears the name of no room or view of the rules`,
  },
  {
    rule: "sections",
    because: "a section is not in the list",
    files: section("birch"),
    at: `${web}/sections.ts does not list the section birch`,
  },
  {
    rule: "sections",
    because: "a room of the screen knows another past its door",
    files: {
      ...section("birch"),
      ...list("alder", "birch"),
      [`${web}/rooms/birch/leaf.test.ts`]: `${head}import "../alder/section.tsx";\n`,
    },
    at: `${web}/rooms/birch/leaf.test.ts:2`,
  },
  {
    rule: "sections",
    because: "something central enters a room by its door",
    files: {
      [`${web}/rooms/alder/door.ts`]: `${head}export const leaf = 1;\n`,
      [`${web}/shell/leaf.test.ts`]: `${head}import "../rooms/alder/door.ts";\n`,
    },
    at: `${web}/shell/leaf.test.ts:2`,
  },
  ...[
    'export const leaf = client.query("alder", "leaves");',
    'export const leaf = ask(["alder", "leaves"]);',
    'export const leaf = "alder.grow";',
    'import "@plenty/rules/rooms/alder/acts";',
  ].map((names) => ({
    rule: "sections",
    because: `something central names a room: ${names}`,
    files: {
      [`${web}/shell/Leaf.ts`]: `${head}${names}\n`,
      [`${web}/shell/leaf.test.ts`]: `${head}import "./Leaf.ts";\n`,
    },
    at: `${web}/shell/Leaf.ts:2`,
  })),
  {
    rule: "sections",
    because: "something central knows a room",
    files: { [`${web}/shell/leaf.test.ts`]: `${head}import "../rooms/alder/section.tsx";\n` },
    at: `${web}/shell/leaf.test.ts:2`,
  },
  {
    rule: "sections",
    because: "the list enters a room past its door",
    files: {
      [`${web}/sections.ts`]: `${head}import "./rooms/alder/section.tsx";\nimport "./rooms/alder/words.en.ts";\n`,
    },
    at: `${web}/sections.ts:3`,
  },
  {
    rule: "sections",
    because: "the kit knows what lies above it",
    files: {
      [`${web}/shell/Leaf.tsx`]: `${head}export const leaf = 1;\n`,
      [`${web}/lib/leaf.test.ts`]: `${head}import "../shell/Leaf.tsx";\n`,
    },
    at: `${web}/lib/leaf.test.ts:2`,
  },
  ...[
    {
      because: "a page's words come with the first load",
      page: 'say("leaf.green");',
      key: '"leaf.green"',
      at: "only later files than the first load say leaf.green",
    },
    {
      because: "a word is kept that nobody says",
      page: "say(`leaf.${leaf}`);",
      key: '"leaf.green.dark"',
      at: "nobody says leaf.green.dark",
    },
  ].map(({ because, page, key, at }) => ({
    rule: "words",
    because,
    files: {
      [`${web}/main.tsx`]: `${head}import "./sections.ts";\n`,
      [`${web}/main.test.ts`]: `${head}import "./main.tsx";\n`,
      [`${web}/rooms/alder/section.tsx`]: `${head}import "./words.en.ts";\nexport const later = () => import("./Page.tsx");\n`,
      [`${web}/rooms/alder/Page.tsx`]: `${head}import { say } from "./words.en.ts";\n${page}\n`,
      [`${web}/rooms/alder/words.en.ts`]: `${head}export const en = {\n  ${key}: "Green",\n};\nexport const say = (key: string) => key;\n`,
    },
    at: `${web}/rooms/alder/words.en.ts:3 ${at}`,
  })),
];
