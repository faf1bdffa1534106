/**
 * abcvoting's `.abc.yaml`: approval sets as lists of numbers from 0, `num_cand`, `committeesize`,
 * `voter_weights`, and `compute` entries (rules with their expected committees), which a count ignores.
 * Candidates have their numbers as ids. Ballots keep their order and stand alone: greedy-monroe looks at it.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, wholeText } from "@plenty/tables";
import { isMap, isScalar, isSeq, LineCounter } from "yaml";
import type { Node } from "yaml";
import { CANDIDATES_MOST } from "../core/check-profile.ts";
import { parseFraction } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { ApprovalBallot, ApprovalProfile } from "../core/profile.ts";
import type { Format, ReadInput } from "./format.ts";
import { readYaml } from "./yaml.ts";

const KEYS = ["profile", "num_cand", "committeesize", "compute", "voter_weights", "description"];
const BYTES_MOST = 128_000_000;

/** One `compute` entry: a rule, and every committee that wins under it, where the file says. */
export interface ComputeEntry {
  readonly rule: string;
  readonly resolute: boolean;
  readonly committees?: readonly (readonly string[])[];
}

export interface AbcInstance {
  readonly profile: ApprovalProfile;
  readonly compute: readonly ComputeEntry[];
}

export const abcYaml: Format = {
  name: "abc-yaml",
  title: "abcvoting's approval profiles",
  endings: [".abc.yaml"],
  reference: "https://abcvoting.readthedocs.io (abcvoting.fileio)",
  async read(input) {
    const read = await readAbc(input);
    return read.ok ? accepted(read.value.profile) : read;
  },
};

/** The profile and the entries that say what is expected. */
export async function readAbc(input: ReadInput): Promise<Result<AbcInstance, Refusal>> {
  const whole = await wholeText(input, BYTES_MOST);
  if ("refusal" in whole) return refused(whole.refusal);
  const lines = new LineCounter();
  const document = readYaml(whole.text, lines);
  const feeds = lines.lineStarts.length;
  const ended = feeds > 1 && lines.lineStarts.at(-1) === whole.text.length;
  const place = { file: input.file, lines, last: ended ? feeds - 1 : Math.max(1, feeds) };
  if ("expected" in document) return bad(place, document.offset, document.expected, document.found);
  const root = document.contents;
  if (!isMap(root)) return bad(place, 0, "a map with `profile`");
  const met = new Set<string>();
  for (const { key } of root.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!KEYS.includes(name) || met.has(name))
      return bad(place, at(asNode(key)), `each of ${KEYS.join(", ")} once`, name);
    met.add(name);
  }
  return instanceOf(place, (name) => asNode(root.get(name, true)));
}

/** Nodes of a document that was parsed and not made by hand. */
function asNode(value: unknown): Node | undefined {
  return isScalar(value) || isSeq(value) || isMap(value) ? value : undefined;
}

type Bad = Result<never, Refusal>;

/** Where a reader is, for its refusals. */
interface Place {
  readonly file: string;
  readonly lines: LineCounter;
  /** How many lines there are. */
  readonly last: number;
}

function bad({ file, lines, last }: Place, offset: number, expected: string, found?: string): Bad {
  const line = Math.min(Math.max(lines.linePos(offset).line, 1), last);
  return refused(badLine({ file, line, expected, ...(found === undefined ? {} : { found }) }));
}

function at(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** An integer from 0 to `most`. */
function integer(node: unknown, most: number): number | undefined {
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most
    ? value
    : undefined;
}

function sets(
  place: Place,
  node: Node | undefined,
  most: number,
): Result<readonly (readonly number[])[], Refusal> {
  if (!isSeq(node)) return bad(place, at(node), "a list of lists of candidates");
  const list: (readonly number[])[] = [];
  for (const item of node.items) {
    if (!isSeq(item)) return bad(place, at(asNode(item)) || at(node), "a list of candidates");
    const set = new Set<number>();
    for (const each of item.items) {
      const index = integer(each, most);
      if (index === undefined || set.has(index))
        return bad(
          place,
          at(asNode(each)) || at(item),
          `a candidate from 0 to ${most}, once`,
          textOf(each),
        );
      set.add(index);
    }
    list.push([...set]);
  }
  return accepted(list);
}

function weights(
  place: Place,
  node: Node | undefined,
  voters: number,
): Result<readonly Fraction[], Refusal> {
  if (node === undefined) return accepted([]);
  if (!isSeq(node) || node.items.length !== voters)
    return bad(place, at(node), `a list of ${voters} weights`);
  const list: Fraction[] = [];
  for (const item of node.items) {
    const value = isScalar(item) ? parseFraction(item.source ?? "") : undefined;
    if (value === undefined || value.n <= 0n)
      return bad(
        place,
        at(asNode(item)) || at(node),
        "a weight above 0, such as 2 or 0.5",
        textOf(item),
      );
    list.push(value);
  }
  return accepted(list);
}

function instanceOf(
  place: Place,
  get: (name: string) => Node | undefined,
): Result<AbcInstance, Refusal> {
  const told = get("num_cand");
  const size = told === undefined ? undefined : integer(told, CANDIDATES_MOST);
  if (told !== undefined && (size === undefined || size < 1))
    return bad(
      place,
      at(told),
      `a number of candidates from 1 to ${CANDIDATES_MOST}`,
      textOf(told),
    );
  const approved = sets(place, get("profile"), (size ?? CANDIDATES_MOST) - 1);
  if (!approved.ok) return approved;
  const weight = weights(place, get("voter_weights"), approved.value.length);
  if (!weight.ok) return weight;
  const most = largest(approved.value) + 1;
  const seatsNode = get("committeesize");
  const seats = seatsNode === undefined ? undefined : integer(seatsNode, size ?? most);
  if (seatsNode !== undefined && (seats === undefined || seats < 1))
    return bad(
      place,
      at(seatsNode),
      `a committee size from 1 to ${size ?? most}`,
      textOf(seatsNode),
    );
  const entries = computeEntries(place, get("compute"), (size ?? most) - 1);
  if (!entries.ok) return entries;
  const description = get("description");
  const title = isScalar(description) ? String(description.value) : "";
  const profile: ApprovalProfile = {
    kind: "approval",
    ...(title === "" ? {} : { title }),
    candidates: Array.from({ length: size ?? most }, (_, index) => named(index)),
    ...(seats === undefined ? {} : { seats }),
    ballots: approved.value.map((set, index) => ballotOf(set, weight.value[index])),
  };
  return accepted({ profile, compute: entries.value });
}

function largest(list: readonly (readonly number[])[]): number {
  let most = 0;
  for (const set of list) for (const each of set) most = Math.max(most, each);
  return most;
}

function computeEntries(
  place: Place,
  node: Node | undefined,
  most: number,
): Result<readonly ComputeEntry[], Refusal> {
  if (node === undefined) return accepted([]);
  if (!isSeq(node)) return bad(place, at(node), "a list of rules");
  const list: ComputeEntry[] = [];
  for (const item of node.items) {
    const keys = isMap(item) ? item.items.map(({ key }) => (isScalar(key) ? key.value : key)) : [];
    const rule = isMap(item) ? item.get("rule_id") : undefined;
    if (!isMap(item) || typeof rule !== "string" || new Set(keys).size < keys.length)
      return bad(place, at(asNode(item)) || at(node), "a map with rule_id, each key once");
    const resolute = item.get("resolute") !== false;
    const result = asNode(item.get("result", true));
    const empty = result === undefined || (isScalar(result) && result.value === null);
    const committees = empty ? undefined : sets(place, result, most);
    if (committees?.ok === false) return committees;
    const expected = committees?.value.map((set) => set.map(String));
    list.push(
      expected === undefined ? { rule, resolute } : { rule, resolute, committees: expected },
    );
  }
  return accepted(list);
}

function textOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : "";
}

function named(index: number): { readonly id: string; readonly name: string } {
  return { id: String(index), name: String(index) };
}

function ballotOf(approved: readonly number[], weight: Fraction | undefined): ApprovalBallot {
  const plain = weight === undefined || weight.n === weight.d;
  return plain ? { count: 1, approved } : { count: 1, approved, weight };
}
