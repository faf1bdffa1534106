/** What can be asked of helping: who has no device and who helps them, and what was done on whose behalf. */

import { accepted, limits, toTime } from "@plenty/kernel";
import { actedFor, actedForBefore, consentForm } from "../../engine/behalf.ts";
import type { ActedForThem } from "../../engine/behalf.ts";
import { agent, body, count, hash, oneOf, pageOf, time, Type, words } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { findAgent } from "../../services/economy/index.ts";
import { personJoined } from "./facts.ts";
import {
  dependantAdded,
  dependenceEnded,
  helperAgreed,
  helperNamed,
  helperObjected,
  personAdded,
  placeTaken,
} from "./helped-facts.ts";
import { eachHelped, helpedAt, isSeen, objectionEnds, objectorOf } from "./helped.ts";
import type { Helped } from "./helped.ts";
import { personCameBack, personLeft } from "./leaving-facts.ts";
import { named, nameOf, page, paged } from "./queries.ts";

const helpedRow = body({
  person: agent,
  name: words,
  kind: oneOf("helped", "dependant"),
  /** Who helps, or is named to; absent where somebody objected. */
  helper: Type.Optional(named),
  agreed: Type.Boolean(),
});

export const helped = defineQuery(
  {
    name: "helped",
    summary:
      "People without a device, and who helps them; those who depend on a member are told to that member alone.",
    sees: "everyone",
    params: body(page),
    answer: pageOf(helpedRow, count),
    follows: [
      personJoined,
      personAdded,
      dependantAdded,
      helperNamed,
      helperAgreed,
      helperObjected,
      placeTaken,
      dependenceEnded,
      personLeft,
      personCameBack,
    ],
  },
  (reader, { after = 0, limit = limits.pageRows }) => {
    const { rows, ...next } = paged(eachHelped(reader, { after, limit: limit + 1 }), limit, (row) =>
      Number(row.n),
    );
    const seen = rows.flatMap((n) => {
      const one = helpedAt(reader, n);
      return one !== undefined && isSeen(reader, one) ? [helpedView(reader, one)] : [];
    });
    return accepted({ rows: seen, ...next });
  },
);

function helpedView(reading: Reading, { n, kind, helper, agreed }: Helped) {
  const { agent: person, name } = nameOf(reading, n);
  const by = helper === undefined ? {} : { helper: nameOf(reading, helper) };
  return { person, name, kind, ...by, agreed };
}

const actedForRow = body({
  entry: count,
  act: hash,
  at: time,
  person: named,
  helper: named,
  consent: consentForm,
  /** Until when one can object to it. */
  until: time,
  /** Who objected. */
  objected: Type.Optional(named),
});

export const actedForThem = defineQuery(
  {
    name: "acted-for",
    summary: "What was done on behalf of a person, or of anybody, newest first.",
    sees: "everyone",
    params: body({ person: Type.Optional(agent), ...page }),
    answer: pageOf(actedForRow, count),
    follows: [actedFor, helperObjected],
  },
  (reader, { person, after = Number.MAX_SAFE_INTEGER, limit = limits.pageRows }) => {
    const who = person === undefined ? null : (findAgent(reader, person)?.n ?? -1);
    const found = actedForBefore(reader, { person: who, before: after, limit: limit + 1 });
    const next = found.length > limit ? { next: Number(found[limit - 1]?.entry) } : {};
    const rows = found.slice(0, limit).map((done) => actedForView(reader, done));
    return accepted({ rows, ...next });
  },
);

function actedForView(reading: Reading, { entry, act, at, person, helper, consent }: ActedForThem) {
  const objector = objectorOf(reading, act);
  return {
    entry,
    act,
    at: toTime(at),
    person: nameOf(reading, person),
    helper: nameOf(reading, helper),
    consent,
    until: toTime(objectionEnds(at)),
    ...(objector === undefined ? {} : { objected: nameOf(reading, objector) }),
  };
}
