/** What can be asked of peace: what safe contacts began, and what waits for somebody to look at. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  hash,
  oneOf,
  pageOf,
  time,
  Type,
  wordsForOffice,
} from "../../engine/body.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader } from "../../engine/room.ts";
import { isToldTo } from "../../engine/spec.ts";
import { partiesOf } from "../../services/words/index.ts";
import { officeFacts } from "../charter/index.ts";
import { findPerson, memberFacts, named, nameOf, page, paged } from "../people/index.ts";
import { contactsOffice } from "./acts.ts";
import { ends, peaceFacts } from "./facts.ts";
import { hasReviewed, measureOf, reviewsOf } from "./measures.ts";
import type { Measure } from "./measures.ts";
import { mayReview } from "./rules.ts";

const measureRow = body({
  measure: hash,
  kind: oneOf("pause", "hide"),
  /** Of a pause, between whom. */
  between: Type.Array(named),
  /** Of hidden words: their hash, whose they are, and the index of the entry that named them first. */
  hidden: Type.Optional(body({ words: hash, of: Type.Array(named), entry: Type.Optional(count) })),
  by: named,
  /** Why: safe contacts read it, and who wrote it. */
  reason: Type.Optional(wordsForOffice(contactsOffice)),
  made: time,
  until: time,
  ended: Type.Optional(time),
  how: Type.Optional(oneOf(...ends)),
  /** True once three members said that it stands. */
  upheld: Type.Boolean(),
  standing: count,
  lifting: count,
  entry: count,
});

export const measures = defineQuery(
  {
    name: "measures",
    summary: "What safe contacts began, the newest first, and what others say of it.",
    sees: "members",
    params: body({ running: Type.Optional(oneOf("yes")), ...page }),
    answer: pageOf(measureRow, count),
    // who is a safe contact reads why
    follows: [...peaceFacts, ...officeFacts, ...memberFacts],
  },
  (reader, { running = null, after = 0, limit = limits.pageRows }) => {
    const read = reader.sql.read(
      `SELECT * FROM peace_measures WHERE (?1 = 0 OR n < ?1) AND (?2 IS NULL OR ended IS NULL)
       ORDER BY n DESC LIMIT ?3`,
    );
    const rows = read.all(after, running, limit + 1);
    return accepted(paged(rows, limit, (row) => view(reader, measureOf(row))));
  },
);

function view(reader: Reader, measure: Measure) {
  const { subject, reason, made, until, ended, how, upheld, entry } = measure;
  const isPause = subject.kind === "pause";
  return {
    measure: measure.measure,
    kind: subject.kind,
    between: isPause ? [subject.one, subject.other].map((n) => nameOf(reader, n)) : [],
    ...(isPause ? {} : { hidden: hiddenView(reader, subject.hidden) }),
    by: nameOf(reader, measure.by),
    ...(reason === undefined ? {} : { reason }),
    made: toTime(made),
    until: toTime(until),
    ...(ended === undefined ? {} : { ended: toTime(ended) }),
    ...(how === undefined ? {} : { how }),
    upheld,
    ...reviewsOf(reader, measure),
    entry,
  };
}

function hiddenView(reader: Reader, words: Hash) {
  const parties = partiesOf(reader, words);
  const of = parties.map(({ party }) => nameOf(reader, party));
  return { words, of, ...(parties[0] && { entry: parties[0].entry }) };
}

export const waiting = defineQuery(
  {
    name: "waiting",
    summary: "What safe contacts began and a member may look at; told to that member.",
    sees: "members",
    params: body({ person: agent }),
    answer: body({ rows: Type.Array(measureRow) }),
    follows: [...peaceFacts, ...officeFacts, ...memberFacts],
  },
  (reader, { person }) => {
    if (!isToldTo(reader.asker, person)) return refused(engineRefusals.notYours());
    const who = findPerson(reader, person);
    if (who?.welcomed !== true) return accepted({ rows: [] });
    const read = reader.sql.read(
      "SELECT * FROM peace_measures WHERE ended IS NULL AND upheld = 0 ORDER BY n",
    );
    const open = read.all().map(measureOf);
    const mine = open.filter(
      (one) => mayReview(reader, one, who.n) && !hasReviewed(reader, one, who.n),
    );
    return accepted({ rows: mine.slice(0, limits.pageRows).map((one) => view(reader, one)) });
  },
);
