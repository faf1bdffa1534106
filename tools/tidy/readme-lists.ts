/**
 * What a room's README lists is what the room declares: its acts, refusals, settings and queries, all of
 * them and no others. Among the refusals stand those of others too, which the room passes on; each must
 * be declared somewhere.
 */

import type { Finding, HouseRule } from "./rule.ts";
import { calleeName, fieldOf, nodesOf } from "./syntax.ts";
import { isSource, isTest } from "./tree.ts";
import type { Tree } from "./tree.ts";

interface List {
  /** Heading of the chapter in the README. */
  readonly chapter: string;
  /** What one listed name is called in a finding. */
  readonly one: string;
  /** The function that declares one, and the field that holds its name. */
  readonly declaredBy: string;
  readonly field: string;
  /** Finds the listed names in a line of the chapter. */
  readonly listed: RegExp;
}

const first = /^(?:[|-] )?`([a-z-]+\.[a-z.-]+)`/g;

const lists: readonly List[] = [
  { chapter: "Acts", one: "act", declaredBy: "defineSpec", field: "name", listed: first },
  {
    chapter: "Refusals, in order",
    one: "refusal",
    declaredBy: "defineRefusal",
    field: "code",
    listed: /`([A-Z][A-Za-z0-9]+)`/g,
  },
  {
    chapter: "Settings",
    one: "setting",
    declaredBy: "defineSetting",
    field: "name",
    listed: first,
  },
  {
    chapter: "Queries",
    one: "query",
    declaredBy: "defineQuery",
    field: "name",
    listed: /`([a-z-]+\/[a-z-]+)`/g,
  },
];

const rooms = /^packages\/rules\/src\/rooms\/([^/]+)\//;

export const readmeLists: HouseRule = {
  name: "readme lists",
  asks: "a room's README lists the acts, refusals, settings and queries that the room declares",
  check: (tree) => {
    const sources = tree.paths.filter((file) => isSource(file) && !isTest(file));
    const folders = new Set(tree.paths.flatMap((file) => rooms.exec(file)?.[0] ?? []));
    const readmes = [...folders].filter((folder) => tree.has(`${folder}README.md`));
    return lists.flatMap((list) => {
      const declared = sources.flatMap((file) => declaredIn(tree, file, list));
      return readmes.flatMap((folder) => compare(tree, { folder, list, declared }));
    });
  },
};

interface Name {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

interface Compared {
  readonly folder: string;
  readonly list: List;
  /** In the whole program. */
  readonly declared: readonly Name[];
}

function compare(tree: Tree, { folder, list, declared }: Compared): Finding[] {
  const { chapter, one } = list;
  const own = declared.filter(({ file }) => file.startsWith(folder));
  const listed = listedIn(tree, `${folder}README.md`, list);
  const known = new Set((one === "refusal" ? declared : own).map(({ name }) => name));
  const told = new Set(listed.map(({ name }) => name));
  return [
    ...own
      .filter(({ name }) => !told.has(name))
      .map(({ name, file, line }) => ({
        file,
        line,
        text: `the ${one} ${name} stands not in the README under "${chapter}"`,
      })),
    ...listed
      .filter(({ name }) => !known.has(name))
      .map(({ name, file, line }) => ({ file, line, text: `no ${one} ${name} is declared` })),
  ];
}

function declaredIn(tree: Tree, file: string, { declaredBy, field }: List): Name[] {
  const { program, lineAt } = tree.source(file);
  return nodesOf(program, "CallExpression")
    .filter((call) => calleeName(call) === declaredBy)
    .flatMap((call) => {
      const own = fieldOf(call, field);
      if (own === undefined) return [];
      const name = declaredBy === "defineQuery" ? `${rooms.exec(file)?.[1]}/${own}` : own;
      return [{ name, file, line: lineAt(call.start) }];
    });
}

function listedIn(tree: Tree, file: string, { chapter, listed }: List): Name[] {
  let within = false;
  return tree
    .text(file)
    .split("\n")
    .flatMap((text, index) => {
      if (text.startsWith("#")) within = text === `## ${chapter}`;
      if (!within) return [];
      return [...text.matchAll(listed)].map(([, name = ""]) => ({ name, file, line: index + 1 }));
    });
}
