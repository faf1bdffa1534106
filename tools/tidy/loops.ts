/**
 * No way of imports leads from a file back to itself, inside packages either: whoever reads a file finds
 * what it rests on by going one way. A type counts, and a file that is loaded later counts too, because
 * each is knowledge of the other.
 */

import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { isSource } from "./tree.ts";
import type { Tree } from "./tree.ts";

export const loops: HouseRule = {
  name: "loops",
  asks: "no file is reached from itself by imports, not even by those of types",
  check: (tree) => circlesIn(tree).map((circle) => told(tree, circle)),
};

/** One circle for each import that closes one, beginning with the file whose import that is. */
function circlesIn(tree: Tree): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: (readonly string[])[] = [];
  function visit(file: string, way: readonly string[]): void {
    const start = way.indexOf(file);
    if (start >= 0) found.push([way.at(-1) ?? file, ...way.slice(start)]);
    if (start >= 0 || done.has(file)) return;
    for (const target of targetsOf(tree, file)) visit(target, [...way, file]);
    done.add(file);
  }
  for (const file of tree.paths.filter(isSource)) visit(file, []);
  return found;
}

function targetsOf(tree: Tree, file: string): ReadonlySet<string> {
  return new Set(
    importsOf(tree, file).flatMap(({ target }) =>
      target !== undefined && isSource(target) && tree.has(target) ? target : [],
    ),
  );
}

/** `a.ts` imports `b.ts`, which leads back to it: told at that import's line, with the whole way. */
function told(tree: Tree, [file = "", ...way]: readonly string[]): Finding {
  const line = importsOf(tree, file).find(({ target }) => target === way[0])?.line;
  const text = `closes a circle: ${way.map(nameOf).join(" → ")} → ${nameOf(way[0] ?? "")}`;
  return line === undefined ? { file, text } : { file, line, text };
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, "");
}
