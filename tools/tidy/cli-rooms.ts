/**
 * On the command line a room is one folder with one door, commands.ts, which only the list in rooms.ts opens:
 * so no room's commands know another's, and nothing central knows a room by name.
 */

import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { isSource } from "./tree.ts";
import type { Tree } from "./tree.ts";

const cli = "apps/cli/src/";
const list = `${cli}rooms.ts`;

export const cliRooms: HouseRule = {
  name: "commands",
  asks: "a room of the command line bears a room's name, has commands.ts, and is entered by rooms.ts alone",
  check: (tree) => [
    ...roomsOf(tree).flatMap((room) => judgeRoom(tree, room)),
    ...tree.paths
      .filter((file) => file.startsWith(cli) && isSource(file))
      .flatMap((file) => entered(tree, file)),
  ],
};

function roomsOf(tree: Tree): readonly string[] {
  return [...new Set(tree.paths.flatMap((file) => roomOf(file) ?? []))];
}

function judgeRoom(tree: Tree, room: string): Finding[] {
  const folder = `${cli}rooms/${room}/`;
  const known = tree.has(`packages/rules/src/rooms/${room}/index.ts`);
  const listed =
    tree.has(list) && importsOf(tree, list).some(({ target }) => target === doorOf(room));
  return [
    ...(tree.has(doorOf(room)) ? [] : [{ file: folder, text: "has no commands.ts" }]),
    ...(known ? [] : [{ file: folder, text: "bears the name of no room of the rules" }]),
    ...(listed ? [] : [{ file: list, text: `does not list the commands of ${room}` }]),
  ];
}

function entered(tree: Tree, file: string): Finding[] {
  return importsOf(tree, file).flatMap(({ target, line }) => {
    const room = target === undefined ? undefined : roomOf(target);
    if (room === undefined || room === roomOf(file)) return [];
    if (file === list && target === doorOf(room)) return [];
    return [{ file, line, text: `enters ${room}, which only rooms.ts does, by its commands.ts` }];
  });
}

function doorOf(room: string): string {
  return `${cli}rooms/${room}/commands.ts`;
}

function roomOf(file: string): string | undefined {
  return new RegExp(`^${cli}rooms/([^/]+)/`).exec(file)?.[1];
}
