/** What can be asked of people. Names come as hashes of words; who keeps the words adds them. */

import { accepted, limits, present, refused, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  did,
  hash,
  name,
  oneOf,
  pageOf,
  time,
  Type,
  words,
} from "../../engine/body.ts";
import { actedForIn, consentForm } from "../../engine/behalf.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader, Reading } from "../../engine/room.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import { isReadBy, refuseRole } from "../../engine/spec.ts";
import type { Author } from "../../engine/spec.ts";
import { agentAt, findAgent } from "../../services/economy/index.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { claimContested, claimLapsed, namesClaimed, namesConfirmed } from "./claim-facts.ts";
import { dependenceEnded, placeTaken } from "./helped-facts.ts";
import {
  peopleNamed,
  personIntroduced,
  personJoined,
  personVouchedFor,
  personWelcomed,
} from "./facts.ts";
import { helpedAt, isSeen } from "./helped.ts";
import { keyAdded, keyRemoved } from "./keys-facts.ts";
import { keysOf } from "./keys.ts";
import { personCameBack, personLeft, placeEnded } from "./leaving-facts.ts";
import { leavingOf } from "./leaving.ts";
import { isUnclaimed, personAt, personOfKey } from "./persons.ts";
import { founders, members as membersRole, persons } from "./roles.ts";
import { vouchersNeeded } from "./vouching.ts";

/** Somebody as answers name them: `name` is a hash of words. */
export const named = body({ agent, name: words });

export interface Named {
  readonly agent: Hash;
  readonly name: Hash;
}

/** The name of an agent, person or unclaimed; a name that somebody claimed is called by theirs. */
export function nameOf(reading: Reading, n: number): Named {
  const { self } = agentAt(reading, n);
  const { agent: id } = agentAt(reading, self);
  const row = reading.sql.read("SELECT name FROM people WHERE n = ?").get(self);
  return { agent: id, name: row === undefined ? id : String(row.name) };
}

/** Who helped with an entry, and how the person agreed whose entry it is. */
export const helpedBy = body({ by: named, consent: consentForm });

/** The same of one entry, as a row of it may have it. */
export function helpOf(reading: Reading, entry: number) {
  const done = actedForIn(reading, entry);
  if (done === undefined) return {};
  return { helped: { by: nameOf(reading, done.helper), consent: done.consent } };
}

/** Names of those among some hashes that are agents', each under the hash by which it was asked for. */
export function namesOf(reading: Reading, agents: Iterable<Hash>): readonly Named[] {
  return [...agents].flatMap((id) => {
    const found = findAgent(reading, id);
    return found === undefined ? [] : [{ ...nameOf(reading, found.n), agent: id }];
  });
}

/** Parameters of a page whose cursor is a row number. */
export const page = {
  after: Type.Optional(count),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
};

const roles = [persons, membersRole, founders];

const personRow = body({
  person: agent,
  name: words,
  status: oneOf("newcomer", "member", "left"),
  roles: Type.Array(oneOf("persons", "members", "founders")),
  joined: time,
  /** Index of the entry by which they joined. */
  entry: count,
  vouchers: count,
  needed: count,
  vouchedBy: Type.Array(agent),
  keys: Type.Array(did),
  /** Since when they are away, and until when they can come back. */
  left: Type.Optional(time),
  until: Type.Optional(time),
});

const leavingFacts = [personLeft, personCameBack, placeEnded];

const changes = [
  settingChanged, // of how a newcomer becomes a member

  personJoined,
  personVouchedFor,
  personWelcomed,
  placeTaken,
  dependenceEnded,
  keyAdded,
  keyRemoved,
  ...leavingFacts,
];

export const members = defineQuery(
  {
    name: "members",
    summary: "Everybody who joined and has not left, in the order of joining.",
    sees: "everyone",
    params: body(page),
    answer: pageOf(personRow, count),
    follows: changes,
  },
  (reader, { after = 0, limit = limits.pageRows }) => {
    const found = reader.sql
      .read(`SELECT n, name, joined, entry FROM people
         WHERE n > ? AND left_at IS NULL ORDER BY n LIMIT ?`)
      .all(after, limit + 1);
    const { rows, ...next } = paged(found, limit, (row) => row);
    const seen = rows.filter(({ n }) => isPublic(reader, Number(n)));
    return accepted({ rows: seen.map((row) => personView(reader, row)), ...next });
  },
);

const leftRow = body({
  person: agent,
  name: words,
  left: time,
  /** Until when they can come back; absent once they cannot. */
  until: Type.Optional(time),
});

export const left = defineQuery(
  {
    name: "left",
    summary: "Everybody who left, in the order of joining.",
    sees: "everyone",
    params: body(page),
    answer: pageOf(leftRow, count),
    follows: leavingFacts,
  },
  (reader, { after = 0, limit = limits.pageRows }) => {
    const found = reader.sql
      .read("SELECT n FROM people WHERE n > ? AND left_at IS NOT NULL ORDER BY n LIMIT ?")
      .all(after, limit + 1);
    return accepted(paged(found, limit, ({ n }) => leftView(reader, Number(n))));
  },
);

function leftView(reading: Reading, n: number) {
  const { agent: person, name: called } = nameOf(reading, n);
  const times = present(awayOf(reading, n), "these left");
  return { person, name: called, ...times };
}

/** Since when somebody is away, and until when they can come back; undefined of whoever is here. */
function awayOf(reading: Reading, n: number) {
  const leaving = leavingOf(reading, n);
  if (leaving === undefined) return undefined;
  const until = leaving.ended === undefined ? { until: toTime(leaving.until) } : {};
  return { left: toTime(leaving.left), ...until };
}

const onePerson = body({ person: Type.Optional(personRow) });
/** With what they say of themselves. */
const introduced = body({ ...onePerson.properties, about: Type.Optional(words) });

export const ofKey = defineQuery(
  {
    name: "of-key",
    summary: "The person who holds a key.",
    sees: "people",
    params: body({ key: did }),
    answer: onePerson,
    follows: changes,
  },
  (reader, { key }) => {
    const found = personOfKey(reader, key);
    if (found === undefined) return accepted({});
    if (!isReadBy(reader.asker, found.person)) return refused(engineRefusals.notYours());
    return accepted(viewOf(reader, found.n));
  },
);

export const ofPerson = defineQuery(
  {
    name: "person",
    summary: "One person, with what they say of themselves; by a name that they claimed, too.",
    sees: "people",
    params: body({ person: agent }),
    answer: introduced,
    follows: [...changes, namesConfirmed, claimContested, personIntroduced],
  },
  (reader, { person }) => {
    const found = findAgent(reader, person);
    if (found === undefined) return accepted({});
    const { agent: self } = agentAt(reader, found.self);
    if (!isReadBy(reader.asker, self)) return refused(engineRefusals.notYours());
    return accepted({ ...viewOf(reader, found.self), ...aboutOf(reader, found.self) });
  },
);

function aboutOf({ sql }: Reading, n: number) {
  const row = sql.read("SELECT about FROM people_about WHERE n = ?").get(n);
  return row === undefined ? {} : { about: String(row.about) };
}

export const unclaimed = defineQuery(
  {
    name: "unclaimed",
    summary:
      "People whom imports name and who have not claimed their place; those of a source, or one.",
    sees: "everyone",
    params: body({ source: Type.Optional(name), agent: Type.Optional(agent), ...page }),
    answer: pageOf(
      body({
        agent,
        name: words,
        source: name,
        /** The open claim of it. */
        claim: Type.Optional(hash),
      }),
      count,
    ),
    follows: [peopleNamed, namesClaimed, namesConfirmed, claimContested, claimLapsed],
  },
  (reader, { source, agent: one, after = 0, limit = limits.pageRows }) => {
    const n = one === undefined ? null : (findAgent(reader, one)?.n ?? 0);
    const rows = reader.sql
      .read(
        `SELECT n, source,
           (SELECT c.claim FROM people_claims c WHERE c.n = people_unclaimed.claim) AS open
         FROM people_unclaimed
         WHERE n > ? AND (? IS NULL OR source = ?) AND (? IS NULL OR n = ?) AND ${isUnclaimed}
         ORDER BY n LIMIT ?`,
      )
      .all(after, source ?? null, source ?? null, n, n, limit + 1);
    const view = (row: SqlRow) => ({
      ...nameOf(reader, Number(row.n)),
      source: String(row.source),
      ...(row.open === null ? {} : { claim: String(row.open) }),
    });
    return accepted(paged(rows, limit, view));
  },
);

/** A page: one row more than wanted was read, to know whether there is a next one. */
export function paged<T>(rows: readonly SqlRow[], limit: number, view: (row: SqlRow) => T) {
  const next = rows.length > limit ? { next: Number(rows[limit - 1]?.n) } : {};
  return { rows: rows.slice(0, limit).map(view), ...next };
}

/** Whoever depends on a member has no page, but for that member. */
function isPublic(reader: Reader, n: number): boolean {
  const helped = helpedAt(reader, n);
  return helped === undefined || isSeen(reader, helped);
}

function viewOf(reading: Reader, n: number) {
  if (!isPublic(reading, n)) return {};
  const row = reading.sql.read("SELECT n, name, joined, entry FROM people WHERE n = ?").get(n);
  return row === undefined ? {} : { person: personView(reading, row) };
}

function personView(reading: Reading, row: SqlRow) {
  const n = Number(row.n);
  const { sql } = reading;
  const person = personAt(reading, n);
  const vouchers = sql
    .read("SELECT voucher FROM people_vouchers WHERE person = ? ORDER BY entry, voucher")
    .all(n);
  return {
    person: person.person,
    name: String(row.name),
    status: statusOf(person),
    roles: roles.filter((role) => refuseRole(role, person) === undefined).map((role) => role.name),
    joined: toTime(Number(row.joined)),
    entry: Number(row.entry),
    vouchers: vouchers.length,
    needed: vouchersNeeded(reading),
    vouchedBy: vouchers.map(({ voucher }) => agentAt(reading, Number(voucher)).agent),
    keys: keysOf(reading, n).map(({ key }) => key),
    ...awayOf(reading, n),
  };
}

function statusOf({ welcomed, left: isAway }: Author) {
  if (isAway) return "left" as const;
  return welcomed ? ("member" as const) : ("newcomer" as const);
}
