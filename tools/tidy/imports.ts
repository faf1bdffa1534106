/** Where a source file's imports lead: to a file of the tree, to one of our packages, or outside. */

import path from "node:path";
import type { Tree } from "./tree.ts";

export interface Import {
  /** As written. */
  readonly specifier: string;
  readonly line: number;
  /** The file of the tree that a relative import means. */
  readonly target?: string;
  /** `kernel` for `@plenty/kernel` and for `@plenty/kernel/x`. */
  readonly ours?: string;
}

/** All imports and re-exports of a file, static and dynamic. */
export function importsOf(tree: Tree, file: string): readonly Import[] {
  const { module, lineAt } = tree.source(file);
  const statics = module.staticImports.map(({ moduleRequest, start }) => ({
    specifier: moduleRequest.value,
    start,
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, start }) =>
      moduleRequest === null ? [] : [{ specifier: moduleRequest.value, start }],
    ),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest, start }) => ({
    specifier: literal(tree.text(file).slice(moduleRequest.start, moduleRequest.end)),
    start,
  }));
  return [...statics, ...exports, ...dynamics].map(({ specifier, start }) => ({
    specifier,
    line: lineAt(start),
    ...leadsTo(file, specifier),
  }));
}

function leadsTo(file: string, specifier: string): Pick<Import, "target" | "ours"> {
  const plain = specifier.replace(/\?.*$/, ""); // a bundler's `?worker`
  if (plain.startsWith(".")) return { target: path.posix.join(path.posix.dirname(file), plain) };
  const ours = /^@plenty\/([^/]+)/.exec(plain)?.[1];
  return ours === undefined ? {} : { ours };
}

/** The text of a string literal; "" for an expression. */
function literal(code: string): string {
  return /^(["'`])([^"'`$]*)\1$/.exec(code)?.[2] ?? "";
}
