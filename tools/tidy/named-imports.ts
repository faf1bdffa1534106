/**
 * What a package's sources import stands in its package.json, and what stands there is imported: a shared
 * node_modules would let the one pass, and the other would be kept up to date for nothing.
 */

import { isBuiltin } from "node:module";
import { importsOf } from "./imports.ts";
import type { Finding, HouseRule } from "./rule.ts";
import { nodesOf, textOf } from "./syntax.ts";
import { isSource, isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Folders of what serves tests and measurements, which may use what the root names. */
const workshop = /\/(testing|conformance)\//;

export const namedImports: HouseRule = {
  name: "named imports",
  asks: "a package names each package that it imports, and imports each that it names",
  check: (tree) =>
    tree.paths
      .filter((file) => /^(?:packages|apps)\/[^/]+\/package\.json$/.test(file))
      .flatMap((file) => judge(tree, file)),
};

function judge(tree: Tree, manifest: string): Finding[] {
  const folder = manifest.replace("package.json", "");
  const sources = tree.paths.filter((file) => file.startsWith(folder) && isSource(file));
  // our own manifests: npm has read them before this runs
  const { name = "", dependencies = {} } = JSON.parse(tree.text(manifest)) as Manifest;
  const used = new Set(sources.flatMap((file) => namesIn(tree, file)));
  const idle = Object.keys(dependencies).filter((dependency) => !used.has(dependency));
  return [
    ...idle.map((dependency) => ({ file: manifest, text: `${dependency} is imported nowhere` })),
    ...sources
      .filter((file) => !isTest(file) && !workshop.test(file))
      .flatMap((file) => unnamed(tree, file, new Set([name, ...Object.keys(dependencies)]))),
  ];
}

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Imports of packages that are not among those known. */
function unnamed(tree: Tree, file: string, known: ReadonlySet<string>): Finding[] {
  return importsOf(tree, file).flatMap(({ specifier, line }) => {
    const name = packageIn(specifier);
    if (name === undefined || isBuiltin(name) || known.has(name)) return [];
    return [{ file, line, text: `${name} does not stand in the package.json` }];
  });
}

/** Packages that a file imports, or that a text of it names, as for `require` and for workers. */
function namesIn(tree: Tree, file: string): readonly string[] {
  const texts = nodesOf(tree.source(file).program, "Literal").flatMap((node) => textOf(node) ?? []);
  const specifiers = importsOf(tree, file).map(({ specifier }) => specifier);
  return [...specifiers, ...texts].flatMap((text) => packageIn(text) ?? []);
}

/** `@scope/name` or `name` of a specifier; undefined for a path, an alias (`#x`) or an expression. */
function packageIn(specifier: string): string | undefined {
  return /^(?:@[\w.-]+\/)?[\w][\w.:-]*(?=\/|$)/.exec(specifier)?.[0];
}
