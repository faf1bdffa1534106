/**
 * The last entries, in a form that screens can put into words: who, what, which facts. Reads the log table
 * of whoever keeps the log (`log_entries`: n, at, act, entry, facts) beside the rules' own tables.
 */

import { accepted, limits, toHex, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { decodeBase64url } from "@plenty/log";
import { body, Type } from "../engine/body.ts";
import type { SqlRow } from "../engine/db.ts";
import { defineQuery } from "../engine/room.ts";
import type { Fact, Reader } from "../engine/room.ts";
import { nameOf, type Named } from "../rooms/people/index.ts";

const entries = defineQuery(
  {
    name: "entries",
    summary: "Entries of the log, newest first, each with its author and the facts it gave.",
    params: body({
      before: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
  },
  (reader, { before = Number.MAX_SAFE_INTEGER, limit = 50 }) => {
    const read = reader.sql.read(
      "SELECT n, at, act, entry, facts FROM log_entries WHERE n < ? ORDER BY n DESC LIMIT ?",
    );
    const rows = read.all(before, limit).map((row) => entryView(reader, row));
    const oldest = rows.at(-1)?.index ?? 0;
    const next = oldest > 0 ? { next: oldest } : {};
    return accepted({ data: { rows, ...next }, words: rows.flatMap(wordsOf) });
  },
);

interface EntryView {
  readonly index: number;
  readonly at: string;
  readonly act: Hash;
  readonly kind: string;
  readonly author?: Named;
  /** Everybody the facts mention, by agent, so that a screen can name them. */
  readonly named: readonly Named[];
  readonly facts: readonly Fact[];
}

/** Facts shown of one entry: an import of hundreds is summed up by its first fact. */
const factsShown = 20;

function entryView(reader: Reader, row: SqlRow): EntryView {
  // only the engine writes facts, as a JSON list
  const facts = (JSON.parse(String(row.facts)) as Fact[]).slice(0, factsShown).map(withoutBulk);
  const signed = signerOf(row.entry as Uint8Array); // BLOB column
  const author = signed.kid === undefined ? undefined : nameOfKey(reader, signed.kid);
  return {
    index: Number(row.n),
    at: toTime(Number(row.at)),
    act: toHex(row.act as Uint8Array), // BLOB column
    kind: signed.act,
    ...(author === undefined ? {} : { author }),
    named: namesIn(reader, facts),
    facts,
  };
}

/** Facts whose lists are as long as an import. */
const bulky: ReadonlySet<string> = new Set(["ContributionsImported", "PeopleNamed"]);

/** Long lists of hashes and records shortened to their length: `records: 256`. */
function withoutBulk(fact: Fact): Fact {
  if (!bulky.has(fact.fact)) return fact;
  const short = Object.entries(fact).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.length : value,
  ]);
  return { ...fact, ...Object.fromEntries(short) };
}

/**
 * Who signed an entry, and what act it is. Both stand at the beginning of header and payload, which have
 * one spelling: an import of hundreds of records need not be read to be named. A tick has no `act`.
 */
function signerOf(entry: Uint8Array): { readonly act: string; readonly kid?: string } {
  const jws = decoder.decode(entry.subarray(timeBytes, timeBytes + openingBytes));
  const [header = "", payload = ""] = jws.split(".", 2);
  const kid = /"kid":"([^"]+)"/.exec(textOf(header))?.[1];
  // groups of four characters are three bytes each, so a beginning decodes by itself
  const act = /"act":"([^"]+)"/.exec(textOf(payload.slice(0, 256)))?.[1];
  return act === undefined || kid === undefined ? { act: "tick" } : { act, kid };
}

const timeBytes = 8;
/** More than a header and the payload's own fields before its body. */
const openingBytes = 600;
const decoder = new TextDecoder();

function textOf(part: string): string {
  return decoder.decode(decodeBase64url(part) ?? new Uint8Array());
}

function nameOfKey(reader: Reader, kid: string): Named | undefined {
  const row = reader.sql.read("SELECT person FROM people_keys WHERE key = ?").get(kid);
  return row === undefined ? undefined : nameOf(reader, Number(row.person));
}

/** Names of the agents that stand in facts, wherever a fact holds a hash that is an agent's. */
function namesIn(reader: Reader, facts: readonly Fact[]): readonly Named[] {
  const hashes = new Set<string>();
  for (const fact of facts) {
    for (const value of Object.values(fact)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (typeof one === "string" && one.length === 64) hashes.add(one);
      }
    }
  }
  const read = reader.sql.read("SELECT n FROM agents WHERE agent = ?");
  return [...hashes].flatMap((hash) => {
    const row = read.get(hash);
    return row === undefined ? [] : [nameOf(reader, Number(row.n))];
  });
}

function wordsOf(view: EntryView): readonly Hash[] {
  const names = [...view.named, ...(view.author === undefined ? [] : [view.author])];
  const notes = view.facts.flatMap(({ note }) => (typeof note === "string" ? [note] : []));
  return [...names.map((named) => named.name), ...notes];
}

export const homeView = { name: "home", queries: [entries] };
