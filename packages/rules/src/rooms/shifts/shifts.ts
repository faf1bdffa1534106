/**
 * Shifts as rules and questions see them: series and dates, and who has a place. Whoever left the group has none, however
 * their row stands: if they come back, it is theirs again unless somebody took it.
 */

import { toTime } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import { agentAt } from "../../services/economy/index.ts";
import { personAt } from "../people/index.ts";
import { areOthersIn, isIn, isPeopled } from "../teams/index.ts";
import type { Outcome, Way } from "./forms.ts";

export interface Series {
  readonly n: number;
  readonly series: Hash;
  readonly title: string;
  readonly about: Hash | undefined;
  /** Row number of the team that looks after it. */
  readonly team: number | undefined;
  /** Row number of who opened it. */
  readonly opener: number;
  readonly opened: Millis;
  readonly entry: number;
  readonly repeats: string | undefined;
  readonly clock: string;
  readonly minutes: number;
  readonly zone: string;
}

/** The series of an id; undefined if there is none. */
export function findSeries({ sql }: Reading, series: Hash): Series | undefined {
  const row = sql.read("SELECT * FROM shifts_series WHERE series = ?").get(series);
  return row === undefined ? undefined : seriesOf(row);
}

/** The series of a row number, which must exist. */
export function seriesAt({ sql }: Reading, n: number): Series {
  const row = sql.read("SELECT * FROM shifts_series WHERE n = ?").get(n);
  if (row === undefined) throw new Error(`invariant broken: series ${n} exists`);
  return seriesOf(row);
}

/** A row of `shifts_series`. */
export function seriesOf(row: SqlRow): Series {
  return {
    n: Number(row.n),
    series: String(row.series),
    title: String(row.title),
    about: row.about === null ? undefined : String(row.about),
    team: row.team === null ? undefined : Number(row.team),
    opener: Number(row.opener),
    opened: Number(row.opened),
    entry: Number(row.entry),
    repeats: row.repeats === null ? undefined : String(row.repeats),
    clock: String(row.clock),
    minutes: Number(row.minutes),
    zone: String(row.zone),
  };
}

/**
 * True of whoever looks after a series: those in its team; where it has none, or the team is closed or empty, who opened
 * it; and every member, once that person left.
 */
export function looksAfter(reading: Reading, { team, opener }: Series, person: number): boolean {
  if (team !== undefined && isPeopled(reading, team)) return isIn(reading, { team, person });
  return opener === person || personAt(reading, opener).left;
}

export interface ShiftDate {
  readonly n: number;
  readonly series: number;
  /** Calendar day on the wall. */
  readonly day: string;
  readonly starts: Millis;
  readonly ends: Millis;
  readonly places: number;
  readonly calledOff: boolean;
}

/** The date of a series on a day; undefined if there is none. */
export function findDate({ sql }: Reading, { n }: Series, day: string): ShiftDate | undefined {
  const row = sql.read("SELECT * FROM shifts_dates WHERE series = ? AND day = ?").get(n, day);
  return row === undefined ? undefined : dateOf(row);
}

/** A row of `shifts_dates`. */
export function dateOf(row: SqlRow): ShiftDate {
  return {
    n: Number(row.n),
    series: Number(row.series),
    day: String(row.day),
    starts: Number(row.starts),
    ends: Number(row.ends),
    places: Number(row.places),
    calledOff: row.called_off !== null,
  };
}

/** Dates of a series that begin after a time and are not called off, in their order. */
export function datesAfter({ sql }: Reading, { n }: Series, at: Millis): readonly ShiftDate[] {
  const read = sql.read(
    `SELECT * FROM shifts_dates WHERE series = ? AND starts > ? AND called_off IS NULL
     ORDER BY starts, n`,
  );
  return read.all(n, at).map(dateOf);
}

/** A place on a date as somebody has it, or had it. */
export interface Place {
  readonly n: number;
  readonly date: number;
  readonly person: number;
  readonly way: Way;
  readonly seeks: boolean;
  readonly was: Outcome | undefined;
  readonly recorder: number | undefined;
  readonly recorded: Millis | undefined;
  /** The thing done that it became. */
  readonly contribution: string | undefined;
}

/** A row of `shifts_places`. */
export function placeOf(row: SqlRow): Place {
  return {
    n: Number(row.n),
    date: Number(row.date),
    person: Number(row.person),
    way: row.way as Way, // only writePlace writes this column
    seeks: row.seeks !== null,
    was: row.was === null ? undefined : (row.was as Outcome), // only writeRecord writes this column
    recorder: row.recorder === null ? undefined : Number(row.recorder),
    recorded: row.recorded === null ? undefined : Number(row.recorded),
    contribution: row.contribution === null ? undefined : String(row.contribution),
  };
}

/** The place that somebody has on a date; undefined if they have none. */
export function findPlace({ sql }: Reading, date: number, person: number): Place | undefined {
  const read = sql.read(
    "SELECT * FROM shifts_places WHERE date = ? AND person = ? AND given IS NULL",
  );
  const row = read.get(date, person);
  return row === undefined ? undefined : placeOf(row);
}

/** Every place that somebody has on a date, whoever left among them, in the order in which they were taken. */
function placesOn({ sql }: Reading, { n }: Pick<ShiftDate, "n">): readonly Place[] {
  const read = sql.read("SELECT * FROM shifts_places WHERE date = ? AND given IS NULL ORDER BY n");
  return read.all(n).map(placeOf);
}

/** Those of them whose people are here, or were when it was recorded. */
export function peopleOn(reading: Reading, date: Pick<ShiftDate, "n">): readonly Place[] {
  return placesOn(reading, date).filter(
    ({ person, was }) => was !== undefined || !personAt(reading, person).left,
  );
}

/** How many places of a date nobody has who is here. */
export function freeOn(reading: Reading, date: ShiftDate): number {
  return Math.max(0, date.places - peopleOn(reading, date).length);
}

export interface Overlap {
  readonly title: string;
  readonly starts: Millis;
}

/** What else somebody has a place in while a date goes on: one that ends as another begins is no such thing. */
export function overlapping(
  { sql }: Reading,
  { n, starts, ends }: ShiftDate,
  person: number,
): Overlap | undefined {
  const read = sql.read(
    `SELECT s.title, d.starts FROM shifts_places p
     JOIN shifts_dates d ON d.n = p.date JOIN shifts_series s ON s.n = d.series
     WHERE p.person = ? AND p.given IS NULL AND d.called_off IS NULL
       AND d.n <> ? AND d.starts < ? AND d.ends > ? ORDER BY d.starts, d.n LIMIT 1`,
  );
  const row = read.get(person, n, ends, starts);
  return row === undefined ? undefined : { title: String(row.title), starts: Number(row.starts) };
}

/** True of whoever takes a series as a whole. */
export function takesSeries({ sql }: Reading, { n }: Series, person: number): boolean {
  const read = sql.read(
    "SELECT 1 FROM shifts_regulars WHERE series = ? AND person = ? AND until IS NULL",
  );
  return read.get(n, person) !== undefined;
}

/** Row numbers of those who take a series as a whole and are here, in the order in which they took it. */
export function regularsOf(reading: Reading, { n }: Series): readonly number[] {
  const read = reading.sql.read(
    "SELECT person FROM shifts_regulars WHERE series = ? AND until IS NULL ORDER BY n",
  );
  return read
    .all(n)
    .map(({ person }) => Number(person))
    .filter((person) => !personAt(reading, person).left);
}

interface RecordingOf {
  readonly series: Series;
  readonly date: ShiftDate;
  /** Row numbers of who records, and of whom it is about. */
  readonly by: number;
  readonly about: number;
}

/**
 * True of whoever may record that somebody else was there: who had a place on the date, and who looks after it; any member,
 * where that is nobody but the one whom it is about.
 */
export function mayRecord(reading: Reading, { series, date, by, about }: RecordingOf): boolean {
  if (by === about) return false;
  const others = peopleOn(reading, date).filter(({ person }) => person !== about);
  if (others.some(({ person }) => person === by)) return true;
  if (looksAfter(reading, series, by)) return true;
  return others.length === 0 && !isLookedAfter(reading, series, about);
}

/** True if anybody but one person looks after a series. */
function isLookedAfter(reading: Reading, { team, opener }: Series, but: number): boolean {
  if (team !== undefined && isPeopled(reading, team)) {
    return areOthersIn(reading, { team, person: but });
  }
  return opener !== but;
}

/** How many series have dates to come: of one member, or of all. */
export function countSeries({ sql }: Reading, opener: number | null, at: Millis): number {
  const read = sql.read(
    "SELECT COUNT(*) AS count FROM shifts_series WHERE ends > ?1 AND (?2 IS NULL OR opener = ?2)",
  );
  return Number(read.get(at, opener)?.count);
}

interface Taking {
  readonly date: ShiftDate;
  readonly person: number;
  readonly way: Way;
}

/** Somebody has a place on a date from now on; where all are taken, in the place of somebody who left the group. */
export function writePlace(judgement: Judgement, { date, person, way }: Taking): void {
  const { sql, at } = judgement;
  const all = placesOn(judgement, date);
  const away = all.find((one) => personAt(judgement, one.person).left);
  if (all.length >= date.places && away !== undefined) writeGiven(judgement, away);
  const insert = sql.write(
    "INSERT INTO shifts_places (date, person, way, since) VALUES (?, ?, ?, ?)",
  );
  insert.run(date.n, person, way, at);
}

/** A place is somebody's no longer. */
export function writeGiven({ sql, at }: Judgement, { n }: Pick<Place, "n">): void {
  sql.write("UPDATE shifts_places SET given = ? WHERE n = ?").run(at, n);
}

/** Somebody seeks a stand-in from now on, or no longer. */
export function writeSeeks({ sql, at }: Judgement, { n }: Place, seeks: boolean): void {
  sql.write("UPDATE shifts_places SET seeks = ? WHERE n = ?").run(seeks ? at : null, n);
}

/** What every fact of a date tells of it. */
export function factOfDate({ series, title }: Series, { day, starts }: ShiftDate) {
  return { series, title, on: day, starts: toTime(starts) };
}

/** The id of an agent by its row number. */
export function idOf(reading: Reading, n: number): Hash {
  return agentAt(reading, n).agent;
}

/** What holds of shifts in every state. */
export const shiftLaws: readonly Law[] = [
  { name: "SH5 no more people are on a date than it has places", check: noMoreThanPlaces },
  { name: "SH6 nobody works in two shifts at once", check: nobodyTwice },
];

function noMoreThanPlaces({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT n FROM shifts_dates WHERE places < (
       SELECT COUNT(*) FROM shifts_places p WHERE p.date = shifts_dates.n AND p.given IS NULL)
     ORDER BY n`,
  );
  return read.all().map(({ n }) => `date ${Number(n)} has more`);
}

function nobodyTwice({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT p.n FROM shifts_places p JOIN shifts_dates d ON d.n = p.date
     WHERE p.given IS NULL AND d.called_off IS NULL AND EXISTS (
       SELECT 1 FROM shifts_places q JOIN shifts_dates e ON e.n = q.date
       WHERE q.person = p.person AND q.given IS NULL AND q.n > p.n AND e.called_off IS NULL
         AND e.starts < d.ends AND e.ends > d.starts) ORDER BY p.n`,
  );
  return read.all().map(({ n }) => `place ${Number(n)} overlaps another`);
}
