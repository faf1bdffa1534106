/**
 * Persons as rules see them: found by key or by id, kept in memory because every act asks. The door of the
 * room offers these to the rooms below and to the engine.
 */

import { dayOf, toTime } from "@plenty/kernel";
import type { Hash, Millis, PersonId } from "@plenty/kernel";
import { defineKept, defineSlot } from "../../engine/memory.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { countDependants, countMembersHelped } from "./helped.ts";
import { peopleNamed, personJoined, personWelcomed } from "./facts.ts";
import { findKey, insertKey } from "./keys.ts";
import { personCameBack, personLeft } from "./leaving-facts.ts";
import { agentAt, findAgent, registerAgent } from "../../services/economy/index.ts";
import { wasHere } from "../../services/presence/index.ts";
import { areKnown } from "../../services/words/index.ts";

const personByNumber = defineKept<number, Author>();
const foundersAway = defineSlot<{ value: boolean | undefined }>(() => ({ value: undefined }));
const memberCount = defineSlot<{ value: number | undefined }>(() => ({ value: undefined }));

/** The person who holds a key; undefined if nobody here does, or no longer. */
export function personOfKey(judgement: Reading, key: string): Author | undefined {
  const held = findKey(judgement, key);
  return held === undefined || held.gone !== undefined
    ? undefined
    : personAt(judgement, held.person);
}

/** The person of an id; undefined if there is none (an unclaimed agent is no person). */
export function findPerson(judgement: Reading, person: PersonId): Author | undefined {
  const agent = findAgent(judgement, person);
  return agent?.kind === "person" ? personAt(judgement, agent.n) : undefined;
}

/**
 * True of a hash under which somebody new may stand by their name: nobody stands under it, and no act named words by
 * it. Else words of others would be the newcomer's own, and could be erased in their name.
 */
export function isFreeName(reading: Reading, name: Hash): boolean {
  return findAgent(reading, name) === undefined && !areKnown(reading, name);
}

/** True of words that are the name of somebody who came to belong. */
export function isOwnName({ sql }: Reading, words: Hash): boolean {
  return (
    sql.read("SELECT 1 FROM people WHERE name = ? ORDER BY n LIMIT 1").get(words) !== undefined
  );
}

/** The person of a row number, which must exist. */
export function personAt(judgement: Reading, n: number): Author {
  const known = judgement.memory.get(personByNumber).get(n) ?? readPerson(judgement, n);
  // what is the founders' is all members' once no founder is left
  const inherits = known.welcomed && !known.founder && areFoundersAway(judgement);
  return inherits ? { ...known, founder: true } : known;
}

/** A person as the tables have them, remembered. */
function readPerson(judgement: Reading, n: number): Author {
  const read = judgement.sql.read("SELECT welcomed, entry, left_at FROM people WHERE n = ?");
  const row = read.get(n);
  if (row === undefined) throw new Error(`invariant broken: person ${n} exists`);
  const { agent } = agentAt(judgement, n);
  const left = row.left_at !== null;
  const [welcomed, founder] = [row.welcomed !== null && !left, Number(row.entry) === 0 && !left];
  const person = { n, person: agent, welcomed, founder, left };
  judgement.memory.get(personByNumber).set(n, person);
  return person;
}

function areFoundersAway({ sql, memory }: Reading): boolean {
  const known = memory.get(foundersAway);
  if (known.value === undefined) {
    const read = sql.read(
      "SELECT 1 FROM people WHERE entry = 0 AND left_at IS NULL ORDER BY n LIMIT 1",
    );
    known.value = read.get() === undefined;
  }
  return known.value;
}

/** How many persons are welcomed, and have not left. */
export function countMembers(judgement: Reading): number {
  const known = judgement.memory.get(memberCount);
  if (known.value === undefined) {
    const read = judgement.sql.read(
      "SELECT COUNT(*) AS count FROM people WHERE welcomed IS NOT NULL AND left_at IS NULL",
    );
    known.value = Number(read.get()?.count);
  }
  return known.value;
}

/** Row numbers of those who were members and are away, and left at a time or later, in the order of the numbers. */
export function leftSince({ sql }: Reading, since: Millis): readonly number[] {
  const read = sql.read(
    "SELECT n FROM people WHERE left_at >= ? AND welcomed IS NOT NULL ORDER BY n",
  );
  return read.all(since).map(({ n }) => Number(n));
}

/** How many members were members before a time and have given no sign of life since. */
export function countSilent(reading: Reading, since: Millis): number {
  const read = reading.sql.read(
    "SELECT n FROM people WHERE welcomed < ? AND left_at IS NULL ORDER BY n",
  );
  const day = dayOf(since);
  const silent = read.all(since).filter(({ n }) => !wasHere(reading, Number(n), day));
  return silent.length;
}

/** Members whom the group took out after a time, by row number: since when they were, and until when; in the order of the numbers. */
export function removedSince({ sql }: Reading, since: Millis) {
  const read = sql.read(
    "SELECT n, welcomed, removed FROM people WHERE removed > ? AND welcomed IS NOT NULL ORDER BY n",
  );
  return read.all(since).map(({ n, welcomed, removed }) => ({
    n: Number(n),
    from: Number(welcomed),
    to: Number(removed),
  }));
}

/** Remembers that the group took somebody out. */
export function writeRemoved({ sql, at }: Judgement, n: number): void {
  sql.write("UPDATE people SET removed = ? WHERE n = ?").run(at, n);
}

/** Row numbers of all members, in their order, read as they are asked for. */
export function* eachMember({ sql }: Reading): Generator<number> {
  const read = sql.read(
    "SELECT n FROM people WHERE welcomed IS NOT NULL AND left_at IS NULL ORDER BY n",
  );
  for (const { n } of read.iterate()) yield Number(n);
}

/** How many members have a device: only they vouch and confirm. */
export function countActing(reading: Reading): number {
  return countMembers(reading) - countMembersHelped(reading);
}

/** True of rows of `people_unclaimed` that no claim made somebody's. */
export const isUnclaimed =
  "(claim IS NULL OR claim IN (SELECT n FROM people_claims WHERE state = 'open'))";

/** How many belong: members, those who still wait to be welcomed, and names nobody has claimed. */
export function countPeople(reading: Reading) {
  const { sql } = reading;
  const here = sql.read("SELECT COUNT(*) AS count FROM people WHERE left_at IS NULL");
  const joined = Number(here.get()?.count);
  const read = sql.read(`SELECT COUNT(*) AS count FROM people_unclaimed WHERE ${isUnclaimed}`);
  const unclaimed = Number(read.get()?.count);
  const members = countMembers(reading);
  return { members, newcomers: joined - members - countDependants(reading), unclaimed };
}

export interface NewPerson {
  readonly person: PersonId;
  readonly name: Hash;
  readonly keys: readonly { readonly key: string }[];
}

/** Registers somebody who joins, not yet welcomed; their keys must be free. */
export function registerPerson(judgement: Judgement, { person, name, keys }: NewPerson): Author {
  const { n } = registerAgent(judgement, { agent: person, kind: "person" });
  const { sql, at, index } = judgement;
  const insert = sql.write("INSERT INTO people (n, name, joined, entry) VALUES (?, ?, ?, ?)");
  insert.run(n, name, at, index);
  for (const { key } of keys) {
    insertKey(judgement, { key, person: n, rank: "device", via: "join", grown: at });
  }
  judgement.fact(personJoined, { person, name, keys: keys.map(({ key }) => key) });
  return { n, person, welcomed: false, founder: index === 0, left: false };
}

/** Makes a newcomer a member. */
export function welcomePerson(judgement: Judgement, newcomer: Author): void {
  const members = countMembers(judgement);
  const update = judgement.sql.write("UPDATE people SET welcomed = ? WHERE n = ?");
  update.run(judgement.at, newcomer.n);
  judgement.memory.get(memberCount).value = members + 1;
  judgement.memory.get(personByNumber).set(newcomer.n, { ...newcomer, welcomed: true });
  judgement.fact(personWelcomed, { person: newcomer.person });
}

/** Makes somebody one who left, until when they can come back. */
export function leavePerson(judgement: Judgement, { n, person }: Author, until: Millis): void {
  writeLeft(judgement, n, judgement.at);
  judgement.fact(personLeft, { person, until: toTime(until) });
}

/** Makes somebody who left what they were before. */
export function returnPerson(judgement: Judgement, { n, person }: Author): Author {
  writeLeft(judgement, n, null);
  judgement.fact(personCameBack, { person });
  return personAt(judgement, n);
}

function writeLeft(judgement: Judgement, n: number, leftAt: Millis | null): void {
  judgement.sql.write("UPDATE people SET left_at = ? WHERE n = ?").run(leftAt, n);
  judgement.memory.get(memberCount).value = undefined;
  judgement.memory.get(foundersAway).value = undefined;
  readPerson(judgement, n);
}

/** Registers people whom an import names: they may be named for what they did, and hold nothing. */
export function registerUnclaimed(
  judgement: Judgement,
  { agents, source }: { readonly agents: readonly Hash[]; readonly source: string },
): void {
  if (agents.length === 0) return;
  const insert = judgement.sql.write("INSERT INTO people_unclaimed (n, source) VALUES (?, ?)");
  for (const agent of agents) {
    insert.run(registerAgent(judgement, { agent, kind: "unclaimed" }).n, source);
  }
  judgement.fact(peopleNamed, { source, agents });
}
