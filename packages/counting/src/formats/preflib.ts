/**
 * PrefLib: "# KEY: value" lines, then "count: 1,2,{3,4}". .soc and .toc are complete, .soi and .toi may stop
 * early; .cat puts candidates into categories, told in order; the first category is read as approval. The old
 * form of the files (number of candidates, "1,name" lines, "voters,sum,unique", "count,1,2,{3,4}") is read too.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { ApprovalBallot, Index, Profile, Rank, Warning } from "../core/profile.ts";
import { candidatesOf } from "../core/profile.ts";
import { eachByteLine } from "./byte-lines.ts";
import { createCollector } from "./collect.ts";
import { badLine } from "./format.ts";
import type { Format, ReadInput } from "./format.ts";
import { NUMBERS_MAX, readNumbers } from "./numbers.ts";
import type { Span } from "./numbers.ts";

const COMMA = 44;
const COLON = 58;

interface Reading {
  readonly file: string;
  readonly categories: boolean;
  readonly names: Map<number, string>;
  readonly labels: Map<number, string>;
  title: string;
  size: number | undefined;
  /** Old form: lines seen so far. */
  old: "no" | "names" | "sums" | "ballots";
  readonly collector: ReturnType<typeof createCollector>;
}

export const preflib: Format = {
  name: "preflib",
  title: "PrefLib (.soc .soi .toc .toi .cat)",
  endings: [".soc", ".soi", ".toc", ".toi", ".cat"],
  recognises: (head) => /^# FILE NAME:/m.test(head),
  reference: "preflib.github.io/PrefLib-Jekyll/format",
  async read(input) {
    const reading: Reading = {
      file: input.file,
      categories: input.file.endsWith(".cat"),
      names: new Map(),
      labels: new Map(),
      title: "",
      size: undefined,
      old: "no",
      collector: createCollector(),
    };
    let last = 0;
    const refusal = await eachByteLine(input, {
      onPlain: (line) => {
        last += 1;
        return readPlain(reading, line);
      },
      onLine: (line, number) => {
        const text = line.trim();
        if (text === "") return undefined;
        if (text.startsWith("#")) return readKey(reading, text, number);
        return readData(reading, text, number);
      },
    });
    return refusal === undefined ? finish(reading, input, last) : refused(refusal);
  },
};

function readKey(reading: Reading, text: string, line: number): Refusal | undefined {
  const [, key = "", value = ""] = /^#\s*([^:]+):\s*(.*)$/.exec(text) ?? [];
  const { file } = reading;
  if (key === "TITLE") reading.title = value;
  if (key === "NUMBER ALTERNATIVES") {
    reading.size = /^\d{1,7}$/.test(value) ? Number(value) : undefined;
    if (reading.size === undefined)
      return badLine({ file, line, expected: "a number of alternatives", found: text });
  }
  if (key === "DATA TYPE" && value === "cat" && !reading.categories)
    Object.assign(reading, { categories: true });
  const [, kind, number] = /^(ALTERNATIVE NAME|CATEGORY NAME) (\d{1,7})$/.exec(key) ?? [];
  if (kind === "ALTERNATIVE NAME") reading.names.set(Number(number), value);
  if (kind === "CATEGORY NAME") reading.labels.set(Number(number), value);
  return undefined;
}

function readData(reading: Reading, text: string, line: number): Refusal | undefined {
  if (reading.size === undefined && /^\d{1,7}$/.test(text)) {
    reading.size = Number(text);
    reading.old = "names";
    return undefined;
  }
  if (reading.old === "names") return readOldName(reading, text, line);
  if (reading.old === "sums") {
    reading.old = "ballots";
    return undefined;
  }
  return readBallot(reading, text, line);
}

function readOldName(reading: Reading, text: string, line: number): Refusal | undefined {
  const [, number, name] = /^(\d{1,7})\s*,\s*(.*)$/.exec(text) ?? [];
  if (Number(number) !== reading.names.size + 1 || name === undefined) {
    return badLine({
      file: reading.file,
      line,
      expected: `${reading.names.size + 1},name`,
      found: text,
    });
  }
  reading.names.set(Number(number), name);
  if (reading.names.size === reading.size) reading.old = "sums";
  return undefined;
}

/** Reused from line to line. */
const scratch = new Int32Array(NUMBERS_MAX);

/** A strict order, quickly; false if the line is anything else. */
function readPlain(reading: Reading, { bytes, from, end }: Span): boolean {
  if (reading.categories || reading.old !== "no" || reading.size === undefined) return false;
  let colon = from;
  while (colon < end && bytes[colon] !== COLON) colon += 1;
  if (colon === end || readNumbers({ bytes, from, end: colon }, COMMA, scratch) !== 1) return false;
  const count = scratch[0] ?? 0;
  const length = readNumbers({ bytes, from: colon + 1, end }, COMMA, scratch);
  if (count < 1 || length < 1) return false;
  const { size } = reading;
  const seen = new Uint8Array(size + 1);
  for (let at = 0; at < length; at += 1) {
    const number = scratch[at] ?? 0;
    if (number === 0 || number > size || seen[number] === 1) return false;
    seen[number] = 1;
    scratch[at] = number - 1;
  }
  reading.collector.addOrder(scratch, length, count);
  return true;
}

function readBallot(reading: Reading, text: string, line: number): Refusal | undefined {
  const { file } = reading;
  const size = reading.size ?? reading.names.size;
  const [, number, rest = ""] =
    (reading.old === "ballots" ? /^(\d{1,12})\s*,(.*)$/ : /^(\d{1,12})\s*:(.*)$/).exec(text) ?? [];
  const count = Number(number);
  if (number === undefined || count < 1) {
    return badLine({ file, line, expected: "count: 1,2,{3,4}", found: text });
  }
  const ranks = readRanks(rest, size);
  if (ranks === undefined) {
    return badLine({
      file,
      line,
      expected: `alternatives from 1 to ${size}, each once, equal ones in {}`,
      found: text,
    });
  }
  reading.collector.add(ranks, count);
  return undefined;
}

/** "1,2,{3,4}"; {} is an empty rank, or an empty category. */
function readRanks(text: string, size: number): readonly Rank[] | undefined {
  const body = text.trim();
  if (body === "") return [];
  const ranks: Rank[] = [];
  const seen = new Set<Index>();
  const pattern = /\s*(?:\{([^{}]*)\}|(\d{1,7}))\s*(,|$)/gy;
  while (pattern.lastIndex < body.length) {
    const match = pattern.exec(body);
    if (match === null) return undefined;
    const [, group, single] = match;
    const rank = single === undefined ? numbersOf(group ?? "") : Number(single) - 1;
    if (rank === undefined) return undefined;
    for (const index of candidatesOf(rank)) {
      if (!(index >= 0 && index < size) || seen.has(index)) return undefined;
      seen.add(index);
    }
    ranks.push(rank);
  }
  return ranks;
}

function numbersOf(group: string): readonly Index[] | undefined {
  if (group.trim() === "") return [];
  const parts = group.split(",").map((part) => part.trim());
  return parts.every((part) => /^\d{1,7}$/.test(part))
    ? parts.map((part) => Number(part) - 1)
    : undefined;
}

function finish(reading: Reading, { file }: ReadInput, line: number): Result<Profile, Refusal> {
  const size = reading.size ?? reading.names.size;
  if (size === 0)
    return refused(badLine({ file, line, expected: "# NUMBER ALTERNATIVES, or their names" }));
  const candidates = Array.from({ length: size }, (_, index) => ({
    id: String(index + 1),
    name: reading.names.get(index + 1) ?? `Alternative ${index + 1}`,
  }));
  const base = reading.title === "" ? { candidates } : { candidates, title: reading.title };
  const ballots = reading.collector.ballots();
  if (!reading.categories)
    return accepted({ kind: "ranked", ...base, ballots: ballots.map(plain) });
  const approvals = ballots.map(({ ranks, count }): ApprovalBallot => ({
    count,
    approved: ranks[0] === undefined ? [] : candidatesOf(ranks[0]),
  }));
  return accepted({
    kind: "approval",
    ...base,
    ballots: approvals,
    warnings: [firstCategory(reading)],
  });
}

/** An empty {} in an order says nothing: it is left out. */
function plain<B extends { readonly ranks: readonly Rank[] }>(ballot: B): B {
  const empty = ballot.ranks.some((rank) => typeof rank !== "number" && rank.length === 0);
  return empty
    ? { ...ballot, ranks: ballot.ranks.filter((rank) => candidatesOf(rank).length > 0) }
    : ballot;
}

function firstCategory({ labels }: Reading): Warning {
  const label = labels.get(1);
  const name = label === undefined ? "" : ` ("${label}")`;
  return { code: "FirstCategoryApproves", text: `the first category${name} is read as approval` };
}
