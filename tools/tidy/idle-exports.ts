/**
 * What a source file exports, some other file names; else it is a part of that file alone, or of nothing.
 * Words are compared, not meanings, so it can be fooled, and never complains of what is in use. Types are
 * left out, because one that stands in an exported signature is part of it without being named elsewhere, and so
 * are the doors of packages, which others than us may enter.
 */

import type { ESTree } from "vite";
import type { HouseRule } from "./rule.ts";
import { isSource, isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";

export const idleExports: HouseRule = {
  name: "idle exports",
  asks: "what a file exports is named in another",
  check: (tree) => {
    const sources = tree.paths.filter(isSource);
    const files = filesByWord(tree, sources);
    return sources
      .filter((file) => !isTest(file) && !file.endsWith("/index.ts"))
      .flatMap((file) => exportsOf(tree, file))
      .filter(({ name }) => files.get(name) === 1)
      .map(({ name, ...place }) => ({ ...place, text: `no other file names ${name}` }));
  },
};

/** In how many files each word stands. */
function filesByWord(tree: Tree, sources: readonly string[]): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const file of sources) {
    for (const word of new Set(tree.text(file).match(/\w+/g)))
      files.set(word, (files.get(word) ?? 0) + 1);
  }
  return files;
}

interface Exported {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Names of the values that a file declares and exports. */
function exportsOf(tree: Tree, file: string): Exported[] {
  const { program, lineAt } = tree.source(file);
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration === null) return [];
    return namesOf(statement.declaration).flatMap((id) =>
      id?.type === "Identifier" ? [{ file, line: lineAt(id.start), name: id.name }] : [],
    );
  });
}

function namesOf(declared: ESTree.Declaration): readonly (ESTree.Node | null)[] {
  if (declared.type === "VariableDeclaration") return declared.declarations.map(({ id }) => id);
  const isValue = declared.type === "FunctionDeclaration" || declared.type === "ClassDeclaration";
  return isValue ? [declared.id] : [];
}
