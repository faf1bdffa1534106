/**
 * PrefLib: "# KEY: value" lines, then "count: 1,2,{3,4}". .soc and .toc are complete, .soi and .toi may stop
 * early, .soc and .soi have no ties; .cat puts candidates into categories, told in order; the first category is
 * read as approval. The header numbers the alternatives, perhaps with gaps. The old form of the files (number of
 * candidates, "1,name" lines, "voters,sum,unique", "count,1,2,{3,4}") is read too.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine } from "@plenty/tables";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import type { ApprovalBallot, Profile, Rank, Warning } from "../core/profile.ts";
import { candidatesOf } from "../core/profile.ts";
import { eachByteLine } from "./byte-lines.ts";
import { createCollector } from "./collect.ts";
import { FEWER_CANDIDATES } from "./format.ts";
import type { Format } from "./format.ts";
import { ballotCount, COUNT_MOST, NUMBERS_MAX, readNumbers, wholeNumber } from "./numbers.ts";
import type { Span } from "./numbers.ts";
import { alternativesOf, isComplete, isKind, NUMBER_LIMIT, readRanks } from "./preflib-orders.ts";
import type { Alternatives, Kind } from "./preflib-orders.ts";

const COMMA = 44;
const COLON = 58;

interface Reading {
  readonly file: string;
  kind: Kind | undefined;
  readonly names: Map<number, string>;
  title: string;
  /** Of the first category. */
  label: string;
  /** As told: alternatives, categories, voters. */
  size: number | undefined;
  categories: number;
  voters: number | undefined;
  /** Set by the first ballot: the header ends there. */
  alternatives: Alternatives | undefined;
  /** Old form: lines seen so far. */
  old: "no" | "names" | "sums" | "ballots";
  /** Ballots read so far. */
  counted: number;
  /** Of the line before that named each alternative: not to look for repetitions in a new list each time. */
  seen: Int32Array;
  lines: number;
  readonly collector: ReturnType<typeof createCollector>;
}

/** A line of the header, as it stands. */
interface Told {
  readonly line: number;
  readonly found: string;
}

export const preflib: Format = {
  name: "preflib",
  title: "PrefLib (.soc .soi .toc .toi .cat)",
  endings: [".soc", ".soi", ".toc", ".toi", ".cat"],
  recognises: (head) => /^# FILE NAME:/m.test(head),
  reference: "preflib.github.io/PrefLib-Jekyll/format",
  async read(input) {
    const reading = beginning(input.file);
    const refusal = await eachByteLine(input, {
      onPlain: (line) => {
        reading.lines += 1;
        return readPlain(reading, line);
      },
      onLine: (line, number) => {
        const text = line.trim();
        if (text === "") return undefined;
        if (text.startsWith("#")) return readKey(reading, text, number);
        return readData(reading, text, number);
      },
    });
    return refusal === undefined ? finish(reading) : refused(refusal);
  },
};

function beginning(file: string): Reading {
  const ending = file.slice(-3);
  return {
    file,
    kind: file.at(-4) === "." && isKind(ending) ? ending : undefined,
    names: new Map(),
    title: "",
    label: "",
    size: undefined,
    categories: Infinity,
    voters: undefined,
    alternatives: undefined,
    old: "no",
    counted: 0,
    seen: new Int32Array(),
    lines: 0,
    collector: createCollector(),
  };
}

function readKey(reading: Reading, found: string, line: number): Refusal | undefined {
  const { file, alternatives } = reading;
  const colon = found.indexOf(":");
  const key = found.slice(1, colon).trim();
  const value = found.slice(colon + 1).trim();
  if (colon === -1) return undefined;
  const bad = (expected: string): Refusal => badLine({ file, line, expected, found });
  if (key === "TITLE") reading.title = value;
  if (key === "DATA TYPE") {
    if (!isKind(value) || (reading.kind ?? value) !== value)
      return bad(`DATA TYPE: ${reading.kind ?? "soc, soi, toc, toi or cat"}`);
    reading.kind = value;
  }
  const [, about = "", number = ""] =
    /^(ALTERNATIVE NAME|CATEGORY NAME) (\S{1,9})$/.exec(key) ?? [];
  if (about === "CATEGORY NAME" && number === "1") reading.label = value;
  if (alternatives !== undefined && key.includes("ALTERNATIVE"))
    return bad("the alternatives in front of the ballots");
  if (about === "ALTERNATIVE NAME") return addName(reading, { number, name: value, line, found });
  if (!key.startsWith("NUMBER ")) return undefined;
  const told = wholeNumber(value, { least: 0, most: COUNT_MOST });
  if (key === "NUMBER VOTERS") reading.voters = told;
  if (key === "NUMBER CATEGORIES") reading.categories = told ?? Infinity;
  return key === "NUMBER ALTERNATIVES" ? setSize(reading, { told, line, found }) : undefined;
}

function setSize(
  reading: Reading,
  { told, line, found }: Told & { readonly told: number | undefined },
): Refusal | undefined {
  const { file } = reading;
  if (told === undefined || told === 0)
    return badLine({ file, line, expected: "a number of alternatives", found });
  reading.size = told;
  if (told <= CANDIDATES_MOST) return undefined;
  return badLine({ file, line, expected: FEWER_CANDIDATES, found });
}

function addName(
  { file, names }: Reading,
  { number, name, line, found }: Told & { readonly number: string; readonly name: string },
): Refusal | undefined {
  const place = wholeNumber(number, { least: 1, most: NUMBER_LIMIT - 1 });
  if (place === undefined || names.has(place)) {
    const expected = `a number from 1 to ${NUMBER_LIMIT - 1} that no other alternative has`;
    return badLine({ file, line, expected, found });
  }
  if (names.size === CANDIDATES_MOST)
    return badLine({ file, line, expected: FEWER_CANDIDATES, found });
  names.set(place, name);
  return undefined;
}

function readData(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file, names } = reading;
  if (reading.size === undefined && names.size === 0 && !text.includes(":")) {
    reading.old = "names";
    const told = wholeNumber(text, { least: 1, most: COUNT_MOST });
    return setSize(reading, { told, line, found: text });
  }
  if (reading.old === "names") {
    const comma = text.indexOf(",");
    const number = text.slice(0, comma).trim();
    const name = text.slice(comma + 1).trim();
    if (names.size + 1 === reading.size) reading.old = "sums";
    if (comma !== -1) return addName(reading, { number, name, line, found: text });
    return badLine({ file, line, expected: "number,name", found: text });
  }
  if (reading.old !== "sums") return readBallot(reading, text, line);
  reading.old = "ballots";
  return /^\d{1,15}\s*,\s*\d{1,15}\s*,\s*\d{1,15}$/.test(text)
    ? undefined
    : badLine({ file, line, expected: "voters,sum,orders", found: text });
}

/** Reused from line to line. */
const scratch = new Int32Array(NUMBERS_MAX);

/** A strict order, quickly; false if the line is anything else. */
function readPlain(reading: Reading, { bytes, from, end }: Span): boolean {
  const { alternatives, kind, old, seen, lines } = reading;
  if (alternatives === undefined || kind === "cat" || old !== "no") return false;
  let colon = from;
  while (colon < end && bytes[colon] !== COLON) colon += 1;
  if (colon === end || readNumbers({ bytes, from, end: colon }, COMMA, scratch) !== 1) return false;
  const count = scratch[0] ?? 0;
  const length = readNumbers({ bytes, from: colon + 1, end }, COMMA, scratch);
  if (count < 1 || length < 1) return false;
  if (isComplete(kind) && length !== alternatives.numbers.length) return false;
  const { places } = alternatives;
  for (let at = 0; at < length; at += 1) {
    const place = places[scratch[at] ?? 0] ?? 0;
    if (place === 0 || seen[place] === lines) return false;
    seen[place] = lines;
    scratch[at] = place - 1;
  }
  reading.counted += count;
  reading.collector.addOrder(scratch, length, count);
  return true;
}

function readBallot(reading: Reading, found: string, line: number): Refusal | undefined {
  const { file, kind, alternatives } = reading;
  if (alternatives === undefined) {
    const refusal = endHeader(reading, line);
    return refusal ?? readBallot(reading, found, line);
  }
  const cut = found.indexOf(reading.old === "ballots" ? "," : ":");
  const count = cut === -1 ? undefined : ballotCount(found.slice(0, cut).trim());
  if (count === undefined) return badLine({ file, line, expected: "count: 1,2,{3,4}", found });
  const ranks = readRanks(found.slice(cut + 1), alternatives, kind);
  if (typeof ranks === "string") return badLine({ file, line, expected: ranks, found });
  if (kind === "cat" && ranks.length > reading.categories)
    return badLine({ file, line, expected: `at most ${reading.categories} categories`, found });
  reading.counted += count;
  reading.collector.add(kind === "cat" ? ranks : ranks.filter(isSomebody), count);
  return undefined;
}

/** An empty {} in an order says nothing: it is left out. */
function isSomebody(rank: Rank): boolean {
  return candidatesOf(rank).length > 0;
}

/** The alternatives are those that are named; without names, those from 1 to their number. */
function endHeader(reading: Reading, line: number): Refusal | undefined {
  const { file, names, size = names.size } = reading;
  if (names.size !== 0 && names.size !== size) {
    const expected = `${size} alternatives named in front of the ballots (there are ${names.size})`;
    return badLine({ file, line, expected });
  }
  if (size === 0) return badLine({ file, line, expected: "# NUMBER ALTERNATIVES, or their names" });
  const numbers =
    names.size === 0 ? Array.from({ length: size }, (_, index) => index + 1) : [...names.keys()];
  reading.alternatives = alternativesOf(numbers);
  reading.seen = new Int32Array(size + 1);
  return undefined;
}

function finish(reading: Reading): Result<Profile, Refusal> {
  const refusal =
    reading.alternatives === undefined ? endHeader(reading, Math.max(1, reading.lines)) : undefined;
  if (refusal !== undefined) return refused(refusal);
  const { names, title, kind, collector } = reading;
  const candidates = (reading.alternatives?.numbers ?? []).map((number) => ({
    id: String(number),
    name: names.get(number) ?? `Alternative ${number}`,
  }));
  const ballots = collector.ballots();
  const warnings = [...votersDiffer(reading), ...(kind === "cat" ? [firstCategory(reading)] : [])];
  const base = {
    candidates,
    ...(title === "" ? {} : { title }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
  if (kind !== "cat") return accepted({ kind: "ranked", ...base, ballots });
  const approvals = ballots.map(({ ranks, count }): ApprovalBallot => ({
    count,
    approved: ranks[0] === undefined ? [] : candidatesOf(ranks[0]),
  }));
  return accepted({ kind: "approval", ...base, ballots: approvals });
}

/** A file may have been cut off. */
function votersDiffer({ voters, counted }: Reading): readonly Warning[] {
  if (voters === undefined || voters === counted) return [];
  const text = `the file says it has ${voters} voters; its lines hold ${counted}`;
  return [{ code: "BallotsToldDiffer", text }];
}

function firstCategory({ label }: Reading): Warning {
  const name = label === "" ? "" : ` ("${label}")`;
  return { code: "FirstCategoryApproves", text: `the first category${name} is read as approval` };
}
