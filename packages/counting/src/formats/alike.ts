/**
 * Options that are probably one, written in two ways: they are counted as the file has them, and told. Alike are names
 * that differ only in capitals, spaces or the encoding of accents; and a name that one ballot has, a letter or
 * two away from one that more ballots have. Names with other digits are others.
 */

import type { RankedBallot, Warning } from "../core/profile.ts";
import { candidatesOf } from "../core/profile.ts";

/** Pairs told one by one. */
const TOLD_MOST = 5;
/** Pairs looked at for slips of the pen: of very many names, none. */
const COMPARED_MOST = 100_000;
/** Longer names are compared by their form only. */
const LENGTH_MOST = 100;

interface Option {
  readonly name: string;
  /** What it is compared by. */
  readonly form: string;
  readonly times: number;
}

type Pair = readonly [one: Option, other: Option, how: string];

/** A warning per pair of options that are alike. */
export function optionsAlike(
  names: readonly string[],
  ballots: readonly RankedBallot[],
): readonly Warning[] {
  const times = names.map(() => 0);
  for (const { ranks, count } of ballots)
    for (const rank of ranks)
      for (const index of candidatesOf(rank)) times[index] = (times[index] ?? 0) + count;
  const options = names.map((name, at) => ({ name, form: formOf(name), times: times[at] ?? 0 }));
  const pairs = [...ofOneForm(options), ...slips(options)];
  const told = pairs.slice(0, TOLD_MOST);
  return told.map((pair, at) =>
    warningOf(pair, at === TOLD_MOST - 1 ? pairs.length - TOLD_MOST : 0),
  );
}

function warningOf([one, other, how]: Pair, left: number): Warning {
  const more = left > 0 ? `; so do ${left} more pairs` : "";
  const text = `${quoted(one)} and ${quoted(other)} differ only in ${how} and are counted apart${more}`;
  return { code: "OptionsAlike", text };
}

function quoted({ name, times }: Option): string {
  return `${JSON.stringify(name)} (named ${times === 1 ? "once" : `${times} times`})`;
}

function ofOneForm(options: readonly Option[]): readonly Pair[] {
  const first = new Map<string, Option>();
  const pairs: Pair[] = [];
  for (const option of options) {
    const known = first.get(option.form);
    if (known === undefined) first.set(option.form, option);
    else pairs.push([known, option, "capitals, spaces or the encoding of accents"]);
  }
  return pairs;
}

function slips(options: readonly Option[]): readonly Pair[] {
  const short = options.filter(({ form }) => form.length <= LENGTH_MOST);
  const once = short.filter(({ times }) => times === 1);
  const often = short.filter(({ times }) => times > 1);
  if (once.length * often.length > COMPARED_MOST) return [];
  return once.flatMap((option) => {
    if (often.some(({ form }) => form === option.form)) return [];
    const meant = often.find((other) => isSlip(option.form, other.form));
    return meant === undefined ? [] : [[meant, option, "a letter or two"] as const];
  });
}

/** Short names differ by less: of three letters, one. */
function isSlip(one: string, other: string): boolean {
  const edits = Math.min(2, Math.floor(Math.min(one.length, other.length) / 3));
  return digitsOf(one) === digitsOf(other) && within(edits, one, other);
}

/** Whether so many letters put in, left out or changed make one of the other. */
function within(edits: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at === one.length && at === other.length) return true;
  if (edits === 0) return false;
  const [rest, more] = [one.slice(at), other.slice(at)];
  return (
    within(edits - 1, rest.slice(1), more.slice(1)) ||
    within(edits - 1, rest.slice(1), more) ||
    within(edits - 1, rest, more.slice(1))
  );
}

function formOf(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "");
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D+/g, "");
}
