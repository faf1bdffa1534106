/** The last entries, in a form that screens can put into words: who, what, which facts, who is named. */

import { accepted, limits, toTime } from "@plenty/kernel";
import { body, count, hash, pageOf, time, Type, words } from "../engine/body.ts";
import { entriesBefore } from "../engine/entries.ts";
import type { Entry } from "../engine/entries.ts";
import { kindOf, withoutBulk } from "../engine/fact-kinds.ts";
import { defineQuery, defineRoom } from "../engine/room.ts";
import type { Reader } from "../engine/room.ts";
import { helpedBy, helpOf, named, nameOf, namesOf } from "../rooms/people/index.ts";

const entryRow = body({
  index: count,
  at: time,
  act: hash,
  /** Name of the act ("credit.pay"), or "tick". */
  kind: Type.String(),
  author: Type.Optional(named),
  /** Who signed it for the author, where somebody else did. */
  helped: Type.Optional(helpedBy),
  /** Everybody the facts mention, by agent, so that a screen can name them. */
  named: Type.Array(named),
  /** Words that the facts hold the hashes of. */
  notes: Type.Array(words),
  facts: Type.Array(Type.Object({ fact: Type.String() }, { additionalProperties: Type.Unknown() })),
});

const entries = defineQuery(
  {
    name: "entries",
    summary: "Entries of the log, newest first, each with its author and the facts it gave.",
    sees: "everyone",
    params: body({
      before: Type.Optional(count),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    answer: pageOf(entryRow, count),
    follows: "every entry",
  },
  (reader, { before = Number.MAX_SAFE_INTEGER, limit = 50 }) => {
    const found = entriesBefore(reader, { before, limit });
    const oldest = found.at(-1)?.index ?? 0;
    const rows = found
      .filter((entry) => reader.mayRead(entry.act))
      .map((entry) => entryView(reader, entry));
    return accepted({ rows, ...(oldest > 0 ? { next: oldest } : {}) });
  },
);

/** Facts shown of one entry: an import of hundreds is summed up by its first fact. */
const factsShown = 20;

function entryView(reader: Reader, entry: Entry) {
  const facts = entry.facts
    .slice(0, factsShown)
    .map((fact) => ({ fact, kind: kindOf(reader, fact) }));
  const short = facts.map(({ fact, kind }) => withoutBulk(fact, kind));
  const agents = new Set(short.flatMap((fact, i) => facts[i]?.kind?.agents(fact) ?? []));
  const author = entry.author === undefined ? {} : { author: nameOf(reader, entry.author) };
  return {
    index: entry.index,
    at: toTime(entry.at),
    act: entry.id,
    kind: entry.act,
    ...author,
    ...helpOf(reader, entry.index),
    named: [...namesOf(reader, agents)],
    notes: short.flatMap((fact, i) => facts[i]?.kind?.beside(fact).words ?? []),
    facts: short,
  };
}

export const homeView = defineRoom({ name: "home", queries: [entries] });
