/**
 * On the screen a room is one folder. What it gives to the house is its section.tsx, which only the list in
 * sections.ts opens; what it gives to other rooms is its door.ts, which only rooms enter: so nothing central knows
 * a room, neither by an import nor by its name in a text. Beneath the rooms lie the kit's folders, and each knows
 * only those under it.
 */

import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { nodesOf, textOf } from "./syntax.ts";
import { isSource, isTest, ruledBy } from "./tree.ts";
import type { Tree } from "./tree.ts";

const web = "apps/web/src/";
const list = `${web}sections.ts`;
const kit = ["theme", "messages", "lib", "session", "section", "components", "form"] as const;
const upper = ["rooms", "front", "shell"] as const;

export const webSections: HouseRule = {
  name: "sections",
  asks: "a room of the screen bears a room's or view's name, has section.tsx and words.en.ts, is listed by sections.ts alone and entered by other rooms through door.ts; outside of rooms none is named; the kit under it knows nothing above itself",
  check: (tree) => {
    const sources = tree.paths.filter((file) => file.startsWith(web) && isSource(file));
    const ruled = new Set(tree.paths.flatMap((file) => ruledBy(file) ?? []));
    return [
      ...roomsOf(tree).flatMap((room) => judgeRoom(tree, room, ruled)),
      ...sources.flatMap((file) => entered(tree, file)),
      ...sources
        .filter((file) => roomOf(file) === undefined && file !== list && !isTest(file))
        .flatMap((file) => naming(tree, file, ruled)),
    ];
  },
};

function roomsOf(tree: Tree): readonly string[] {
  return [...new Set(tree.paths.flatMap((file) => roomOf(file) ?? []))];
}

/** `ruled` are all rooms and views of the rules. */
function judgeRoom(tree: Tree, room: string, ruled: ReadonlySet<string>): Finding[] {
  const folder = `${web}rooms/${room}/`;
  const missing = ["section.tsx", "words.en.ts"].filter((name) => !tree.has(folder + name));
  const listed = tree.has(list) && importsOf(tree, list).some(({ target }) => opens(target, room));
  return [
    ...missing.map((name) => ({ file: folder, text: `has no ${name}` })),
    ...(ruled.has(room)
      ? []
      : [{ file: folder, text: "bears the name of no room or view of the rules" }]),
    ...(listed ? [] : [{ file: list, text: `does not list the section ${room}` }]),
  ];
}

interface Step {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

function entered(tree: Tree, file: string): Finding[] {
  return importsOf(tree, file).flatMap(({ target, line }) =>
    target?.startsWith(web) === true ? judge({ file, line, target }) : [],
  );
}

function judge({ file, line, target }: Step): Finding[] {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (to !== undefined && to !== from && !mayEnter(file, target)) {
    const text = `enters ${to}: sections.ts does so by its section.tsx, a room by its door.ts`;
    return [{ file, line, text }];
  }
  const [low, high] = [rankOf(file), rankOf(target)];
  if (low === undefined || high === undefined || high <= low) return [];
  return [{ file, line, text: `lies under ${folderOf(target)} and may not know it` }];
}

function mayEnter(file: string, target: string): boolean {
  const to = roomOf(target);
  if (to === undefined || file === list) return opens(target, to);
  return roomOf(file) !== undefined && target === `${web}rooms/${to}/door.ts`;
}

/** Rooms that are named where none may be: a query asked, an act told, a module of the rules loaded. */
function naming(tree: Tree, file: string, ruled: ReadonlySet<string>): Finding[] {
  const { program, lineAt } = tree.source(file);
  const texts = nodesOf(program, "Literal").flatMap((node) => {
    const text = textOf(node);
    return text === undefined ? [] : [{ text, line: lineAt(node.start) }];
  });
  const first = nodesOf(program, "ArrayExpression", "CallExpression").flatMap((node) => {
    const [one, other] = node.type === "CallExpression" ? node.arguments : node.elements;
    const text = other ? textOf(one ?? undefined) : undefined;
    return text === undefined ? [] : [{ text: `${text}/`, line: lineAt(node.start) }];
  });
  return [...texts, ...first].flatMap(({ text, line }) => {
    const room = /^(?:@plenty\/rules\/(?:rooms|views)\/)?([a-z-]+)[./]/.exec(text)?.[1];
    return room !== undefined && ruled.has(room) ? [{ file, line, text: `names ${room}` }] : [];
  });
}

function opens(target: string | undefined, room: string | undefined): boolean {
  return target === `${web}rooms/${room}/section.tsx`;
}

/** How high a file lies; undefined beside the folders, where everything is put together. */
function rankOf(file: string): number | undefined {
  const folder = folderOf(file);
  const rank = kit.findIndex((name) => name === folder);
  if (rank >= 0) return rank;
  return upper.some((name) => name === folder) ? kit.length : undefined;
}

function folderOf(file: string): string {
  return file.slice(web.length).split("/")[0] ?? "";
}

function roomOf(file: string): string | undefined {
  return new RegExp(`^${web}rooms/([^/]+)/`).exec(file)?.[1];
}
