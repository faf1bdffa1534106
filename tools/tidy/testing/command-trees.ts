/** Made trees that break the rule of the command line's rooms. */

import { alder, head } from "./sound-tree.ts";
import type { BrokenTree, Files } from "./sound-tree.ts";

const cli = "apps/cli/src";
const list = (...rooms: readonly string[]): Files => ({
  [`${cli}/rooms.test.ts`]: `${head}import "./rooms.ts";\n`,
  [`${cli}/rooms.ts`]: `${head}${rooms.map((room) => `import "./rooms/${room}/commands.ts";\n`).join("")}`,
});
const commands = (room: string): Files => ({
  [`${cli}/rooms/${room}/commands.ts`]: `${head}export const ${room} = {};\n`,
});

const central = (line: string): Files => ({
  ...list("alder"),
  ...commands("alder"),
  [`${alder}/acts.ts`]: `${head}export const grow = defineSpec({ name: "alder.grow" });\n`,
  [`${cli}/leaf.ts`]: `${head}${line}\n`,
});

export const brokenCommands: readonly BrokenTree[] = [
  {
    rule: "commands",
    because: "a room of the command line without commands.ts",
    files: { ...list("alder"), ...commands("alder"), [`${cli}/rooms/birch/leaf.test.ts`]: head },
    at: `${cli}/rooms/birch/ has no commands.ts`,
  },
  {
    rule: "commands",
    because: "commands that bear no room's name",
    files: { ...list("clover"), ...commands("clover") },
    at: `${cli}/rooms/clover/ bears the name of no room of the rules`,
  },
  {
    rule: "commands",
    because: "commands that are not in the list",
    files: { ...list("alder"), ...commands("alder"), ...commands("birch") },
    at: `${cli}/rooms.ts does not list the commands of birch`,
  },
  {
    rule: "commands",
    because: "something central knows a room of the command line",
    files: {
      ...list("alder"),
      ...commands("alder"),
      [`${cli}/main.test.ts`]: `${head}import "./rooms/alder/commands.ts";\n`,
    },
    at: `${cli}/main.test.ts:2`,
  },
  {
    rule: "commands",
    because: "something central tells an act of a room",
    files: central('export const example = "plenty do alder.grow";'),
    at: `${cli}/leaf.ts:2 names a room`,
  },
  {
    rule: "commands",
    because: "something central asks a room",
    files: central('export const ask = (group) => group.query("alder", "leaves");'),
    at: `${cli}/leaf.ts:2 names a room`,
  },
  {
    rule: "commands",
    because: "something that is not the example enters a room by its door",
    files: {
      ...list("alder"),
      ...commands("alder"),
      [`${cli}/rooms/alder/door.ts`]: `${head}export const leaf = 1;\n`,
      [`${cli}/leaf.test.ts`]: `${head}import "./rooms/alder/door.ts";\n`,
    },
    at: `${cli}/leaf.test.ts:2`,
  },
];
