/**
 * Scottish cast votes as mggg/scot-elex publishes them: "candidates,seats," then "count,c1,c2,…,", then a
 * line per candidate ("Candidate 1","name","party",) and the ward's name. A candidate's id is the name as printed.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, splitCsv } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { Candidate, Index, Profile } from "../core/profile.ts";
import { eachByteLine } from "./byte-lines.ts";
import { createCollector } from "./collect.ts";
import { FEWER_CANDIDATES, ranksMost } from "./format.ts";
import type { Format } from "./format.ts";
import { ballotCount, COUNT_MOST, NUMBERS_MAX, readNumbers, wholeNumber } from "./numbers.ts";
import type { Span } from "./numbers.ts";

interface Reading {
  readonly file: string;
  size: number;
  seats: number;
  readonly names: string[];
  title: string;
  readonly collector: ReturnType<typeof createCollector>;
}

export const scottish: Format = {
  name: "scottish",
  title: "Scottish cast-vote CSV (scot-elex)",
  endings: [".csv"],
  recognises: (head) =>
    /^\s*\d+,\s*\d+,?\s*\r?\n\s*\d+,/.test(head) || /^"Candidate 1",/m.test(head),
  reference: "github.com/mggg/scot-elex",
  async read(input) {
    const reading: Reading = {
      file: input.file,
      size: 0,
      seats: 0,
      names: [],
      title: "",
      collector: createCollector(),
    };
    let last = 0;
    const refusal = await eachByteLine(input, {
      onPlain: (line) => {
        last += 1;
        return reading.size > 0 && reading.names.length === 0 && readPlain(reading, line);
      },
      onLine: (line, number) =>
        line.trim() === "" ? undefined : readLine(reading, line.trim(), number),
    });
    return refusal === undefined ? finish(reading, Math.max(1, last)) : refused(refusal);
  },
};

function finish(
  { file, size, seats, names, title, collector }: Reading,
  line: number,
): Result<Profile, Refusal> {
  if (size === 0) return refused(badLine({ file, line, expected: '"candidates,seats,"' }));
  if (names.length !== size) {
    const expected = `a line for each of ${size} candidates (there are ${names.length})`;
    return refused(badLine({ file, line, expected }));
  }
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const candidates: readonly Candidate[] = names.map((name, index) => ({
    id: times.get(name) === 1 ? name : `${name} (${index + 1})`,
    name,
  }));
  const profile = { kind: "ranked" as const, candidates, seats, ballots: collector.ballots() };
  return accepted(title === "" ? profile : { ...profile, title });
}

function readLine(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file } = reading;
  if (reading.size > 0 && reading.names.length === reading.size && text.startsWith('"')) {
    if (reading.title !== "")
      return badLine({ file, line, expected: "nothing behind the name of the ward", found: text });
    reading.title = withinQuotes(text);
    return undefined;
  }
  const fields = splitCsv(text)?.map((field) => field.trim());
  if (fields === undefined)
    return badLine({ file, line, expected: "values between commas", found: text });
  if (fields.at(-1) === "") fields.pop();
  if (reading.size === 0) return readHead(reading, fields, line, text);
  if (text.startsWith('"')) return readWords(reading, fields, line, text);
  return readBallot(reading, fields, line, text);
}

/** Some titles stand in two or four quotes: what is within them is meant. */
function withinQuotes(text: string): string {
  let from = 0;
  while (text[from] === '"') from += 1;
  let end = text.length;
  while (text[end - 1] === ",") end -= 1;
  if (text[end - 1] !== '"') return text.slice(from);
  while (end > from && text[end - 1] === '"') end -= 1;
  return text.slice(from, end);
}

function readHead(
  reading: Reading,
  fields: readonly string[],
  line: number,
  found: string,
): Refusal | undefined {
  const { file } = reading;
  const [candidates = "", seated = ""] = fields;
  const size = wholeNumber(candidates, { least: 1, most: COUNT_MOST });
  const seats = wholeNumber(seated, { least: 1, most: CANDIDATES_MOST });
  if (fields.length !== 2 || size === undefined || seats === undefined)
    return badLine({ file, line, expected: '"candidates,seats,"', found });
  if (size > CANDIDATES_MOST) return badLine({ file, line, expected: FEWER_CANDIDATES, found });
  reading.size = size;
  reading.seats = seats;
  return undefined;
}

/** Reused from line to line. */
const scratch = new Int32Array(NUMBERS_MAX);

/** A ballot as nearly all are, quickly; false if it is anything else. */
function readPlain({ size, collector }: Reading, line: Span): boolean {
  const length = readNumbers(line, 44, scratch);
  const count = scratch[0] ?? 0;
  if (length < 1 || count === 0 || length > ranksMost(size)) return false;
  for (let at = 1; at < length; at += 1) {
    const number = scratch[at] ?? 0;
    if (number === 0 || number > size) return false;
    scratch[at - 1] = number - 1;
  }
  collector.addOrder(scratch, length - 1, count);
  return true;
}

function readBallot(
  reading: Reading,
  fields: readonly string[],
  line: number,
  found: string,
): Refusal | undefined {
  const { file, size, names, collector } = reading;
  const [told = "", ...places] = fields;
  const count = ballotCount(told);
  const most = ranksMost(size);
  if (places.length > most)
    return badLine({ file, line, expected: `at most ${most} ranks on a ballot`, found });
  const ranks: Index[] = [];
  for (const place of places) {
    const number = wholeNumber(place, { least: 1, most: size });
    if (number !== undefined) ranks.push(number - 1);
  }
  if (count === undefined || ranks.length < places.length || names.length > 0) {
    const expected = `a ballot: how many, then candidates from 1 to ${size}`;
    return badLine({ file, line, expected, found });
  }
  collector.add(ranks, count);
  return undefined;
}

function readWords(
  reading: Reading,
  fields: readonly string[],
  line: number,
  found: string,
): Refusal | undefined {
  const { names, file } = reading;
  const [first = "", name] = fields;
  if (
    name === undefined ||
    first !== `Candidate ${names.length + 1}` ||
    names.length >= reading.size
  ) {
    return badLine({
      file,
      line,
      expected: `"Candidate ${names.length + 1}","name","party",`,
      found,
    });
  }
  names.push(name);
  return undefined;
}
