/**
 * Teams as rules and questions see them: found by id, with who is in them. Whoever left the group is in none, however
 * their row stands: if they come back, they are in it again without anybody's doing.
 */

import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import { defineSlot } from "../../engine/memory.ts";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { leftSince, personAt } from "../people/index.ts";

export interface Team {
  /** Row number of the team's agent. */
  readonly n: number;
  readonly team: Hash;
  readonly name: string;
  readonly purpose?: Hash;
  /** Row number of who opened it. */
  readonly opener: number;
  readonly opened: Millis;
  readonly entry: number;
  readonly closed?: Millis;
}

const columns = "n, team, name, purpose, opener, opened, entry, closed";

/** The team of an id; undefined if there is none. */
export function findTeam({ sql }: Reading, team: Hash): Team | undefined {
  const row = sql.read(`SELECT ${columns} FROM teams WHERE team = ?`).get(team);
  return row === undefined ? undefined : teamOf(row);
}

/** A row of `teams`. */
export function teamOf(row: SqlRow): Team {
  return {
    n: Number(row.n),
    team: String(row.team),
    name: String(row.name),
    ...(row.purpose === null ? {} : { purpose: String(row.purpose) }),
    opener: Number(row.opener),
    opened: Number(row.opened),
    entry: Number(row.entry),
    ...(row.closed === null ? {} : { closed: Number(row.closed) }),
  };
}

/** Open or closed teams with row numbers below one, the newest first. */
export function teamsBefore(
  { sql }: Reading,
  { before, isOpen, limit }: { readonly before: number; readonly isOpen: boolean; limit: number },
): readonly SqlRow[] {
  const state = isOpen ? "closed IS NULL" : "closed IS NOT NULL";
  const read = sql.read(
    `SELECT ${columns} FROM teams WHERE n < ? AND ${state} ORDER BY n DESC LIMIT ?`,
  );
  return read.all(before, limit);
}

/** True if an open team has a name of this likeness. */
export function isNameTaken({ sql }: Reading, likeness: string): boolean {
  const read = sql.read("SELECT 1 FROM teams WHERE likeness = ? AND closed IS NULL");
  return read.get(likeness) !== undefined;
}

/** How many teams are open: of those that one person opened, or of all. */
export function countOpen({ sql }: Reading, opener: number | null): number {
  const read = sql.read(
    "SELECT COUNT(*) AS count FROM teams WHERE closed IS NULL AND (?1 IS NULL OR opener = ?1)",
  );
  return Number(read.get(opener)?.count);
}

/** Somebody's time in a team. */
export interface Membership {
  /** Row numbers of the team and of the person. */
  readonly team: number;
  readonly person: number;
}

/** True if somebody who is here is in a team. */
export function isIn({ sql }: Reading, { team, person }: Membership): boolean {
  const read = sql.read(
    "SELECT 1 FROM teams_people WHERE person = ? AND team = ? AND until IS NULL",
  );
  return read.get(person, team) !== undefined;
}

/** True of an open team in which somebody is who is here. */
export function isPeopled(reading: Reading, n: number): boolean {
  const read = reading.sql.read("SELECT 1 FROM teams WHERE n = ? AND closed IS NULL");
  const nobody = 0; // rows are numbered from 1
  return read.get(n) !== undefined && areOthersIn(reading, { team: n, person: nobody });
}

/** How many rows are looked at for somebody who is here, at a time: most often the first one is. */
const LOOKED_AT = 64;

/** True if anybody but one person is in a team. */
export function areOthersIn(reading: Reading, { team, person }: Membership): boolean {
  const read = reading.sql.read(
    `SELECT n, person FROM teams_people
     WHERE team = ? AND n > ? AND person <> ? AND until IS NULL ORDER BY n LIMIT ?`,
  );
  let after = 0;
  for (;;) {
    const rows = read.all(team, after, person, LOOKED_AT);
    if (rows.some((row) => !personAt(reading, Number(row.person)).left)) return true;
    if (rows.length < LOOKED_AT) return false;
    after = Number(rows.at(-1)?.n);
  }
}

/** Rows of who was in a team, or is, in the order of their entering. */
export function peopleOf(
  { sql }: Reading,
  { n }: Pick<Team, "n">,
  { after, isIn: now, limit }: { readonly after: number; readonly isIn: boolean; limit: number },
): readonly SqlRow[] {
  const state = now ? "until IS NULL" : "until IS NOT NULL";
  const read = sql.read(
    `SELECT n, person, hello, since, until FROM teams_people
     WHERE team = ? AND n > ? AND ${state} ORDER BY n LIMIT ?`,
  );
  return read.all(n, after, limit);
}

/** The teams in which somebody is, in the order of their entering, each with since when; none of whoever left the group. */
export function teamsOf(
  { sql }: Reading,
  { n, left }: Pick<Author, "n" | "left">,
): readonly (Team & { readonly since: Millis })[] {
  if (left) return [];
  const read = sql.read(
    `SELECT t.n, t.team, t.name, t.purpose, t.opener, t.opened, t.entry, t.closed, p.since
     FROM teams_people p JOIN teams t ON t.n = p.team
     WHERE p.person = ? AND p.until IS NULL ORDER BY p.n`,
  );
  return read.all(n).map((row) => ({ ...teamOf(row), since: Number(row.since) }));
}

/** How many are in each team who left the group; found once for a question. */
const awayByTeam = defineSlot<{ found?: ReadonlyMap<number, number> }>(() => ({}));

/** How many are in a team and have not left the group. */
export function countIn(reading: Reading, { n }: Pick<Team, "n">): number {
  const read = reading.sql.read(
    "SELECT COUNT(*) AS count FROM teams_people WHERE team = ? AND until IS NULL",
  );
  const known = reading.memory.get(awayByTeam);
  known.found ??= findAway(reading);
  return Number(read.get(n)?.count) - (known.found.get(n) ?? 0);
}

function findAway(reading: Reading): ReadonlyMap<number, number> {
  const read = reading.sql.read(
    "SELECT team FROM teams_people WHERE person = ? AND until IS NULL ORDER BY team",
  );
  const away = new Map<number, number>();
  for (const person of leftSince(reading, 0)) {
    for (const { team } of read.all(person)) {
      away.set(Number(team), (away.get(Number(team)) ?? 0) + 1);
    }
  }
  return away;
}

/** Somebody is in a team from now on. */
export function writeEntering(
  { sql, at }: Judgement,
  { team, person, hello }: Membership & { readonly hello?: Hash | undefined },
): void {
  const insert = sql.write(
    "INSERT INTO teams_people (team, person, hello, since) VALUES (?, ?, ?, ?)",
  );
  insert.run(team, person, hello ?? null, at);
}

/** Somebody is in a team no longer. */
export function writeLeaving({ sql, at }: Judgement, { team, person }: Membership): void {
  const update = sql.write(
    "UPDATE teams_people SET until = ? WHERE person = ? AND team = ? AND until IS NULL",
  );
  update.run(at, person, team);
}

/** A team is closed from now on, also to those who left the group and may come back. */
export function writeClosing({ sql, at }: Judgement, { n }: Pick<Team, "n">): void {
  sql.write("UPDATE teams SET closed = ? WHERE n = ?").run(at, n);
  sql.write("UPDATE teams_people SET until = ? WHERE team = ? AND until IS NULL").run(at, n);
}

/** What holds of teams in every state. */
export const teamLaws: readonly Law[] = [
  { name: "TE3 in a team are members, and whoever was one", check: onlyMembers },
  { name: "TE6 nobody is in a closed team", check: closedAreEmpty },
  { name: "TE6 somebody is in an open team, or left the group being in it", check: openAreNot },
];

function onlyMembers(reading: Reading): readonly string[] {
  const read = reading.sql.read(
    "SELECT n, person FROM teams_people WHERE until IS NULL ORDER BY n",
  );
  return read
    .all()
    .map(({ person }) => personAt(reading, Number(person)))
    .filter(({ welcomed, left }) => !welcomed && !left)
    .map(({ n }) => `person ${n} is no member`);
}

function closedAreEmpty({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT n FROM teams WHERE closed IS NOT NULL AND EXISTS (
       SELECT 1 FROM teams_people p WHERE p.team = teams.n AND p.until IS NULL) ORDER BY n`,
  );
  return read.all().map(({ n }) => `team ${Number(n)} is closed`);
}

function openAreNot({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT n FROM teams WHERE closed IS NULL AND NOT EXISTS (
       SELECT 1 FROM teams_people p WHERE p.team = teams.n AND p.until IS NULL) ORDER BY n`,
  );
  return read.all().map(({ n }) => `team ${Number(n)} is open`);
}
