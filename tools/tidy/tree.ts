/**
 * The files that the house rules look at: all text under a root but what .gitignore leaves out. Sources
 * are parsed on first asking, by the parser of the bundler, which knows TypeScript and JSX.
 */

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import type { ESTree, ParseResult } from "vite";

export interface Tree {
  readonly root: string;
  /** Paths from the root with forward slashes, sorted. */
  readonly paths: readonly string[];
  readonly has: (file: string) => boolean;
  readonly text: (file: string) => string;
  readonly source: (file: string) => Source;
}

export interface Source {
  readonly program: ESTree.Program;
  readonly module: ParseResult["module"];
  readonly comments: ParseResult["comments"];
  /** 1-based line of an offset. */
  readonly lineAt: (offset: number) => number;
}

const skippedFolders = new Set(["node_modules", "dist", ".cache", ".git", "coverage"]);
const skippedEnds = [".log", ".png", ".jpg", ".webp", ".woff2", ".ico", ".db", ".plenty", ".gz"];

/** Reads the tree under `root`; texts and syntax are read when asked for, and once. */
export function readTree(root: string): Tree {
  const paths = walk(root, "").toSorted();
  const known = new Set(paths);
  const text = memoized((file) => readFileSync(path.join(root, file), "utf8"));
  return {
    root,
    paths,
    has: (file) => known.has(file),
    text,
    source: memoized((file) => parse(file, text(file))),
  };
}

/** True for a file in TypeScript or JavaScript. */
export function isSource(file: string): boolean {
  return /\.(ts|tsx|js|mjs)$/.test(file);
}

/** True for a test and for what only tests use. */
export function isTest(file: string): boolean {
  if (/\.test\.tsx?$/.test(file) || file.includes("/testing/") || file.startsWith("e2e/"))
    return true;
  return isStaged(file);
}

/** True for what a room, a service or the engine gives to be played; tests find it by its place. */
export function isStaged(file: string): boolean {
  return /^packages\/rules\/src\/.+\/(play|scenes)\.ts$/.test(file);
}

/** The room or view of the rules to which a file belongs. */
export function ruledBy(file: string): string | undefined {
  const [, room, view] =
    /^packages\/rules\/src\/(?:rooms\/([^/]+)\/|views\/([^/.]+)(?:\/|\.ts$))/.exec(file) ?? [];
  return room ?? view;
}

function walk(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isSkipped(file, entry.name) ? [] : walk(root, file);
    return entry.isFile() && !skippedEnds.some((end) => file.endsWith(end)) ? [file] : [];
  });
}

function isSkipped(file: string, name: string): boolean {
  return skippedFolders.has(name) || file === "data" || file === "e2e/toy-room";
}

function parse(file: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return { program, module, comments, lineAt: (offset) => countUpTo(starts, offset) };
}

/** How many of the ascending `starts` are ≤ `offset`. */
function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function memoized<T>(make: (file: string) => T): (file: string) => T {
  const made = new Map<string, T>();
  return (file) => {
    const old = made.get(file);
    if (old !== undefined) return old;
    const value = make(file);
    made.set(file, value);
    return value;
  };
}
