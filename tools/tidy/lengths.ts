/**
 * What spoils a house is the one file that everybody fears. A file over 400 lines or a function over 50
 * fails; over 300 and 25 it is listed. Generated files, lockfiles, vectors, data and prose are exempt. What `describe` holds is a chapter, not a function; and a function that holds others,
 * as a factory does, is as long as what it holds beside them: each of those is measured for itself.
 */

import type { ESTree } from "vite";
import type { Finding, HouseRule } from "./rule.ts";
import { calleeName, nodesOf } from "./syntax.ts";
import { isSource } from "./tree.ts";
import type { Tree } from "./tree.ts";

const file = { fails: 400, listed: 300 };
const body = { fails: 50, listed: 25 };

const exempt = [
  /(^|\/)package-lock\.json$/,
  /^protocol\//,
  /^examples\//,
  /^LICENSE$/,
  /\.(md|svg|jsonl|csv|golden\.\w+)$/,
];

export const lengths: HouseRule = {
  name: "lengths",
  asks: "a file has at most 400 lines and a function 50; over 300 and 25 they are listed",
  check: (tree) => {
    const measured = tree.paths.filter((path) => !exempt.some((pattern) => pattern.test(path)));
    const files = measured.flatMap((path) => judgeFile(tree, path));
    return [...files, ...measured.filter(isSource).flatMap((path) => judgeFunctions(tree, path))];
  },
};

function judgeFile(tree: Tree, path: string): Finding[] {
  const text = tree.text(path);
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return judge({ file: path, name: "the file", lines, bound: file });
}

function judgeFunctions(tree: Tree, path: string): Finding[] {
  const { program, lineAt } = tree.source(path);
  const chapters = new Set<unknown>(
    nodesOf(program, "CallExpression")
      .filter((call) => calleeName(call) === "describe")
      .flatMap((call) => call.arguments),
  );
  return nodesOf(program, "FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression")
    .filter((node) => !chapters.has(node))
    .flatMap((node) => {
      const name = node.type === "ArrowFunctionExpression" ? undefined : node.id?.name;
      const lines = ownLines(node, lineAt);
      const line = lineAt(node.start);
      return judge({
        file: path,
        line,
        name: `the function ${name ?? "here"}`,
        lines,
        bound: body,
      });
    });
}

/** Lines from a function's first to its last, without those of function declarations inside it. */
function ownLines(node: ESTree.Node, lineAt: (offset: number) => number): number {
  const inner = new Set<number>();
  for (const held of nodesOf(node, "FunctionDeclaration")) {
    if (held === node) continue;
    for (let line = lineAt(held.start); line <= lineAt(held.end - 1); line++) inner.add(line);
  }
  return lineAt(node.end - 1) - lineAt(node.start) + 1 - inner.size;
}

interface Measured {
  readonly file: string;
  readonly line?: number;
  readonly name: string;
  readonly lines: number;
  readonly bound: { readonly fails: number; readonly listed: number };
}

function judge({ file: path, line, name, lines, bound }: Measured): Finding[] {
  if (lines <= bound.listed) return [];
  const place = line === undefined ? { file: path } : { file: path, line };
  if (lines <= bound.fails) return [{ ...place, text: `${name} has ${lines} lines`, listed: true }];
  return [{ ...place, text: `${name} has ${lines} lines, more than ${bound.fails}` }];
}
