/**
 * Debian tally sheets: options are drawn as "Option 1--->: name" with stems below, then "V: 12-3 <hash>", one
 * digit per option (1 to 9, then letters), "-" for unranked; equal digits are equal ranks. A ballot's id is its
 * hash.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import type { Rank } from "../core/profile.ts";
import { createCollector } from "./collect.ts";
import { badLine } from "./format.ts";
import type { Format } from "./format.ts";
import { eachLine } from "./lines.ts";

const OPTION = /Option\s+(\w+)-*>:\s*(.*\S)\s*$/;

export const debian: Format = {
  name: "debian",
  title: "Debian tally sheet",
  endings: ["_tally.txt", "tally.txt"],
  recognises: (head) => /Option\s+1-+>:/.test(head),
  reference: "www.debian.org/vote",
  async read(input) {
    const names: string[] = [];
    const collector = createCollector();
    const refusal = await eachLine(input, (line, number) => {
      const option = OPTION.exec(line);
      if (option !== null) return addOption(names, option, { file: input.file, line: number });
      if (!line.startsWith("V:") || names.length === 0) return undefined;
      return addVote({ names, collector, file: input.file, line: number }, line);
    });
    if (refusal !== undefined) return refused(refusal);
    if (names.length === 0) {
      return refused(
        badLine({
          file: input.file,
          line: 1,
          expected: '"Option 1--->: name" somewhere in the file',
        }),
      );
    }
    const candidates = names.map((name) => ({ id: name, name }));
    return accepted({ kind: "ranked", candidates, ballots: collector.ballots() });
  },
};

function addOption(
  names: string[],
  [found, number, name]: RegExpExecArray,
  where: { readonly file: string; readonly line: number },
): Refusal | undefined {
  if (rankOf(number ?? "") !== names.length + 1 && Number(number) !== names.length + 1) {
    return badLine({ ...where, expected: `Option ${names.length + 1}`, found });
  }
  if (name === undefined || names.includes(name)) {
    return badLine({ ...where, expected: "a name that no other option has", found });
  }
  names.push(name);
  return undefined;
}

function addVote(
  reading: {
    readonly names: readonly string[];
    readonly collector: ReturnType<typeof createCollector>;
    readonly file: string;
    readonly line: number;
  },
  text: string,
): Refusal | undefined {
  const { names, collector, file, line } = reading;
  const [, marks = "", id] = /^V:\s+(\S+)\s*(\S+)?\s*$/.exec(text) ?? [];
  const ranks = readMarks(marks, names.length);
  if (ranks === undefined) {
    const expected = `"V: " and ${names.length} digits or "-", one per option`;
    return badLine({ file, line, expected, found: text });
  }
  collector.add(ranks, 1, id);
  return undefined;
}

/** Ranks in order; digits that nobody has are left out, for only the order counts here. */
function readMarks(marks: string, size: number): readonly Rank[] | undefined {
  if (marks.length !== size) return undefined;
  const byRank = new Map<number, number[]>();
  for (let index = 0; index < size; index += 1) {
    const mark = marks.charAt(index);
    if (mark === "-") continue;
    const rank = rankOf(mark);
    if (rank === undefined) return undefined;
    byRank.set(rank, [...(byRank.get(rank) ?? []), index]);
  }
  const sorted = [...byRank].toSorted(([a], [b]) => a - b).map(([, group]) => group);
  return sorted.map((group) => (group.length === 1 ? (group[0] ?? group) : group));
}

function rankOf(mark: string): number | undefined {
  if (/^[1-9]$/.test(mark)) return Number(mark);
  return /^[A-Za-z]$/.test(mark) ? mark.toUpperCase().charCodeAt(0) - 55 : undefined;
}
