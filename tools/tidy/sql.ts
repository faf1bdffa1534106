/** The SQL that stands in the sources of the rules: statements in strings and templates, and tables.sql. */

import { nodesOf } from "./syntax.ts";
import { isSource } from "./tree.ts";
import type { Tree } from "./tree.ts";

export interface Statement {
  readonly sql: string;
  readonly line: number;
}

/** Statements of a file, with the texts of their comments and strings blanked. */
export function statementsOf(tree: Tree, file: string): readonly Statement[] {
  return found(tree, file).map(({ sql, line }) => ({ sql: bare(sql), line }));
}

function found(tree: Tree, file: string): readonly Statement[] {
  if (file.endsWith(".sql")) return [{ sql: tree.text(file), line: 1 }];
  if (!isSource(file)) return [];
  const { program, lineAt } = tree.source(file);
  return nodesOf(program, "Literal", "TemplateLiteral").flatMap((node) => {
    const sql = sqlOf(node);
    return /^\s*(select|insert|update|delete|create|replace|with)\s/i.test(sql)
      ? [{ sql, line: lineAt(node.start) }]
      : [];
  });
}

/** A string's or template's text, its holes as `?`. */
function sqlOf(node: ReturnType<typeof nodesOf<"Literal" | "TemplateLiteral">>[number]): string {
  if (node.type === "TemplateLiteral")
    return node.quasis.map(({ value }) => value.cooked).join("?");
  return typeof node.value === "string" ? node.value : "";
}

/** SQL with the texts of its comments and strings blanked, lines kept. */
function bare(sql: string): string {
  return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'[^']*'/g, (text) =>
    text.replaceAll(/[^\n]/g, " "),
  );
}
