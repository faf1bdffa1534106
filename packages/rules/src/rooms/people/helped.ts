/**
 * People without a device, as rules and questions see them: who helps whom, and who answers for whom. Somebody who
 * has a key, however it came, is not helped: only their own keys count.
 */

import type { Hash, Millis, PersonId } from "@plenty/kernel";
import { limits } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Reader, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { agentAt, findAgent } from "../../services/economy/index.ts";

export interface Helped {
  /** Row number of the person. */
  readonly n: number;
  readonly kind: "helped" | "dependant";
  /** Row number of who helps, or is named to; undefined where somebody objected. */
  readonly helper: number | undefined;
  /** True once the helper agreed. */
  readonly agreed: boolean;
  /** Row number of the member on whom somebody depends, until another agreed; undefined of whoever depends on nobody. */
  readonly guardian: number | undefined;
  /** Row numbers of who was objected to last and who objected, until somebody else helps. */
  readonly disputed: readonly number[];
  /** Since when it is disputed who helps. */
  readonly objectedAt: Millis | undefined;
}

/** Said in SQL of a row of people_helped: no key ever came, and their place has not ended. */
export const withoutKeys = `NOT EXISTS (SELECT 1 FROM people_keys k WHERE k.person = people_helped.n)
  AND NOT EXISTS (SELECT 1 FROM people e WHERE e.n = people_helped.n AND e.ended IS NOT NULL)`;
/** The same: they have not left. */
export const notAway =
  "NOT EXISTS (SELECT 1 FROM people l WHERE l.n = people_helped.n AND l.left_at IS NOT NULL)";

const columns = "n, kind, helper, agreed, guardian, objected, objector, objected_at";

/** Somebody without a device, by row number; undefined of whoever has one. */
export function helpedAt({ sql }: Reading, n: number): Helped | undefined {
  const read = sql.read(`SELECT ${columns} FROM people_helped WHERE n = ? AND ${withoutKeys}`);
  const row = read.get(n);
  return row === undefined ? undefined : helpedIn(row);
}

/** The same by id. */
export function findHelped(reading: Reading, person: PersonId): Helped | undefined {
  const agent = findAgent(reading, person);
  return agent === undefined ? undefined : helpedAt(reading, agent.n);
}

function helpedIn(row: SqlRow): Helped {
  const disputed = [row.objected, row.objector].flatMap((n) => (n === null ? [] : [Number(n)]));
  return {
    n: Number(row.n),
    kind: row.kind as Helped["kind"], // CHECKed column
    helper: row.helper === null ? undefined : Number(row.helper),
    agreed: Number(row.agreed) === 1,
    guardian: row.guardian === null ? undefined : Number(row.guardian),
    disputed,
    objectedAt: row.objected_at === null ? undefined : Number(row.objected_at),
  };
}

/** Rows of those without a device who have not left, in the order in which they were added. */
export function eachHelped(
  { sql }: Reading,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly SqlRow[] {
  const read = sql.read(
    `SELECT n FROM people_helped WHERE n > ? AND ${withoutKeys} AND ${notAway} ORDER BY n LIMIT ?`,
  );
  return read.all(after, limit);
}

/** True of somebody who depends on a member. */
export function isDependant(reading: Reading, n: number): boolean {
  return helpedAt(reading, n)?.kind === "dependant";
}

/** True of whoever does not depend on somebody other than who asks; whoever has the group's folder sees all. */
export function isSeen(reader: Reader, { kind, helper, guardian }: Helped): boolean {
  if (kind !== "dependant") return true;
  const { person, sees } = reader.asker;
  if (person === undefined) return sees.includes("members");
  return [helper, guardian].some((n) => n !== undefined && agentAt(reader, n).agent === person);
}

/** Those whom a member helps, or is named to help. */
export function helpedOf({ sql }: Reading, helper: number): readonly Helped[] {
  const read = sql.read(
    `SELECT ${columns} FROM people_helped WHERE helper = ? AND ${withoutKeys} ORDER BY n`,
  );
  return read.all(helper).map(helpedIn);
}

/** All who depend on a member, be it that somebody objected. */
export function dependantsOf({ sql }: Reading, guardian: number): readonly number[] {
  const read = sql.read(
    `SELECT n FROM people_helped WHERE guardian = ? AND ${withoutKeys} ORDER BY n`,
  );
  return read.all(guardian).map(({ n }) => Number(n));
}

/** Somebody who depends on a member, whom nobody objected to; undefined where nobody does. */
export function dependantOf({ sql }: Reading, guardian: number): number | undefined {
  const read = sql.read(
    `SELECT n FROM people_helped
     WHERE guardian = ? AND objected IS NULL AND ${withoutKeys} ORDER BY n LIMIT 1`,
  );
  const row = read.get(guardian);
  return row === undefined ? undefined : Number(row.n);
}

/** How many depend on members. */
export function countDependants({ sql }: Reading): number {
  const read = sql.read(
    `SELECT COUNT(*) AS count FROM people_helped WHERE kind = 'dependant' AND ${withoutKeys}`,
  );
  return Number(read.get()?.count);
}

/** How many members have no device, and so cannot vouch or confirm. */
export function countMembersHelped({ sql }: Reading): number {
  const read = sql.read(
    `SELECT COUNT(*) AS count FROM people_helped JOIN people p ON p.n = people_helped.n
     WHERE p.welcomed IS NOT NULL AND p.left_at IS NULL AND ${withoutKeys}`,
  );
  return Number(read.get()?.count);
}

/** True if somebody can help: a member with a device. */
export function canHelp(reading: Reading, author: Author | undefined): author is Author {
  return author?.welcomed === true && helpedAt(reading, author.n) === undefined;
}

export interface Helping {
  readonly helped: number;
  readonly helper: number;
  readonly agreed: boolean;
}

/** Remembers somebody who was added without a device. */
export function writeHelped(
  { sql }: Judgement,
  { helped, helper, agreed, kind }: Helping & Pick<Helped, "kind">,
): void {
  const insert = sql.write(
    "INSERT INTO people_helped (n, kind, helper, agreed, guardian) VALUES (?, ?, ?, ?, ?)",
  );
  insert.run(helped, kind, helper, agreed ? 1 : 0, kind === "dependant" ? helper : null);
}

/** Remembers who helps somebody; a dispute is over once another agreed. */
export function setHelper({ sql }: Judgement, { helped, helper, agreed }: Helping): void {
  sql
    .write("UPDATE people_helped SET helper = ?, agreed = ? WHERE n = ?")
    .run(helper, agreed ? 1 : 0, helped);
  if (!agreed) return;
  const settle = sql.write(
    "UPDATE people_helped SET objected = NULL, objector = NULL, objected_at = NULL WHERE n = ?",
  );
  settle.run(helped);
  sql
    .write("UPDATE people_helped SET guardian = ? WHERE n = ? AND kind = 'dependant'")
    .run(helper, helped);
}

/** Somebody depends on nobody any more, and is helped as others are. */
export function writeIndependent({ sql }: Judgement, helped: number): void {
  sql.write("UPDATE people_helped SET kind = 'helped', guardian = NULL WHERE n = ?").run(helped);
}

/** Whoever helps no more leaves all whom they help without a helper: each needs another. */
export function endHelping({ sql }: Judgement, helper: number): void {
  sql.write("UPDATE people_helped SET helper = NULL, agreed = 0 WHERE helper = ?").run(helper);
}

/** Takes a helper off somebody, for whom another is to be found. */
export function removeHelper(
  { sql, at }: Judgement,
  { helped, helper, by }: { readonly helped: number; readonly helper: number; readonly by: number },
): void {
  const update = sql.write(
    `UPDATE people_helped SET helper = NULL, agreed = 0, objected = ?, objector = ?, objected_at = ?
     WHERE n = ?`,
  );
  update.run(helper, by, at, helped);
  // what a helper confirmed alone is not to be
  sql.write("DELETE FROM people_places WHERE person = ?").run(helped);
}

/** Row numbers of members who confirmed that a device is somebody's. */
export function confirmersOf(
  { sql }: Reading,
  { person, key }: { readonly person: number; readonly key: string },
): readonly number[] {
  const read = sql.read(
    "SELECT member FROM people_places WHERE person = ? AND key = ? ORDER BY member",
  );
  return read.all(person, key).map(({ member }) => Number(member));
}

/** Until when one can object to what was done at a time. */
export function objectionEnds(at: number): number {
  return at + limits.contestMs;
}

/** Row number of who objected to an act that was done on behalf. */
export function objectorOf({ sql }: Reading, act: Hash): number | undefined {
  const row = sql.read("SELECT member FROM people_objections WHERE act = ?").get(act);
  return row === undefined ? undefined : Number(row.member);
}
