/**
 * On the screen a room is one folder with one door, section.tsx, which only the list in sections.ts opens: so
 * no room knows another, and nothing central knows a room by name. Beneath the rooms lie the kit's folders, and
 * each knows only those under it.
 */

import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { isSource } from "./tree.ts";
import type { Tree } from "./tree.ts";

const web = "apps/web/src/";
const list = `${web}sections.ts`;
const kit = ["theme", "messages", "lib", "session", "section", "components", "form"] as const;
const upper = ["rooms", "front", "shell"] as const;

export const webSections: HouseRule = {
  name: "sections",
  asks: "a room of the screen bears a room's or view's name, has section.tsx and words.en.ts, and is entered by sections.ts alone; the kit under it knows nothing above itself",
  check: (tree) => [
    ...roomsOf(tree).flatMap((room) => judgeRoom(tree, room)),
    ...tree.paths
      .filter((file) => file.startsWith(web) && isSource(file))
      .flatMap((file) =>
        importsOf(tree, file).flatMap(({ target, line }) =>
          target?.startsWith(web) === true ? judge({ file, line, target }) : [],
        ),
      ),
  ],
};

function roomsOf(tree: Tree): readonly string[] {
  return [...new Set(tree.paths.flatMap((file) => roomOf(file) ?? []))];
}

function judgeRoom(tree: Tree, room: string): Finding[] {
  const folder = `${web}rooms/${room}/`;
  const missing = ["section.tsx", "words.en.ts"].filter((name) => !tree.has(folder + name));
  const rules = "packages/rules/src";
  const named = [`${rules}/rooms/${room}/`, `${rules}/views/${room}.ts`, `${rules}/views/${room}/`];
  const known = tree.paths.some((file) => named.some((start) => file.startsWith(start)));
  const listed = tree.has(list) && importsOf(tree, list).some(({ target }) => opens(target, room));
  return [
    ...missing.map((name) => ({ file: folder, text: `has no ${name}` })),
    ...(known ? [] : [{ file: folder, text: "bears the name of no room or view of the rules" }]),
    ...(listed ? [] : [{ file: list, text: `does not list the section ${room}` }]),
  ];
}

interface Step {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

function judge({ file, line, target }: Step): Finding[] {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (to !== undefined && to !== from && !(file === list && opens(target, to))) {
    return [{ file, line, text: `enters ${to}, which only sections.ts does, by its section.tsx` }];
  }
  const [low, high] = [rankOf(file), rankOf(target)];
  if (low === undefined || high === undefined || high <= low) return [];
  return [{ file, line, text: `lies under ${folderOf(target)} and may not know it` }];
}

function opens(target: string | undefined, room: string): boolean {
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
