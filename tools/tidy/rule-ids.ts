/**
 * The README of a room, of a service and of the engine numbers its rules (`- **CR4** …`); titles of tests
 * begin with the rule they prove (`[CR4] …`). Both ways: a rule without a test fails, a test that proves
 * no written rule fails, and so does a test in a room that names no rule at all.
 */

import type { Finding, HouseRule } from "./rule.ts";
import { calleeName, nodesOf, textOf } from "./syntax.ts";
import type { Tree } from "./tree.ts";

const home = "packages/rules/";
const idLine = /^- \*\*([A-Z]+\d+)\*\*/;
const titleIds = /^\[([A-Z]+\d+(?:, ?[A-Z]+\d+)*)\]/;

interface Id {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

export const ruleIds: HouseRule = {
  name: "rule ids",
  asks: "each rule id of a README stands in a test's title, and each id of a title in a README",
  check: (tree) => {
    const written = tree.paths.filter(isReadme).flatMap((file) => writtenIds(tree, file));
    const tests = tree.paths.filter((file) => file.startsWith(home) && file.endsWith(".test.ts"));
    const proved = tests.flatMap((file) => provedIds(tree, file));
    return [
      ...difference(written, proved, "has no test"),
      ...difference(proved, written, "stands in no README"),
      ...twice(written),
      ...tests.filter(isInRoom).flatMap((file) => namelessTests(tree, file)),
    ];
  },
};

function isReadme(file: string): boolean {
  return file.startsWith(home) && file.endsWith("/README.md");
}

function isInRoom(file: string): boolean {
  return file.startsWith(`${home}src/rooms/`);
}

function writtenIds(tree: Tree, file: string): Id[] {
  return tree
    .text(file)
    .split("\n")
    .flatMap((text, index) => {
      const id = idLine.exec(text)?.[1];
      return id === undefined ? [] : [{ id, file, line: index + 1 }];
    });
}

/** Ids at the start of any string of a test file: titles may stand in tables and helpers too. */
function provedIds(tree: Tree, file: string): Id[] {
  const { program, lineAt } = tree.source(file);
  return nodesOf(program, "Literal", "TemplateLiteral").flatMap((node) => {
    const ids = titleIds.exec(textOf(node) ?? "")?.[1]?.split(/, ?/) ?? [];
    return ids.map((id) => ({ id, file, line: lineAt(node.start) }));
  });
}

function namelessTests(tree: Tree, file: string): Finding[] {
  const { program, lineAt } = tree.source(file);
  return nodesOf(program, "CallExpression").flatMap((call) => {
    const title = textOf(call.arguments[0]);
    if (!["test", "it"].includes(calleeName(call) ?? "") || title === undefined) return [];
    if (titleIds.test(title) || title.startsWith("$")) return []; // a table's column holds the title
    return [{ file, line: lineAt(call.start), text: `the title names no rule: ${title}` }];
  });
}

function difference(some: readonly Id[], others: readonly Id[], text: string): Finding[] {
  const known = new Set(others.map(({ id }) => id));
  const seen = new Set<string>();
  return some.flatMap(({ id, file, line }) => {
    if (known.has(id) || seen.has(id)) return [];
    seen.add(id);
    return [{ file, line, text: `${id} ${text}` }];
  });
}

function twice(written: readonly Id[]): Finding[] {
  return written
    .filter(({ id }, index) => written.findIndex((other) => other.id === id) < index)
    .map(({ id, file, line }) => ({ file, line, text: `${id} is written twice` }));
}
