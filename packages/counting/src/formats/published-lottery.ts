/**
 * A published lottery read again: the JSON that `plenty count --rule leximin --json` printed, or its
 * `lottery` alone. Only the form is looked at here; `checkLottery` says whether it is a lottery.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, fileNotUnderstood, wholeText } from "@plenty/tables";
import type { NamedDraw } from "../lots/asked-draw.ts";
import type { Lottery } from "../lots/lottery.ts";
import type { Quota } from "../lots/pool.ts";
import type { ReadInput } from "./format.ts";
import { objectOf, parseJson, textOf } from "./json.ts";
import type { Json } from "./json.ts";

/** Characters: a lottery of 100,000 people has less. */
const LENGTH_MAX = 256 * 1024 * 1024;

export interface Published {
  readonly lottery: Lottery;
  /** As told beside it; "" if it is not. */
  readonly digest: string;
  /** By what it was said to be drawn. */
  readonly named: NamedDraw | undefined;
}

/** The lottery of a file. */
export async function readLottery(input: ReadInput): Promise<Result<Published, Refusal>> {
  const { file } = input;
  const text = await wholeText(input, LENGTH_MAX);
  if ("refusal" in text) return refused(text.refusal);
  const json = parseJson(text.text);
  if ("line" in json) return refused(badLine({ file, line: json.line, expected: "JSON" }));
  const whole = objectOf(json.value);
  const inner = whole["lottery"] === undefined ? whole : objectOf(whole["lottery"]);
  const wrong = wrongIn(inner);
  if (wrong !== undefined) return refused(fileNotUnderstood(`${file}: expected ${wrong}`));
  const named = whole["named"] === undefined ? undefined : namedOf(objectOf(whole["named"]));
  if (named === "wrong") {
    const expected = "named as a drand round of a chain, or as commitments";
    return refused(fileNotUnderstood(`${file}: expected ${expected}`));
  }
  return accepted({
    // Every field was looked at by wrongIn.
    lottery: lotteryOf(inner as unknown as Lottery),
    digest: textOf(whole["digest"]),
    named,
  });
}

/** What a field should be and is not, in words. */
function wrongIn(lottery: Json): string | undefined {
  if (!isCount(lottery["size"]) || lottery["size"] === 0) return "lottery.size as a whole number";
  for (const name of ["least", "bound", "gap"])
    if (typeof lottery[name] !== "string") return `lottery.${name} as a text`;
  return (
    wrongItem(lottery, "quotas", isQuota) ??
    wrongItem(lottery, "relaxed", isText) ??
    wrongItem(lottery, "panels", isPanel) ??
    wrongItem(lottery, "people", isChance)
  );
}

function wrongItem(
  lottery: Json,
  name: string,
  fits: (value: unknown) => boolean,
): string | undefined {
  const list = lottery[name];
  if (!Array.isArray(list)) return `lottery.${name} as a list`;
  const at = list.findIndex((item) => !fits(item));
  return at === -1 ? undefined : `lottery.${name}[${at}] as it is published`;
}

function isQuota(value: unknown): boolean {
  const { category, value: own, least, most } = objectOf(value);
  return isText(category) && isText(own) && isCount(least) && isCount(most);
}

function isPanel(value: unknown): boolean {
  const { members, weight } = objectOf(value);
  return Array.isArray(members) && members.every(isText) && isCount(weight);
}

function isChance(value: unknown): boolean {
  const { id, chance } = objectOf(value);
  return isText(id) && isCount(chance);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The lottery without whatever else the file has, its keys in our order: the digest depends on it. */
function lotteryOf(lottery: Lottery): Lottery {
  const { size, quotas, relaxed, panels, people, least, bound, gap, unfinished } = lottery;
  const bare = (quota: Quota): Quota => {
    const { category, value, least: low, most } = quota;
    return { category, value, least: low, most };
  };
  return {
    size,
    quotas: quotas.map(bare),
    relaxed,
    panels: panels.map(({ members, weight }) => ({ members, weight })),
    people: people.map(({ id, chance }) => ({ id, chance })),
    least,
    bound,
    gap,
    ...(unfinished === true ? { unfinished } : {}),
  };
}

function namedOf(named: Json): NamedDraw | "wrong" {
  const { by, chain, round, time, commitments, least } = named;
  if (by === "drand" && isText(chain) && isCount(round) && isText(time))
    return { by, chain: textOf(chain), round: Number(round), time: textOf(time) };
  if (by !== "reveals" || !Array.isArray(commitments) || !isCount(least)) return "wrong";
  const pairs = commitments.map((one) => {
    const { person, hash } = objectOf(one);
    return { person: textOf(person), hash: textOf(hash) };
  });
  return { by, commitments: pairs, least: Number(least) };
}
