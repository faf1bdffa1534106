/**
 * BLT, the format of Hill, Wichmann and Woodall's program and of OpenSTV and OpaVote: "candidates seats",
 * "-k" for who has withdrawn, ballots "count c1 c2 … 0", a lone 0, the names, the title. "-" is a skipped
 * rank, "3=4" an equal one. From # to the end of the line is a comment (not within quotes). How names are
 * written: see blt-names.ts.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { Index, Profile, Rank, Warning } from "../core/profile.ts";
import { namedInComment, namesOf, namesOfLine } from "./blt-names.ts";
import type { NameLines } from "./blt-names.ts";
import { eachByteLine } from "./byte-lines.ts";
import { createCollector } from "./collect.ts";
import { FEWER_CANDIDATES, ranksMost } from "./format.ts";
import type { Format } from "./format.ts";
import { ballotCount, COUNT_MOST, NUMBERS_MAX, readNumbers, wholeNumber } from "./numbers.ts";
import type { Span } from "./numbers.ts";

const noTitle: Warning = {
  code: "NoTitle",
  text: "the file has no title behind the names; if a candidate's name is missing, the title was taken for it",
};

type Stage = "head" | "ballots" | "names";

interface Reading {
  readonly file: string;
  stage: Stage;
  size: number;
  seats: number;
  readonly withdrawn: Set<Index>;
  readonly collector: ReturnType<typeof createCollector>;
  readonly names: NameLines;
  /** A count and ranks whose closing 0 is still to come. */
  open: { readonly count: number; readonly ranks: Rank[] } | undefined;
}

export const blt: Format = {
  name: "blt",
  title: "BLT ballots (OpenSTV, OpaVote)",
  endings: [".blt"],
  recognises: (head) =>
    /^\s*\d+\s+\d+\s*(?:#.*)?\r?\n\s*(?:-?\d)/.test(head.replace(/^\uFEFF/, "")),
  reference: "Hill, Wichmann, Woodall (1987); opavote.com/help/overview#blt-file-format",
  async read(input) {
    const reading: Reading = {
      file: input.file,
      stage: "head",
      size: 0,
      seats: 0,
      withdrawn: new Set(),
      collector: createCollector(),
      names: { lines: [], inComments: new Map() },
      open: undefined,
    };
    let last = 0;
    const refusal = await eachByteLine(input, {
      onPlain: (line) => {
        last += 1;
        return (
          reading.stage === "ballots" && reading.open === undefined && readPlain(reading, line)
        );
      },
      onLine: (line, number) => readLine(reading, line, number),
    });
    return refusal === undefined ? finish(reading, Math.max(1, last)) : refused(refusal);
  },
};

function finish(reading: Reading, last: number): Result<Profile, Refusal> {
  const { file, size, withdrawn, seats } = reading;
  if (reading.stage === "head")
    return refused(badLine({ file, line: last, expected: '"candidates seats"' }));
  if (reading.stage === "ballots") {
    return refused(badLine({ file, line: last, expected: "a line 0 that ends the ballots" }));
  }
  const { names, title, untitled, more } = namesOf(reading.names, size);
  if (more !== undefined)
    return refused(badLine({ file, line: more, expected: "nothing behind the title" }));
  if (names.length < size) {
    const expected = `${size} names in quotes (there are ${names.length})`;
    return refused(badLine({ file, line: last, expected }));
  }
  const candidates = names.map((name, index) => {
    const base = { id: String(index + 1), name };
    return withdrawn.has(index) ? { ...base, withdrawn: true as const } : base;
  });
  return accepted({
    kind: "ranked",
    candidates,
    ballots: reading.collector.ballots(),
    seats,
    ...(title === "" ? {} : { title }),
    ...(untitled ? { warnings: [noTitle] } : {}),
  });
}

function readLine(reading: Reading, raw: string, line: number): Refusal | undefined {
  if (raw.startsWith("#")) namedInComment(reading.names, raw);
  const text = withoutComment(raw).trim();
  if (text === "") return undefined;
  switch (reading.stage) {
    case "head":
      return readHead(reading, text, line);
    case "ballots":
      return readWords(reading, text, line);
    case "names":
      break;
  }
  return readName(reading, text, line);
}

function readHead(reading: Reading, found: string, line: number): Refusal | undefined {
  const { file } = reading;
  const [candidates = "", seated = "", ...more] = found.split(/\s+/, 3);
  const size = wholeNumber(candidates, { least: 1, most: COUNT_MOST });
  const seats = wholeNumber(seated, { least: 0, most: CANDIDATES_MOST });
  if (size === undefined || seats === undefined || more.length > 0)
    return badLine({ file, line, expected: '"candidates seats", two numbers', found });
  if (seats === 0) return badLine({ file, line, expected: "at least 1 seat", found });
  if (size > CANDIDATES_MOST) return badLine({ file, line, expected: FEWER_CANDIDATES, found });
  Object.assign(reading, { size, seats, stage: "ballots" });
  return undefined;
}

/** Reused from line to line. */
const scratch = new Int32Array(NUMBERS_MAX);

/** A whole ballot of single candidates on one line, as nearly all are; false if it is anything else. */
function readPlain({ size, collector }: Reading, line: Span): boolean {
  const last = readNumbers(line, 32, scratch) - 1;
  const count = scratch[0] ?? 0;
  if (last < 1 || count === 0 || scratch[last] !== 0 || last > ranksMost(size)) return false;
  for (let at = 1; at < last; at += 1) {
    const number = scratch[at] ?? 0;
    if (number === 0 || number > size) return false;
    scratch[at - 1] = number - 1;
  }
  collector.addOrder(scratch, last - 1, count);
  return true;
}

/** Numbers of one line: withdrawals, one or several ballots, the closing 0. */
function readWords(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file } = reading;
  for (const word of text.split(/\s+/)) {
    if (reading.stage !== "ballots") {
      const expected = "nothing behind the 0 that ends the ballots";
      return badLine({ file, line, expected, found: text });
    }
    const refusal =
      reading.open === undefined
        ? openBallot(reading, word, line)
        : addRank(reading, reading.open, { word, line });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function openBallot(reading: Reading, word: string, line: number): Refusal | undefined {
  const { file, size } = reading;
  const count = ballotCount(word);
  const gone = word.startsWith("-")
    ? wholeNumber(word.slice(1), { least: 1, most: size })
    : undefined;
  if (gone !== undefined) reading.withdrawn.add(gone - 1);
  else if (word === "0") reading.stage = "names";
  else if (count !== undefined) reading.open = { count, ranks: [] };
  else if (!(word.startsWith("(") && word.endsWith(")")))
    return badLine({ file, line, expected: "a ballot: count, candidates, 0", found: word });
  return undefined;
}

function addRank(
  reading: Reading,
  { ranks, count }: NonNullable<Reading["open"]>,
  { word, line }: { readonly word: string; readonly line: number },
): Refusal | undefined {
  const { file, size } = reading;
  if (word === "0") {
    reading.collector.add(ranks, count);
    reading.open = undefined;
    return undefined;
  }
  const rank = readRank(word, size);
  if (rank === undefined) {
    const expected = `a candidate from 1 to ${size}, -, or 0 at the end`;
    return badLine({ file, line, expected, found: word });
  }
  const most = ranksMost(size);
  if (ranks.length === most)
    return badLine({ file, line, expected: `at most ${most} ranks on a ballot` });
  ranks.push(rank);
  return undefined;
}

/** Equal ones are each other's equals: a candidate is not its own. */
function readRank(word: string, size: number): Rank | undefined {
  if (word === "-") return [];
  const indices: Index[] = [];
  for (const part of word.split("=")) {
    const number = wholeNumber(part, { least: 1, most: size });
    if (number === undefined) return undefined;
    indices.push(number - 1);
  }
  const [only] = indices;
  if (indices.length === 1 && only !== undefined) return only;
  return new Set(indices).size === indices.length ? indices : undefined;
}

function readName(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file, size, names } = reading;
  const parts = namesOfLine(text);
  if (parts === undefined)
    return badLine({ file, line, expected: "a name in quotes, or a name alone", found: text });
  if (names.lines.length > size)
    return badLine({ file, line, expected: "nothing behind the title", found: text });
  names.lines.push({ parts, line });
  return undefined;
}

function withoutComment(line: string): string {
  if (!line.includes("#")) return line;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === "#" && !quoted) return line.slice(0, at);
  }
  return line;
}
