/**
 * Debian tally sheets: options are drawn as "Option 1--->: name" with stems below, then "V: 12-3 <hash>", one
 * digit per option (1 to 9, then letters), "-" for unranked; equal digits are equal ranks. Nobody can rank lower than
 * there are options. A ballot's id is its hash. Other lines are prose.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { badLine, eachLine } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { Rank } from "../core/profile.ts";
import { createCollector } from "./collect.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { Format } from "./format.ts";

const OPTION = /Option\s+(\w{1,5})-*>:/;

interface Reading {
  readonly file: string;
  readonly names: Set<string>;
  readonly collector: ReturnType<typeof createCollector>;
  /** Whether ballots have begun: the options end there. */
  begun: boolean;
}

export const debian: Format = {
  name: "debian",
  title: "Debian tally sheet",
  endings: ["_tally.txt", "tally.txt"],
  recognises: (head) => /Option\s+1-+>:/.test(head),
  reference: "www.debian.org/vote",
  async read(input) {
    const { file } = input;
    const collector = createCollector();
    const reading: Reading = { file, names: new Set(), collector, begun: false };
    const refusal = await eachLine(input, (line, number) => {
      const option = line.startsWith("V:") ? null : OPTION.exec(line);
      if (option !== null) return addOption(reading, option, number);
      if (!line.startsWith("V:") || reading.names.size === 0) return undefined;
      return addVote(reading, line, number);
    });
    if (refusal !== undefined) return refused(refusal);
    if (reading.names.size === 0) {
      const expected = '"Option 1--->: name" somewhere in the file';
      return refused(badLine({ file, line: 1, expected }));
    }
    const candidates = [...reading.names].map((name) => ({ id: name, name }));
    return accepted({ kind: "ranked", candidates, ballots: collector.ballots() });
  },
};

function addOption(
  { file, names, begun }: Reading,
  { 0: all, 1: number = "", index, input }: RegExpExecArray,
  line: number,
): Refusal | undefined {
  const found = input.slice(index);
  const name = found.slice(all.length).trim();
  if (begun) return badLine({ file, line, expected: "all options in front of the ballots", found });
  if (rankOf(number) !== names.size + 1 && number !== String(names.size + 1))
    return badLine({ file, line, expected: `Option ${names.size + 1}`, found });
  if (name === "" || names.has(name))
    return badLine({ file, line, expected: "a name that no other option has", found });
  if (names.size === CANDIDATES_MOST)
    return badLine({ file, line, expected: FEWER_CANDIDATES, found });
  names.add(name);
  return undefined;
}

function addVote(reading: Reading, found: string, line: number): Refusal | undefined {
  const { names, collector, file } = reading;
  const [marks = "", id, ...more] = found.slice(2).trim().split(/\s+/, 3);
  const ranks = more.length === 0 ? readMarks(marks, names.size) : undefined;
  if (ranks === undefined) {
    const expected = `"V: " and ${names.size} ranks up to ${names.size} or "-", one per option`;
    return badLine({ file, line, expected, found });
  }
  reading.begun = true;
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
    if (rank === undefined || rank > size) return undefined;
    const group = byRank.get(rank);
    if (group === undefined) byRank.set(rank, [index]);
    else group.push(index);
  }
  const sorted = [...byRank].toSorted(([a], [b]) => a - b).map(([, group]) => group);
  return sorted.map((group) => (group.length === 1 ? (group[0] ?? group) : group));
}

function rankOf(mark: string): number | undefined {
  if (/^[1-9]$/.test(mark)) return Number(mark);
  return /^[A-Za-z]$/.test(mark) ? mark.toUpperCase().charCodeAt(0) - 55 : undefined;
}
