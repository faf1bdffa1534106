/** What can be asked of shifts: which series there are, their dates with who has a place, one's own, and what is to be recorded. */

import { accepted, limits, parseTime, refused, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  day,
  name,
  oneOf,
  pageOf,
  time,
  Type,
  words,
} from "../../engine/body.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { isToldTo } from "../../engine/spec.ts";
import { findPerson, memberFacts, named, nameOf, page, paged } from "../people/index.ts";
import { teamFacts } from "../teams/facts.ts";
import { shiftFacts } from "./facts.ts";
import { clock, outcome, repeats, series, way, zoneName, team } from "./forms.ts";
import type { Outcome } from "./forms.ts";
import { shiftRefusals } from "./refusals.ts";
import {
  dateOf,
  findSeries,
  idOf,
  looksAfter,
  mayRecord,
  peopleOn,
  regularsOf,
  seriesAt,
  seriesOf,
} from "./shifts.ts";
import type { Place, Series, ShiftDate } from "./shifts.ts";

/** Who has a place is another once somebody left the group, or came back. */
const follows = [...shiftFacts, ...memberFacts];
/** Who looks after a series is another by who is in its team. */
const followsTeams = [...follows, ...teamFacts];

const seriesRow = {
  series,
  title: name,
  /** What is to be done. */
  about: Type.Optional(words),
  team: Type.Optional(team),
  by: named,
  opened: time,
  /** Index of the entry by which it was opened. */
  entry: count,
  /** Absent of what is once. */
  repeats: Type.Optional(repeats),
  time: clock,
  minutes: count,
  zone: zoneName,
  /** Those who take it as a whole. */
  regulars: Type.Array(named),
  /** When its last date ends. */
  ends: time,
};

export const listSeries = defineQuery(
  {
    name: "series",
    summary:
      "The group's series of shifts, the newest first: all, or those with dates after a time.",
    sees: "everyone",
    params: body({ from: Type.Optional(time), ...page }),
    answer: pageOf(body(seriesRow), count),
    follows,
  },
  (reader, { from, after = 0, limit = limits.pageRows }) => {
    const read = reader.sql.read(
      `SELECT * FROM shifts_series WHERE (?1 = 0 OR n < ?1) AND ends > ?2 ORDER BY n DESC LIMIT ?3`,
    );
    const rows = read.all(after, timeOf(from) ?? 0, limit + 1);
    return accepted(
      paged(rows, limit, (row) => seriesView(reader, seriesOf(row), Number(row.ends))),
    );
  },
);

export const oneSeries = defineQuery(
  {
    name: "one",
    summary: "One series of shifts, and whether somebody looks after it.",
    sees: "everyone",
    params: body({ series, person: Type.Optional(agent) }),
    answer: body({ ...seriesRow, looksAfter: Type.Boolean() }),
    follows: followsTeams,
  },
  (reader, { series: id, person }) => {
    const found = findSeries(reader, id);
    if (found === undefined) return refused(shiftRefusals.shiftUnknown({ series: id }));
    const read = reader.sql.read("SELECT ends FROM shifts_series WHERE n = ?");
    const view = seriesView(reader, found, Number(read.get(found.n)?.ends));
    const who = person === undefined ? undefined : findPerson(reader, person);
    const isTheirs = who !== undefined && !who.left && looksAfter(reader, found, who.n);
    return accepted({ ...view, looksAfter: isTheirs });
  },
);

function seriesView(reading: Reading, found: Series, ends: Millis) {
  return {
    series: found.series,
    title: found.title,
    ...(found.about === undefined ? {} : { about: found.about }),
    ...(found.team === undefined ? {} : { team: idOf(reading, found.team) }),
    by: nameOf(reading, found.opener),
    opened: toTime(found.opened),
    entry: found.entry,
    ...(found.repeats === undefined ? {} : { repeats: found.repeats }),
    time: found.clock,
    minutes: found.minutes,
    zone: found.zone,
    regulars: regularsOf(reading, found).map((n) => nameOf(reading, n)),
    ends: toTime(ends),
  };
}

const personThere = body({
  ...named.properties,
  how: way,
  /** They cannot be there, and are expected until somebody stands in. */
  seeks: Type.Boolean(),
  was: Type.Optional(outcome),
  /** Who recorded it, and until when they can correct it. */
  recorded: Type.Optional(body({ by: named, until: time })),
});

const dateRow = {
  series,
  title: name,
  on: day,
  starts: time,
  ends: time,
  zone: zoneName,
  places: count,
  free: count,
  team: Type.Optional(team),
  calledOff: Type.Boolean(),
  people: Type.Array(personThere),
};

/** Where a page of dates begins: a time, and a row number for those that begin together. */
const cursor = Type.String({ pattern: "^\\d{1,15}\\.\\d{1,15}$" });
const span = {
  from: time,
  until: Type.Optional(time),
  after: Type.Optional(cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
};

export const dates = defineQuery(
  {
    name: "dates",
    summary:
      "Dates that end after a time, in their order: all, those with a place that nobody has, or those for which somebody seeks a stand-in.",
    sees: "everyone",
    params: body({
      ...span,
      series: Type.Optional(series),
      only: Type.Optional(oneOf("free", "sought")),
    }),
    answer: pageOf(body(dateRow), cursor),
    follows,
  },
  (reader, { series: id, only, ...asked }) => {
    const found = id === undefined ? undefined : findSeries(reader, id);
    if (id !== undefined && found === undefined) {
      return refused(shiftRefusals.shiftUnknown({ series: id }));
    }
    const isMeant = ({ free, calledOff, people }: DateView) =>
      only === undefined ||
      (!calledOff && (only === "free" ? free > 0 : people.some(({ seeks }) => seeks)));
    const sought = only === "sought";
    return accepted(pageOfDates(reader, { ...asked, series: found?.n, sought, isMeant }));
  },
);

type DateView = ReturnType<typeof dateView>;

interface Asked {
  readonly from: string;
  readonly until?: string;
  readonly after?: string;
  readonly limit?: number;
  /** Row numbers of a series, and of somebody who has a place. */
  readonly series?: number | undefined;
  readonly person?: number | undefined;
  /** True of those alone for which somebody seeks a stand-in. */
  readonly sought?: boolean;
  readonly isMeant?: (view: DateView) => boolean;
}

/** Dates in their order, read until a page is full of those that are meant. */
function pageOfDates(reading: Reading, asked: Asked) {
  const { limit = limits.pageRows, isMeant = () => true } = asked;
  const rows: DateView[] = [];
  let last: ShiftDate | undefined;
  for (const date of datesFor(reading, asked)) {
    const view = dateView(reading, date);
    if (!isMeant(view)) continue;
    if (rows.length === limit && last !== undefined) {
      return { rows, next: `${last.starts}.${last.n}` };
    }
    rows.push(view);
    last = date;
  }
  return { rows };
}

function* datesFor(reading: Reading, asked: Asked): Generator<ShiftDate> {
  const { from, until, after = "0.0", series: of, person, sought = false } = asked;
  const [starts = 0, n = 0] = after.split(".").map(Number);
  const [at, to] = [timeOf(from) ?? 0, timeOf(until) ?? Number.MAX_SAFE_INTEGER];
  const read = reading.sql.read(
    `SELECT * FROM shifts_dates WHERE starts > ?1 AND starts < ?2 AND ends > ?3
       AND (starts > ?4 OR (starts = ?4 AND n > ?5)) AND (?6 IS NULL OR series = ?6)
       AND (?7 IS NULL OR n IN (SELECT date FROM shifts_places WHERE person = ?7 AND given IS NULL ORDER BY date))
       AND (?8 = 0 OR n IN (SELECT date FROM shifts_places WHERE seeks IS NOT NULL AND given IS NULL ORDER BY date))
     ORDER BY starts, n`,
  );
  const earliest = at - limits.shiftMs - 1; // none lasts longer
  const which = [of ?? null, person ?? null, sought ? 1 : 0];
  for (const row of read.iterate(earliest, to, at, starts, n, ...which)) yield dateOf(row);
}

function dateView(reading: Reading, date: ShiftDate) {
  const found = seriesAt(reading, date.series);
  const people = peopleOn(reading, date);
  return {
    series: found.series,
    title: found.title,
    on: date.day,
    starts: toTime(date.starts),
    ends: toTime(date.ends),
    zone: found.zone,
    places: date.places,
    free: Math.max(0, date.places - people.length),
    ...(found.team === undefined ? {} : { team: idOf(reading, found.team) }),
    calledOff: date.calledOff,
    people: people.map((place) => placeView(reading, place)),
  };
}

function placeView(reading: Reading, { person, way: how, seeks, was, ...record }: Place) {
  const { recorder, recorded } = record;
  const until = recorded === undefined ? 0 : recorded + limits.shiftCorrectMs;
  return {
    ...nameOf(reading, person),
    how,
    seeks,
    ...(was === undefined ? {} : { was }),
    ...(recorder === undefined
      ? {}
      : { recorded: { by: nameOf(reading, recorder), until: toTime(until) } }),
  };
}

export const ofPerson = defineQuery(
  {
    name: "of-person",
    summary: "Dates that end after a time on which a person has a place, in their order.",
    sees: "everyone",
    params: body({ person: agent, ...span }),
    answer: pageOf(body(dateRow), cursor),
    follows,
  },
  (reader, { person, ...asked }) => {
    const found = findPerson(reader, person);
    if (found === undefined || found.left) return accepted({ rows: [] });
    const isMeant = ({ calledOff }: DateView) => !calledOff;
    return accepted(pageOfDates(reader, { ...asked, person: found.n, isMeant }));
  },
);

export const toRecord = defineQuery(
  {
    name: "to-record",
    summary:
      "Dates that began before a time and within the 14 days before it, and of which a person may record somebody who is not recorded; told to that person.",
    sees: "members",
    params: body({ person: agent, until: time }),
    answer: body({ rows: Type.Array(body(dateRow)) }),
    follows: followsTeams,
  },
  (reader, { person, until }) => {
    if (!isToldTo(reader.asker, person)) return refused(engineRefusals.notYours());
    const found = findPerson(reader, person);
    if (found === undefined || !found.welcomed) return accepted({ rows: [] });
    const read = reader.sql.read(
      `SELECT * FROM shifts_dates WHERE starts <= ? AND starts > ? AND called_off IS NULL
         AND n IN (SELECT date FROM shifts_places WHERE was IS NULL AND given IS NULL ORDER BY date)
       ORDER BY starts, n LIMIT ?`,
    );
    const at = timeOf(until) ?? 0;
    const all = read.all(at, at - limits.shiftCorrectMs, limits.pageRows).map(dateOf);
    const rows = all.filter((date) => waitsFor(reader, date, found.n));
    return accepted({ rows: rows.map((date) => dateView(reader, date)) });
  },
);

/** True if somebody may record anybody who is not recorded yet. */
function waitsFor(reading: Reading, date: ShiftDate, by: number): boolean {
  const found = seriesAt(reading, date.series);
  return peopleOn(reading, date).some(
    ({ person: about, was }) =>
      was === undefined && mayRecord(reading, { series: found, date, by, about }),
  );
}

export const account = defineQuery(
  {
    name: "account",
    summary: "How often a person attended, missed and was excused, in all; told to that person.",
    sees: "people",
    params: body({ person: agent }),
    answer: body({ attended: count, missed: count, excused: count, "make-up": count }),
    follows: shiftFacts,
  },
  (reader, { person }) => {
    if (!isToldTo(reader.asker, person)) return refused(engineRefusals.notYours());
    const n = findPerson(reader, person)?.n ?? 0;
    const read = reader.sql.read(
      "SELECT COUNT(*) AS count FROM shifts_places WHERE person = ? AND was = ?",
    );
    const of = (was: Outcome) => Number(read.get(n, was)?.count);
    const [attended, missed] = [of("attended"), of("missed")];
    return accepted({ attended, missed, excused: of("excused"), "make-up": of("make-up") });
  },
);

function timeOf(text: string | undefined): Millis | undefined {
  return text === undefined ? undefined : parseTime(text);
}
