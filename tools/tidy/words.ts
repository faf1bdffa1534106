/**
 * Words of the screen come with what says them. A first visit loads what `main.tsx` imports at once: a words file
 * among that holds no word that only later files say, or every page's words would come before its page is opened. And
 * no word is kept that nobody says. A key is said where it stands as a text, or where a template may make it.
 */

import path from "node:path";
import type { Finding, HouseRule } from "./rule.ts";
import { nodesOf, textOf } from "./syntax.ts";
import { isSource, isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { importsOf } from "./imports.ts";

const web = "apps/web/src/";
const start = `${web}main.tsx`;
const everybodys = `${web}messages/en.ts`;

export const words: HouseRule = {
  name: "words",
  asks: "a word of the screen is said by some file, and comes with the first load only if that says it (a page's words stand in a words file of their topic) or if it is everybody's, said in two folders",
  check: (tree) => {
    const sources = tree.paths.filter((file) => file.startsWith(web) && isSource(file));
    const saying = sources.filter((file) => !isTest(file) && !isWords(file));
    const said = new Map(saying.map((file) => [file, saidBy(tree, file)]));
    const first = comesWith(tree, start);
    return sources.filter(isWords).flatMap((file) =>
      keysOf(tree, file).flatMap(({ key, line }): Finding[] => {
        const sayers = saying.filter((one) => said.get(one)?.(key));
        if (sayers.length === 0) return [{ file, line, text: `nobody says ${key}` }];
        const early = first.has(file) && !sayers.some((one) => first.has(one));
        if (!early || (file === everybodys && foldersOf(sayers) > 1)) return [];
        return [{ file, line, text: `only later files than the first load say ${key}` }];
      }),
    );
  },
};

function foldersOf(files: readonly string[]): number {
  return new Set(files.map((file) => path.posix.dirname(file))).size;
}

/** A catalogue; other languages have the same keys. */
function isWords(file: string): boolean {
  return file === everybodys || file.endsWith(".en.ts");
}

/** A file with all that it imports at once. */
function comesWith(tree: Tree, top: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = tree.has(top) ? [top] : [];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const at = importsOf(tree, file).filter(({ loads }) => loads === "at once");
    waiting.push(
      ...at.flatMap(({ target }) =>
        target && tree.has(target) && isSource(target) ? [target] : [],
      ),
    );
  }
  return found;
}

interface Key {
  readonly key: string;
  readonly line: number;
}

/** Keys of the catalogue in a file: those of its outermost object. */
function keysOf(tree: Tree, file: string): readonly Key[] {
  const { program, lineAt } = tree.source(file);
  const [catalogue] = nodesOf(program, "ObjectExpression");
  return (catalogue?.properties ?? []).flatMap((entry) => {
    if (entry.type !== "Property") return [];
    const key = entry.key.type === "Identifier" ? entry.key.name : textOf(entry.key);
    return key === undefined ? [] : [{ key, line: lineAt(entry.start) }];
  });
}

/** Whether a file says a key. */
function saidBy(tree: Tree, file: string): (key: string) => boolean {
  const { program } = tree.source(file);
  const texts = new Set(nodesOf(program, "Literal").map(textOf));
  const made = nodesOf(program, "TemplateLiteral").flatMap(({ quasis }) => {
    const parts = quasis.map(({ value }) => value.cooked ?? "");
    return /^[a-z]/.test(parts[0] ?? "") ? [formOf(parts)] : [];
  });
  return (key) => texts.has(key) || made.some((form) => form.test(key));
}

/** What a template may make of its parts. */
function formOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join("[a-z-]+")}$`);
}
