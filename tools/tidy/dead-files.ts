/**
 * A source file is alive if a way leads to it from an entry: a test, a configuration, a script, a file
 * that a package.json, an HTML page or a shell script names. Ways are imports and texts that name a file
 * relative to the one they stand in, as for workers.
 */

import path from "node:path";
import { importsOf } from "./imports.ts";
import type { HouseRule } from "./rule.ts";
import { nodesOf, textOf } from "./syntax.ts";
import { isSource, isStaged } from "./tree.ts";
import type { Tree } from "./tree.ts";

export const deadFiles: HouseRule = {
  name: "dead files",
  asks: "every source file is an entry or is reached from one",
  check: (tree) => {
    const alive = new Set<string>();
    const waiting = [...entriesOf(tree)];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (alive.has(file)) continue;
      alive.add(file);
      if (isSource(file)) waiting.push(...reachedFrom(tree, file));
    }
    return tree.paths
      .filter((file) => isSource(file) && !alive.has(file))
      .map((file) => ({ file, text: "nobody imports it" }));
  },
};

function entriesOf(tree: Tree): readonly string[] {
  const selfStanding = tree.paths.filter(
    (file) =>
      isStaged(file) || (/(\.test\.tsx?|\.config\.ts|\.d\.ts)$/.test(file) && isSource(file)),
  );
  const naming = tree.paths.filter((file) => /(package\.json|\.html)$|^\.ci\//.test(file));
  return [...selfStanding, ...naming.flatMap((file) => namedIn(tree, file))];
}

/** Source files whose path, from the root or from the naming file, stands in the text. */
function namedIn(tree: Tree, file: string): readonly string[] {
  const words = tree.text(file).match(/[\w@./-]+\.(?:tsx?|mjs|js)\b/g) ?? [];
  return words.flatMap((word) => resolve(tree, file, word));
}

function reachedFrom(tree: Tree, file: string): readonly string[] {
  const texts = nodesOf(tree.source(file).program, "Literal", "TemplateLiteral").flatMap(
    (node) => textOf(node) ?? [],
  );
  return [
    ...importsOf(tree, file).flatMap(({ target }) => target ?? []),
    ...texts.filter(isSource).flatMap((text) => resolve(tree, file, text)),
  ].filter(tree.has);
}

function resolve(tree: Tree, from: string, word: string): readonly string[] {
  const beside = path.posix.join(path.posix.dirname(from), word);
  return [beside, path.posix.normalize(word)].filter(tree.has);
}
