/**
 * Finding what people name: a person, a credit, something done. Rooms say by which fields things of a kind
 * are called and which queries list them, and which lists come second, so that who joined is not mixed up with a
 * name that an import brought in. A name stands for one thing or is refused
 * with all that it may mean: nobody is paid by a guess. A hash always names its thing; so do its first digits,
 * four or more, if no other begins with them and nothing else is called by them.
 */

import { accepted, folded, nearestNames } from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import { namesSpecs } from "@plenty/rules";
import type { NamesDef } from "@plenty/rules";
import { own } from "../support/arguments.ts";
import { fail } from "../support/command.ts";
import type { Failure } from "../support/command.ts";
import type { AskAll, Row, Rows } from "./asking.ts";
import { short } from "./short.ts";

/** How amounts are written that are counted in something. */
export interface Measure {
  readonly decimals: number;
  readonly unit?: string;
}

/** One thing, with what people call it. */
export interface Thing {
  readonly id: Hash;
  readonly labels: readonly string[];
  readonly measure?: Measure;
}

export interface Names {
  /** The thing of a kind that a text names. */
  find(kind: string, typed: string): Promise<Result<Thing, Failure>>;
  /** The thing of an id; undefined if the group lists none. */
  known(kind: string, id: Hash): Promise<Result<Thing | undefined, Failure>>;
  /** The one thing in which amounts are counted, where the group has one; undefined for other kinds. */
  onlyMeasure(kind: string, option: string): Promise<Result<Thing | undefined, Failure>>;
}

/** True of kinds that rooms list. */
export function isListed(kind: string): boolean {
  return namesSpecs.some((def) => def.kind === kind);
}

/** Names of a group's things; each list is read once, when it is first needed. */
export function namesIn(ask: AskAll): Names {
  const lists = new Map<string, ReturnType<typeof thingsOf>>();
  function listed(kind: string): ReturnType<typeof thingsOf> {
    const list = lists.get(kind) ?? thingsOf(kind, ask);
    lists.set(kind, list);
    return list;
  }
  return {
    async find(kind, typed) {
      const things = await listed(kind);
      return things.ok ? theOne(things.value, { kind, typed }) : things;
    },
    async known(kind, id) {
      const things = await listed(kind);
      return things.ok ? accepted(things.value.flat().find((thing) => thing.id === id)) : things;
    },
    async onlyMeasure(kind, option) {
      if (!isMeasure(kind)) return accepted(undefined);
      const things = await listed(kind);
      return things.ok ? onlyOne(things.value.flat(), { kind, option }) : things;
    },
  };
}

/** True of kinds in which amounts are counted. */
export function isMeasure(kind: string): boolean {
  return namesSpecs.some((def) => def.kind === kind && def.measure !== undefined);
}

/** Things of the lists that come first together, and of those that come second. */
type Lists = readonly (readonly Thing[])[];

async function thingsOf(kind: string, ask: AskAll): Promise<Result<Lists, Failure>> {
  const [first, second]: [Thing[], Thing[]] = [[], []];
  for (const def of namesSpecs.filter((spec) => spec.kind === kind)) {
    const list = await ask(def.query, def.rows, def.params);
    if (!list.ok) return list;
    const things = list.value.rows.map((row) => thingOf(row, def, list.value.words));
    (def.after === true ? second : first).push(...things);
  }
  return accepted([first, second]);
}

function thingOf(row: Row, { id, labels, measure }: NamesDef, words: Rows["words"]): Thing {
  const called = labels.flatMap((label) => {
    const value = row[label];
    return typeof value === "string" ? [own(words, value) ?? value] : [];
  });
  const counted =
    measure === undefined
      ? {}
      : { measure: { decimals: Number(row[measure.decimals]), unit: String(row[measure.unit]) } };
  return { id: String(row[id]), labels: called, ...counted };
}

/** What was looked for. */
interface Sought {
  readonly kind: string;
  readonly typed: string;
}

function theOne(lists: Lists, sought: Sought): Result<Thing, Failure> {
  const { typed } = sought;
  const called = lists.map((things) => matching(things, typed)).find(isSome) ?? [];
  const ofDigits = lists.flat().filter(({ id }) => beginsWith(id, typed));
  // whoever calls himself by the digits of another gets nothing that was meant for the other
  const found = [...new Map([...ofDigits, ...called].map((thing) => [thing.id, thing])).values()];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return accepted(first);
  return first === undefined ? nothing(lists.flat(), sought) : several(found, sought);
}

function isSome(things: readonly Thing[]): boolean {
  return things.length > 0;
}

/** Of the very spelling if there is one, else without regard to accents and capitals. */
function matching(things: readonly Thing[], typed: string): readonly Thing[] {
  const exact = things.filter(({ labels }) => labels.includes(typed));
  if (exact.length > 0) return exact;
  const wanted = spelled(typed);
  return things.filter(({ labels }) => labels.some((label) => spelled(label) === wanted));
}

function spelled(label: string): string {
  return folded(label).trim().replaceAll(/\s+/g, " ");
}

/** Some things are what they are called, such as themes: they have no digits. */
function hasDigits(id: string): boolean {
  return /^[0-9a-f]{64}/.test(id);
}

/** `3f8c12ab`, or `3f8c12ab.1` of what is named by an act and a number. */
function beginsWith(id: string, typed: string): boolean {
  const [, digits, rest] = /^([0-9a-f]{4,64})(\..*)?$/.exec(typed) ?? [];
  if (digits === undefined || !hasDigits(id) || !id.startsWith(digits)) return false;
  return rest === undefined || id.slice(64) === rest;
}

function nothing(things: readonly Thing[], { kind, typed }: Sought): Result<never, Failure> {
  const all = things.flatMap(({ labels }) => labels.map((name) => ({ name, title: name })));
  const near = nearestNames(typed, all);
  const tooShort =
    /^[0-9a-f]{1,3}$/.test(typed) && things.some(({ id }) => hasDigits(id) && id.startsWith(typed));
  const queries = namesSpecs.filter((def) => def.kind === kind).map(({ query }) => query);
  const listed = [...new Set(queries)];
  return fail({
    code: "NameUnknown",
    title: "Nothing here has this name",
    detail: `${kind === "agent" ? "nobody here" : `no ${kind}`} is called "${typed}"`,
    next: tooShort
      ? "Digits name something from the fourth on."
      : near.length === 0
        ? `See who or what there is: plenty ask ${listed.join(", plenty ask ")}.`
        : `Did you mean ${near.join(" or ")}?`,
    exit: 1,
  });
}

function several(found: readonly Thing[], { typed }: Sought): Result<never, Failure> {
  // as many digits as a terminal shows may be somebody's name: then all of them are told
  const shown = (id: string): string => (beginsWith(id, typed) ? id : short(id));
  const digits = found.every(({ id }) => hasDigits(id));
  const some = found
    .slice(0, 10)
    .map(({ id, labels }) => [...(digits ? [shown(id)] : []), labels.join(", ")].join(" "));
  const more = found.length > some.length ? `; and ${found.length - some.length} more` : "";
  return fail({
    code: "NameOfSeveral",
    title: "Several have this name",
    detail: `"${typed}" may be each of these: ${some.join("; ")}${more}`,
    next: digits ? "Name one by its digits." : "Type one as it stands here.",
    exit: 1,
  });
}

function onlyOne(
  things: readonly Thing[],
  { kind, option }: { readonly kind: string; readonly option: string },
): Result<Thing, Failure> {
  const [first, ...others] = things;
  if (first !== undefined && others.length === 0) return accepted(first);
  const names = things.map(({ labels }) => labels[0] ?? "");
  return fail({
    code: first === undefined ? "NothingToCountIn" : "WhichToCountIn",
    title:
      first === undefined ? `The group has no ${kind} yet` : `The group has more than one ${kind}`,
    detail: names.join(", "),
    next: first === undefined ? "A member opens one first." : `Name one with --${option}.`,
    exit: 1,
  });
}

/** What people call the thing of an id: its first label, or its digits. */
export async function nameOfThing(names: Names, kind: string, id: Hash): Promise<string> {
  const thing = await names.known(kind, id);
  return (thing.ok ? thing.value?.labels[0] : undefined) ?? short(id);
}
