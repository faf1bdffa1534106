/**
 * SQL names only tables of its own room: whoever needs what another keeps asks at its door, so that a room
 * can change its tables alone. The engine reads beside its own the log, which whoever keeps it lends, and the schema.
 */

import type { Finding, HouseRule } from "./rule.ts";
import { statementsOf } from "./sql.ts";
import { isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";

const home = "packages/rules/src/";
const lent = new Map([
  ["log_entries", "engine"],
  ["pragma_table_info", "engine"],
]);

export const ownTables: HouseRule = {
  name: "own tables",
  asks: "SQL of the rules names only tables that its own room, its service or the engine declares",
  check: (tree) => {
    const files = tree.paths.filter((file) => file.startsWith(home) && !isTest(file));
    const owners = ownersOf(tree, files);
    return files
      .filter((file) => !file.endsWith(".sql"))
      .flatMap((file) => judge(tree, file, owners));
  },
};

/** Tables, each with the places that declare it. */
function ownersOf(tree: Tree, files: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map(lent);
  for (const file of files.filter((name) => name.endsWith(".sql"))) {
    for (const { sql } of statementsOf(tree, file)) {
      for (const [, table = ""] of sql.matchAll(/\bCREATE TABLE (\w+)/g)) {
        owners.set(table, placeOf(file));
      }
    }
  }
  return owners;
}

function judge(tree: Tree, file: string, owners: ReadonlyMap<string, string>): Finding[] {
  return statementsOf(tree, file).flatMap(({ sql, line }) => {
    const made = new Set([...sql.matchAll(/\b(\w+)\s+AS\s*\(\s*SELECT/gi)].map(([, name]) => name));
    return [...sql.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+(\w+)/g)].flatMap((named) => {
      const [, table = ""] = named;
      if (made.has(table) || owners.get(table) === placeOf(file)) return [];
      const at = line + sql.slice(0, named.index).split("\n").length - 1;
      return [{ file, line: at, text: `${table} is a table of ${owners.get(table) ?? "nobody"}` }];
    });
  });
}

/** `rooms/credit`, `services/economy`, `engine`; a view's or a loose file's own name. */
function placeOf(file: string): string {
  const path = file.slice(home.length);
  return /^(?:rooms|services)\/[^/]+/.exec(path)?.[0] ?? path.split("/")[0] ?? "";
}
