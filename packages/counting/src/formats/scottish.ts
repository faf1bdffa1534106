/**
 * Scottish cast votes as mggg/scot-elex publishes them: "candidates,seats," then "count,c1,c2,…,", then a
 * line per candidate ("Candidate 1","name","party",) and the ward's name. A candidate's id is the name as printed.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Candidate, Profile, Rank } from "../core/profile.ts";
import { eachByteLine } from "./byte-lines.ts";
import { createCollector } from "./collect.ts";
import { splitCsv } from "./csv-line.ts";
import { badLine } from "./format.ts";
import type { Format } from "./format.ts";
import { NUMBERS_MAX, readNumbers } from "./numbers.ts";
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
  recognises: (head) => /^\s*\d+,\s*\d+,?\s*\r?\n\s*\d+,/.test(head),
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
    return refusal === undefined ? finish(reading, last) : refused(refusal);
  },
};

function finish(
  { file, size, seats, names, title, collector }: Reading,
  line: number,
): Result<Profile, Refusal> {
  if (names.length !== size || size === 0) {
    return refused(
      badLine({
        file,
        line,
        expected: `a line for each of ${size} candidates (there are ${names.length})`,
      }),
    );
  }
  const candidates: readonly Candidate[] = names.map((name, index) => ({
    id:
      names.indexOf(name) === index && names.lastIndexOf(name) === index
        ? name
        : `${name} (${index + 1})`,
    name,
  }));
  const profile = { kind: "ranked" as const, candidates, seats, ballots: collector.ballots() };
  return accepted(title === "" ? profile : { ...profile, title });
}

function readLine(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file } = reading;
  if (reading.size > 0 && reading.names.length === reading.size && text.startsWith('"')) {
    // Some titles stand in two or four quotes: what is within them is meant.
    reading.title = text.replace(/^"+|"+,*$/g, "");
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

function readHead(
  reading: Reading,
  fields: readonly string[],
  line: number,
  found: string,
): Refusal | undefined {
  const [size, seats] = fields.map(Number);
  const right = fields.length === 2 && Number.isInteger(size) && Number.isInteger(seats);
  if (!right || size === undefined || seats === undefined || size < 1 || seats < 1) {
    return badLine({ file: reading.file, line, expected: '"candidates,seats,"', found });
  }
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
  if (length < 1 || count === 0) return false;
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
  const numbers = fields.map((field) => (/^\d{1,12}$/.test(field) ? Number(field) : Number.NaN));
  const [count, ...ranks] = numbers;
  const right = ranks.every((number) => number >= 1 && number <= reading.size);
  if (count === undefined || !(count >= 1) || !right || reading.names.length > 0) {
    const expected = `a ballot: how many, then candidates from 1 to ${reading.size}`;
    return badLine({ file: reading.file, line, expected, found });
  }
  const marks: readonly Rank[] = ranks.map((number) => number - 1);
  reading.collector.add(marks, count);
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
