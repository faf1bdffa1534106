/**
 * Rooms have doors: whoever needs another room imports its index.ts, and a room knows only rooms above
 * it in the order of rooms.ts. Engine and services lie under all rooms and know none. What a room declares
 * for everybody (acts, facts, roles, and the forms of which they are made) is its window: declarations take it from there, because browsers load
 * them and must not meet the SQL behind the door.
 */

import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { isSource } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { nodesOf } from "./syntax.ts";

const rules = "packages/rules/src/";
const order = `${rules}rooms.ts`;
const windows = /\/(acts|facts|forms|roles)\.ts$/;

export const doors: HouseRule = {
  name: "doors",
  asks: "a room is entered by its index.ts, or seen through acts.ts, facts.ts, forms.ts, roles.ts, and only from rooms below it in rooms.ts",
  check: (tree) => {
    const rooms = tree.has(order) ? roomOrder(tree) : [];
    const files = tree.paths.filter((file) => file.startsWith(rules) && isSource(file));
    return [
      ...unlisted(tree, rooms),
      ...files.flatMap((file) =>
        importsOf(tree, file).flatMap(({ target, line }) =>
          target === undefined ? [] : judge({ file, line, target, rooms }),
        ),
      ),
    ];
  },
};

/** The rooms in the order of the list in rooms.ts. */
export function roomOrder(tree: Tree): readonly string[] {
  const { staticImports } = tree.source(order).module;
  const roomOf = new Map<string, string>();
  for (const { moduleRequest, entries } of staticImports) {
    const room = /^\.\/rooms\/([^/]+)\/index\.ts$/.exec(moduleRequest.value)?.[1];
    if (room !== undefined) for (const { localName } of entries) roomOf.set(localName.value, room);
  }
  const lists = nodesOf(tree.source(order).program, "ArrayExpression");
  const named = lists.map((list) =>
    nodesOf(list, "Identifier").flatMap(({ name }) => roomOf.get(name) ?? []),
  );
  return [...new Set(named.toSorted((a, b) => b.length - a.length)[0])];
}

function unlisted(tree: Tree, rooms: readonly string[]): Finding[] {
  const folders = new Set(tree.paths.flatMap((file) => placeOf(file, "rooms") ?? []));
  return [...folders]
    .filter((room) => !rooms.includes(room))
    .map((room) => ({ file: order, text: `does not list the room ${room}` }));
}

interface Step {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly rooms: readonly string[];
}

function judge({ file, line, target, rooms }: Step): Finding[] {
  const kind = placeOf(target, "rooms") === undefined ? "services" : "rooms";
  const [from, to] = [placeOf(file, kind), placeOf(target, kind)];
  if (to === undefined || from === to) return [];
  if (!target.endsWith(`/${to}/index.ts`) && !windows.test(target)) {
    return [{ file, line, text: `enters ${to} past its door, index.ts` }];
  }
  if (kind === "services") return [];
  const under = file.startsWith(`${rules}engine/`) || file.startsWith(`${rules}services/`);
  if (under) return [{ file, line, text: `lies under the rooms and may not know ${to}` }];
  if (from === undefined || rooms.indexOf(to) < rooms.indexOf(from)) return [];
  return [{ file, line, text: `${from} stands above ${to} in rooms.ts and may not know it` }];
}

/** The room (or service) that a file belongs to. */
function placeOf(file: string, kind: "rooms" | "services"): string | undefined {
  return new RegExp(`^${rules}${kind}/([^/]+)/`).exec(file)?.[1];
}
