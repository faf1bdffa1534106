/** What can be asked of offices: what they are and who holds them, and what somebody holds or held. */

import { accepted, limits, toTime } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  name,
  oneOf,
  pageOf,
  text,
  time,
  Type,
  words,
} from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { findPerson, memberFacts, nameOf, page, paged } from "../people/index.ts";
import { leavings, officeFacts } from "./offices-facts.ts";
import { officeKey } from "./offices-forms.ts";
import { holds, officeAt, officesOf, runningTerms, termOf } from "./offices.ts";
import type { Office, Term } from "./offices.ts";

/** Since when somebody was named, until when, and since when they hold it; who has not taken it on holds nothing. */
const termFields = { named: time, until: time, taken: Type.Optional(time), entry: count };

/** An office as answers tell it. */
export const officeRow = body({
  office: officeKey,
  title: name,
  duties: text,
  powers: Type.Array(Type.String()),
  seats: count,
  term: count,
  chosenBy: Type.Optional(officeKey),
  since: time,
  /** Index of the entry by which it is so. */
  entry: count,
  /** How many hold it now. */
  held: count,
  holders: Type.Array(body({ agent, name: words, away: Type.Boolean(), ...termFields })),
});

export const offices = defineQuery(
  {
    name: "offices",
    summary: "Every office: its duties and powers, who holds it until when, and who was named.",
    sees: "everyone",
    params: body({}),
    answer: body({ rows: Type.Array(officeRow) }),
    follows: [...officeFacts, ...memberFacts],
  },
  (reader) => accepted({ rows: officesOf(reader).map((office) => officeView(reader, office)) }),
);

/** An office with who was named for it and who holds it. */
export function officeView(reading: Reading, office: Office) {
  const terms = runningTerms(reading, office);
  const { n: _, chosenBy, powers, since, ...rest } = office;
  return {
    ...rest,
    powers: [...powers],
    ...(chosenBy === undefined ? {} : { chosenBy }),
    since: toTime(since),
    held: terms.filter((term) => holds(reading, term)).length,
    holders: terms.map((term) => ({
      ...nameOf(reading, term.person),
      away: term.taken !== undefined && !holds(reading, term),
      ...termView(term),
    })),
  };
}

function termView({ named, until, taken, entry }: Term) {
  return {
    named: toTime(named),
    until: toTime(until),
    ...(taken === undefined ? {} : { taken: toTime(taken) }),
    entry,
  };
}

const termRow = body({
  office: officeKey,
  title: name,
  ...termFields,
  /** Since when it is over, and how it ended. */
  ended: Type.Optional(time),
  how: Type.Optional(oneOf(...leavings)),
  next: count,
});

export const terms = defineQuery(
  {
    name: "terms",
    summary: "For which offices somebody was named, which they hold or held; the newest first.",
    sees: "everyone",
    params: body({ person: agent, ...page }),
    answer: pageOf(termRow, count),
    follows: [...officeFacts, ...memberFacts],
  },
  (reader, { person, after = 0, limit = limits.pageRows }) => {
    const who = findPerson(reader, person)?.n ?? -1;
    const read = reader.sql.read(
      `SELECT * FROM charter_terms WHERE person = ?1 AND (?2 = 0 OR n < ?2) ORDER BY n DESC LIMIT ?3`,
    );
    const rows = read.all(who, after, limit + 1);
    return accepted(paged(rows, limit, (row) => ofPerson(reader, termOf(row))));
  },
);

function ofPerson(reading: Reading, held: Term) {
  const { office, title } = officeAt(reading, held.office);
  const { ended, how, n: next } = held;
  return {
    office,
    title,
    ...termView(held),
    ...(ended === undefined ? {} : { ended: toTime(ended) }),
    ...(how === undefined ? {} : { how }),
    next,
  };
}
