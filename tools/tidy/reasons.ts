/**
 * What the compiler cannot check carries its reason: an `as` in a comment on its line or on the line
 * above, a switched-off lint rule after `--`. Tests are free: what they claim shows when they run.
 */

import type { Finding, HouseRule } from "./rule.ts";
import { nodesOf } from "./syntax.ts";
import { isSource, isTest } from "./tree.ts";
import type { Source, Tree } from "./tree.ts";

export const reasons: HouseRule = {
  name: "reasons",
  asks: "an `as` and a switched-off lint rule carry their reason",
  check: (tree) =>
    tree.paths
      .filter(isSource)
      .flatMap((file) => [...(isTest(file) ? [] : casts(tree, file)), ...disables(tree, file)]),
};

function casts(tree: Tree, file: string): Finding[] {
  const source = tree.source(file);
  const commented = linesOfComments(source);
  return nodesOf(source.program, "TSAsExpression").flatMap((node) => {
    const first = source.lineAt(node.start);
    const last = source.lineAt(node.end);
    const isConst = tree.text(file).slice(node.typeAnnotation.start, node.end) === "const";
    if (isConst || hasAny(commented, first - 1, last)) return [];
    return [{ file, line: last, text: "an `as` without its reason in a comment" }];
  });
}

function disables(tree: Tree, file: string): Finding[] {
  const { comments, lineAt } = tree.source(file);
  return comments
    .filter(({ value }) => /^\s*(oxlint|eslint)-disable/.test(value) && !/ -- \S/.test(value))
    .map(({ start }) => ({
      file,
      line: lineAt(start),
      text: "a lint rule is off without a reason",
    }));
}

function linesOfComments({ comments, lineAt }: Source): ReadonlySet<number> {
  return new Set(comments.flatMap(({ start, end }) => [lineAt(start), lineAt(end)]));
}

function hasAny(lines: ReadonlySet<number>, first: number, last: number): boolean {
  for (let line = first; line <= last; line++) if (lines.has(line)) return true;
  return false;
}
