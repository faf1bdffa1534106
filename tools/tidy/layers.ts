/**
 * Imports run only from right to left in kernel ← log ← rules ← node ← apps. What stands at the left
 * knows nothing of what stands at its right, so that the log can be checked without the rules and the
 * rules without a server. From one package into another leads only its name, never a path.
 */

import { importsOf } from "./imports.ts";
import type { Import } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { isSource } from "./tree.ts";

/** What each package may import of ours. */
const below: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  log: ["kernel"],
  rules: ["kernel", "log"],
  tables: ["kernel"],
  counting: ["kernel", "tables"],
  node: ["kernel", "log", "rules"],
  client: ["kernel", "log", "rules"],
  cli: ["kernel", "log", "rules", "tables", "counting", "node", "client"],
  web: ["kernel", "log", "rules", "tables", "client"],
};

/** The one path that leaves its package: it must work before anything is installed. */
const excepted = { file: "apps/cli/bin/plenty.js", target: "tools/with-node.mjs" };

export const layers: HouseRule = {
  name: "layers",
  asks: "imports run from right to left in kernel ← log ← rules ← node ← apps, by package name",
  check: (tree) =>
    tree.paths.filter(isSource).flatMap((file) => {
      const home = packageOf(file);
      if (home === undefined) return [];
      return importsOf(tree, file).flatMap((found) => judge(file, home, found));
    }),
};

function judge(file: string, home: string, { specifier, line, target, ours }: Import): Finding[] {
  if (ours !== undefined && ours !== home && !(below[home] ?? []).includes(ours)) {
    return [{ file, line, text: `${home} may not import ${ours}` }];
  }
  if (target === undefined || packageOf(target) === home) return [];
  if (file === excepted.file && target === excepted.target) return [];
  return [{ file, line, text: `leaves its package by a path: ${specifier}` }];
}

function packageOf(file: string): string | undefined {
  return /^(?:packages|apps)\/([^/]+)\//.exec(file)?.[1];
}
