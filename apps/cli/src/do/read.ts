/**
 * Reading what was typed into a body: names become hashes, words are salted and texts are hashed to travel
 * beside the act, amounts become steps of their unit. What was typed is a text or a flag for each field, or
 * JSON made of them; a body that comes out is of its act's form.
 */

import { accepted, assert, dayOf } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { isRecord, makeText } from "@plenty/client";
import type { SaltedWords } from "@plenty/client";
import { Check } from "typebox/value";
import type { Failure, Io } from "../support/command.ts";
import { typedDay } from "../support/typed.ts";
import { formOf } from "./form.ts";
import type { Form, Node } from "./form.ts";
import { readAmountIn } from "./read-amount.ts";
import { isListed } from "./names.ts";
import type { Names } from "./names.ts";
import { faultAt, faultWords, neededAt, placeWords, unknownAt } from "./told-faults.ts";
import type { Place } from "./told-faults.ts";
import { textFault, wordsFault } from "./long-faults.ts";

export interface Reading {
  readonly names: Names;
  readonly io: Pick<Io, "env" | "now">;
  /** What was done was done on a day that has begun; what is asked may reach further. */
  readonly begun?: true;
  /** Salts words with randomness of its caller. */
  readonly salted: (text: string) => SaltedWords;
}

/** A body, and what travels beside it. */
export interface ReadBody {
  readonly body: Readonly<Record<string, unknown>>;
  readonly words: readonly SaltedWords[];
  readonly texts: readonly string[];
}

/** Reads typed fields by the schema of a body. */
export async function readBody(
  schema: Node,
  typed: Readonly<Record<string, unknown>>,
  reading: Reading,
): Promise<Result<ReadBody, Failure>> {
  const gathered: Gathering = { ...reading, words: [], texts: [] };
  const read = await readObject({ node: schema, typed, place: [] }, gathered);
  if (!read.ok) return read;
  assert(isRecord(read.value), "what is read by an object's schema is an object");
  assert(Check(schema, read.value), "each field was checked by its own schema");
  return accepted({ body: read.value, words: gathered.words, texts: gathered.texts });
}

interface Gathering extends Reading {
  readonly words: SaltedWords[];
  readonly texts: string[];
}

/** Something typed, and the schema by which it is read. */
interface Given {
  readonly node: Node;
  readonly typed: unknown;
  readonly place: Place;
}

type Read = Result<unknown, Failure>;

async function readNode(given: Given, gathering: Gathering): Promise<Read> {
  const form = formOf(given.node);
  if (form.is === "object") return readObject(given, gathering);
  if (form.is === "list") return readList(given, form.item, gathering);
  const read = await readOne(given, form, gathering);
  if (!read.ok || Check(given.node, read.value)) return read;
  return faultAt(given.place, given.node, given.typed);
}

async function readList(
  { node, typed, place }: Given,
  item: Node,
  gathering: Gathering,
): Promise<Read> {
  if (!Array.isArray(typed)) return faultAt(place, node, typed);
  const values: unknown[] = [];
  for (const [at, each] of typed.entries()) {
    const read = await readNode({ node: item, typed: each, place: [...place, at] }, gathering);
    if (!read.ok) return read;
    values.push(read.value);
  }
  const { minItems = 0, maxItems = Infinity } = node;
  const fits = values.length >= minItems && values.length <= maxItems;
  return fits ? accepted(values) : faultAt(place, node, typed);
}

/** Amounts come last: the fields beside them say in which unit they are. */
async function readObject({ node, typed, place }: Given, gathering: Gathering): Promise<Read> {
  const { properties = {}, required = [] } = node;
  if (!isRecord(typed)) return faultAt(place, node, typed);
  const unknown = Object.keys(typed).find((name) => !Object.hasOwn(properties, name));
  if (unknown !== undefined) return unknownAt([...place, unknown], Object.keys(properties));
  const read: Record<string, unknown> = {};
  const fields = Object.entries(properties);
  const amounts = fields.filter(([, field]) => formOf(field).is === "amount");
  for (const [name, field] of [...fields.filter((each) => !amounts.includes(each)), ...amounts]) {
    const beside = { properties, values: read };
    const at = [...place, name];
    const needed = required.includes(name);
    const value = await readField(
      { node: field, typed: typed[name], place: at, beside, needed },
      gathering,
    );
    if (!value.ok) return value;
    if (value.value !== undefined) read[name] = value.value;
  }
  return accepted(
    Object.fromEntries(fields.flatMap(([name]) => (name in read ? [[name, read[name]]] : []))),
  );
}

/** The other fields of the same object, as they were read so far. */
export interface Beside {
  readonly properties: Readonly<Record<string, Node>>;
  readonly values: Readonly<Record<string, unknown>>;
}

async function readField(
  { beside, needed, ...given }: Given & { readonly beside: Beside; readonly needed: boolean },
  gathering: Gathering,
): Promise<Read> {
  const form = formOf(given.node);
  if (given.typed === undefined)
    return needed ? leftOut(given, form, gathering) : accepted(undefined);
  if (form.is !== "amount") return readNode(given, gathering);
  return readAmountIn({ ...given, unit: form.unit, beside }, gathering.names);
}

/** What may be left out although it is needed: a flag, a list that may be empty, what a group has one of. */
async function leftOut({ node, place }: Given, form: Form, { names }: Gathering): Promise<Read> {
  if (form.is === "flag") return accepted(false);
  if (form.is === "list" && (node.minItems ?? 0) === 0) return accepted([]);
  if (form.is !== "name") return neededAt(place);
  const only = await names.onlyMeasure(form.kind, String(place.at(-1)));
  if (!only.ok) return only;
  return only.value === undefined ? neededAt(place) : accepted(only.value.id);
}

async function readOne(
  { node, typed, place }: Given,
  form: Form,
  gathering: Gathering,
): Promise<Read> {
  if (form.is === "json" || form.is === "flag") return accepted(typed);
  if (form.is === "whole")
    return accepted(
      typeof typed === "string" && /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed,
    );
  if (typeof typed !== "string") return faultAt(place, node, typed);
  if (form.is === "day") return readDayAt({ node, place }, typed, gathering);
  if (form.is === "time") return accepted(timeOf(typed));
  if (form.is === "name") return readName({ node, typed, place }, form.kind, gathering.names);
  if (form.is === "words" || form.is === "text") return readLong(place, typed, { form, gathering });
  return accepted(typed);
}

/** Words and texts are judged here: neither the rules nor a preview see more of them than a hash. */
function readLong(
  place: Place,
  typed: string,
  { form, gathering }: { readonly form: Form; readonly gathering: Gathering },
): Read {
  const fault = form.is === "words" ? wordsFault(place, typed) : textFault(place, typed);
  if (fault !== undefined) return faultWords(place, fault);
  if (form.is === "words") {
    const words = gathering.salted(typed);
    gathering.words.push(words);
    return accepted(words.hash);
  }
  const text = makeText(typed);
  gathering.texts.push(text.text);
  return accepted(text.hash);
}

function readDayAt(
  { node, place }: Pick<Given, "node" | "place">,
  typed: string,
  { io, begun }: Gathering,
): Read {
  const isAhead = node["x-ahead"] === true;
  const day = typedDay(typed, io, isAhead ? "future" : "past");
  if (!day.ok) return faultWords(place, day.refusal.detail);
  if (begun !== true || isAhead || day.value <= dayOf(io.now())) return day;
  return faultWords(
    place,
    `${day.value} has not begun: ${placeWords(place)} takes today or before`,
  );
}

/** A whole hash is taken as it is, whatever is listed: whether there is such a thing, the rules say. */
async function readName(
  { node, typed }: Given & { readonly typed: string },
  kind: string,
  names: Names,
): Promise<Read> {
  const isWhole = /^[0-9a-f]{64}/.test(typed) && Check(node, typed);
  if (isWhole || !isListed(kind)) return accepted(typed);
  const found = await names.find(kind, typed);
  return found.ok ? accepted(found.value.id) : found;
}

/** A moment in the one form, from any that names its offset. */
function timeOf(typed: string): string {
  const named = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(typed);
  const at = named ? Date.parse(typed.replace(" ", "T")) : Number.NaN;
  return Number.isNaN(at) ? typed : new Date(at).toISOString();
}
