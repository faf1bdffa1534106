/** Who contests a thing done, and who says that it happened all the same. */

import { limits } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import { agentAt } from "../../services/economy/index.ts";
import { countMembers, findPerson } from "../people/index.ts";
import { peopleOf } from "./rules/told.ts";
import type { Told } from "./rules/told.ts";

/** How somebody's contesting stands: it is open, they let go of it, or others had the last word. */
export type ContestState = "open" | "let go" | "overruled";

/** Somebody's contesting of a thing; undefined if they never did. */
export function contestBy({ sql }: Reading, { n }: Told, person: number): ContestState | undefined {
  const read = sql.read(
    "SELECT state FROM contribution_contests WHERE contribution = ? AND person = ?",
  );
  return read.get(n, person)?.state as ContestState | undefined; // CHECKed column
}

/** Row numbers of those who contest a thing now. */
export function contestersOf(reading: Reading, n: number): readonly number[] {
  return openContests(reading, n).map(({ person }) => person);
}

/** Who contests a thing now, by row number, and why. */
export function openContests({ sql }: Reading, n: number) {
  const read = sql.read(
    `SELECT person, reason FROM contribution_contests WHERE contribution = ? AND state = 'open'
     ORDER BY person`,
  );
  return read.all(n).map(({ person, reason }) => ({
    person: Number(person),
    ...(reason === null ? {} : { reason: String(reason) }),
  }));
}

/** True once others said that it happened although it was contested. */
export function isOverruled({ sql }: Reading, { n }: Told): boolean {
  const read = sql.read(
    "SELECT 1 FROM contribution_contests WHERE contribution = ? AND state = 'overruled' LIMIT 1",
  );
  return read.get(n) !== undefined;
}

/** Somebody contests a thing from now on; it stands for nobody. */
export function writeContest(
  { sql, index }: Judgement,
  { n }: Told,
  { person, reason }: { readonly person: number; readonly reason: Hash | undefined },
): void {
  const insert = sql.write(
    `INSERT INTO contribution_contests (contribution, person, entry, reason, state)
     VALUES (?, ?, ?, ?, 'open')`,
  );
  insert.run(n, person, index, reason ?? null);
  sql.write("UPDATE contributions SET contested = contested + 1, waits = 1 WHERE n = ?").run(n);
}

/** Somebody's contesting is over; returns how many others still contest it. */
export function writeLetGo({ sql }: Judgement, { n }: Told, person: number): number {
  const update = sql.write(
    "UPDATE contribution_contests SET state = 'let go' WHERE contribution = ? AND person = ?",
  );
  update.run(n, person);
  const lower = sql.write(
    "UPDATE contributions SET contested = contested - 1 WHERE n = ? RETURNING contested",
  );
  return Number(lower.get(n)?.contested);
}

/** Others had the last word: nobody contests it any more, and nobody will. */
export function writeOverruled({ sql }: Judgement, n: number): void {
  const update = sql.write(
    "UPDATE contribution_contests SET state = 'overruled' WHERE contribution = ? AND state = 'open'",
  );
  update.run(n);
  sql.write("UPDATE contributions SET contested = 0, waits = NULL WHERE n = ?").run(n);
}

/** True if a member said of a contested thing that it happened. */
export function hasBacked({ sql }: Reading, n: number, person: number): boolean {
  const read = sql.read("SELECT 1 FROM contribution_backers WHERE contribution = ? AND person = ?");
  return read.get(n, person) !== undefined;
}

/** A member says of a contested thing that it happened; returns how many more must. */
export function writeBacker(judgement: Judgement, told: Told, person: number): number {
  const { sql } = judgement;
  const insert = sql.write("INSERT INTO contribution_backers (contribution, person) VALUES (?, ?)");
  insert.run(told.n, person);
  const count = sql.read(
    "SELECT COUNT(*) AS count FROM contribution_backers WHERE contribution = ?",
  );
  return Math.max(0, backersNeeded(judgement, told) - Number(count.get(told.n)?.count));
}

/** Two, or all who may where they are fewer: members who neither did, told nor contest it. */
function backersNeeded(reading: Reading, told: Told): number {
  const { teller, helper } = told;
  const others = helper === undefined ? [] : [helper];
  const did = [teller, ...others, ...peopleOf(reading, told)];
  const parties = new Set([...did, ...contestersOf(reading, told.n)]);
  const taken = [...parties].filter((party) => isMember(reading, party)).length;
  return Math.max(1, Math.min(limits.backers, countMembers(reading) - taken));
}

function isMember(reading: Reading, n: number): boolean {
  const person = findPerson(reading, agentAt(reading, n).agent);
  return person?.welcomed === true && !person.left;
}

export const contestLaws: readonly Law[] = [
  { name: "CO12 what is contested is known by who contests it", check: contestedAreCounted },
];

function contestedAreCounted({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT c.n FROM contributions c WHERE c.contested <>
       (SELECT COUNT(*) FROM contribution_contests WHERE contribution = c.n AND state = 'open')
     ORDER BY c.n`,
  );
  return read.all().map(({ n }) => `contribution ${Number(n)} counts its contests wrongly`);
}
