/** Where a source file's imports lead: to a file of the tree, to one of our packages, or outside. */

import path from "node:path";
import type { Tree } from "./tree.ts";

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** When what it names is loaded: with the file, when it is called for, or never, being a type. */
  readonly loads: Loads;
  readonly line: number;
  /** The file of the tree that a relative import means. */
  readonly target?: string;
  /** `kernel` for `@plenty/kernel` and for `@plenty/kernel/x`. */
  readonly ours?: string;
}

type Loads = "at once" | "later" | "never";

/** All imports and re-exports of a file, static and dynamic. */
export function importsOf(tree: Tree, file: string): readonly Import[] {
  const { module, lineAt } = tree.source(file);
  const statics = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    loads: loadsOf(entries),
    start,
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, start, ...entry }) =>
      moduleRequest === null
        ? []
        : [{ specifier: moduleRequest.value, loads: loadsOf([entry]), start }],
    ),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest, start }) => ({
    specifier: literal(tree.text(file).slice(moduleRequest.start, moduleRequest.end)),
    loads: "later" as const,
    start,
  }));
  return [...statics, ...exports, ...dynamics].map(({ specifier, loads, start }) => ({
    specifier,
    loads,
    line: lineAt(start),
    ...leadsTo(file, specifier),
  }));
}

/** An import of types alone leaves nothing to load; one of no name is made for what the file does. */
function loadsOf(entries: readonly { readonly isType: boolean }[]): Loads {
  return entries.length > 0 && entries.every(({ isType }) => isType) ? "never" : "at once";
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
