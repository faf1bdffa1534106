/**
 * On the command line a room is one folder with one door, commands.ts, which only the list in rooms.ts opens:
 * so no room's commands know another's, and nothing central knows a room by name, neither by importing what it
 * declares nor by naming an act or a question of it. The example house lives in all rooms: it may name them, and
 * enters one by its door.ts.
 */

import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { calleeName, fieldOf, nodesOf, textOf } from "./syntax.ts";
import type { NodeOf } from "./syntax.ts";
import { isSource, isTest, ruledBy } from "./tree.ts";
import type { Tree } from "./tree.ts";

const cli = "apps/cli/src/";
const list = `${cli}rooms.ts`;
const example = `${cli}example/`;

export const cliRooms: HouseRule = {
  name: "commands",
  asks: "a room of the command line bears a room's name, has commands.ts, is entered by rooms.ts alone, and is named by nothing central",
  check: (tree) => {
    const known = knownIn(tree);
    return [
      ...roomsOf(tree).flatMap((room) => judgeRoom(tree, room)),
      ...tree.paths
        .filter((file) => file.startsWith(cli) && isSource(file))
        .flatMap((file) => entered(tree, file)),
      ...tree.paths.filter(isCentral).flatMap((file) => named(tree, file, known)),
    ];
  },
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
    if (file.startsWith(example) && target === `${cli}rooms/${room}/door.ts`) return [];
    return [{ file, line, text: `enters ${room}, which only rooms.ts does, by its commands.ts` }];
  });
}

/** Neither a room, nor the example or what tests are made of. */
function isCentral(file: string): boolean {
  const apart = [`${cli}rooms/`, `${cli}testing/`, example].some((start) => file.startsWith(start));
  return file.startsWith(cli) && isSource(file) && !isTest(file) && file !== list && !apart;
}

/** What a room can be known by: its name where it is asked, and whatever it declares. */
interface Known {
  readonly rooms: readonly string[];
  readonly declared: RegExp;
}

function knownIn(tree: Tree): Known {
  const sources = tree.paths.filter((file) => ruledBy(file) !== undefined && isSource(file));
  const rooms = sources.flatMap((file) => ruledBy(file) ?? []);
  const names = sources.flatMap((file) => declaredIn(tree, file));
  const texts = [...names, "@plenty/rules/rooms/"].map((name) => name.replaceAll(".", "\\."));
  return { rooms: [...new Set(rooms)], declared: new RegExp(`(^|[^\\w/])(${texts.join("|")})`) };
}

/** Acts as `room.verb` and questions as `room/query`. */
function declaredIn(tree: Tree, file: string): string[] {
  const room = ruledBy(file);
  return nodesOf(tree.source(file).program, "CallExpression").flatMap((call) => {
    const name = fieldOf(call, "name");
    if (name === undefined) return [];
    if (calleeName(call) === "defineSpec") return [name];
    return calleeName(call) === "defineQuery" ? [`${room}/${name}`] : [];
  });
}

/** Where a file names a room. */
function named(tree: Tree, file: string, { rooms, declared }: Known): Finding[] {
  const { program, lineAt } = tree.source(file);
  const asked = nodesOf(program, "CallExpression").flatMap(({ callee, arguments: [first] }) =>
    nameOf(callee) === "query" && rooms.includes(textOf(first) ?? "") ? [callee.start] : [],
  );
  const said = nodesOf(program, "Literal", "TemplateElement").flatMap((node) => {
    const text = node.type === "Literal" ? node.value : node.value.raw;
    return typeof text === "string" && declared.test(text) ? [node.start] : [];
  });
  return [...asked, ...said].map((start) => ({
    file,
    line: lineAt(start),
    text: "names a room, which only its folder and rooms.ts do",
  }));
}

function nameOf(callee: NodeOf<"CallExpression">["callee"]): string | undefined {
  return callee.type === "MemberExpression" && callee.property.type === "Identifier"
    ? callee.property.name
    : undefined;
}

function doorOf(room: string): string {
  return `${cli}rooms/${room}/commands.ts`;
}

function roomOf(file: string): string | undefined {
  return new RegExp(`^${cli}rooms/([^/]+)/`).exec(file)?.[1];
}
