/** What can be asked of thanks: those that somebody got, that were said for a thing, or that they have not seen. */

import { accepted, limits } from "@plenty/kernel";
import { agent, body, count, oneOf, pageOf, Type, words } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader, Reading } from "../../engine/room.ts";
import { isAmong } from "../../engine/spec.ts";
import { findPerson, memberFacts, named, nameOf } from "../people/index.ts";
import { itemId, thanks } from "./forms.ts";
import { thanksFacts } from "./thanks-facts.ts";
import { countHiding, thankedBy, thanksFitting } from "./thanks.ts";
import type { Found, Thanks } from "./thanks.ts";

const row = body({
  thanks,
  entry: count,
  by: named,
  to: Type.Array(body({ ...named.properties, shown: Type.Optional(Type.Boolean()) })),
  item: Type.Optional(itemId),
  note: words,
  /** One of those who are thanked wishes that others do not read it. */
  hidden: Type.Boolean(),
});

export const thanked = defineQuery(
  {
    name: "thanks",
    summary:
      "Thanks, the newest first: to one person, for one thing, of one entry; what is hidden only those find whom it is about.",
    sees: "people",
    params: body({
      person: Type.Optional(agent),
      only: Type.Optional(oneOf("unseen")),
      item: Type.Optional(itemId),
      entry: Type.Optional(count),
      after: Type.Optional(count),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    answer: pageOf(row, count),
    follows: [...thanksFacts, ...memberFacts],
  },
  (reader, { person, only, after, limit = 50, ...given }) => {
    const fitting = thanksFitting(reader, {
      ...given,
      unseen: only === "unseen",
      person: person === undefined ? undefined : (findPerson(reader, person)?.n ?? -1),
      found: foundBy(reader),
      before: after ?? Number.MAX_SAFE_INTEGER,
      limit: limit + 1,
    });
    const last = fitting[limit - 1];
    const next = fitting.length > limit && last !== undefined ? { next: last.n } : {};
    return accepted({ rows: fitting.slice(0, limit).map((one) => viewOf(reader, one)), ...next });
  },
);

/**
 * Whoever has the group's folder has all of it before them. Of what nobody hides whoever reads the group finds all; who
 * joined a closed one and is not welcomed yet, what is about themselves.
 */
function foundBy({ asker, ...reading }: Reader): Found {
  const { person } = asker;
  return {
    all: person === undefined && isAmong("members", asker),
    shown: isAmong("everyone", asker),
    own: person === undefined ? undefined : findPerson(reading, person)?.n,
  };
}

function viewOf(reading: Reading, one: Thanks) {
  return {
    thanks: one.thanks,
    entry: one.entry,
    by: nameOf(reading, one.by),
    to: thankedBy(reading, one).map(({ person, shown }) => ({
      ...nameOf(reading, person),
      ...(shown === undefined ? {} : { shown }),
    })),
    ...(one.item === undefined ? {} : { item: one.item }),
    note: one.note,
    hidden: countHiding(reading, one) > 0,
  };
}
