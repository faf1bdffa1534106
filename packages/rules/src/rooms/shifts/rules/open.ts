/** Opening a series: its dates are laid out once, by the clock on the wall and what is said of its zone. */

import {
  accepted,
  DAY,
  HOUR,
  limits,
  MINUTE,
  parseTime,
  present,
  refused,
  toTime,
} from "@plenty/kernel";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import { likenessOf } from "../../../engine/likeness.ts";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { authorOf } from "../../people/index.ts";
import { findTeam, isIn, teamRefusals } from "../../teams/index.ts";
import type { Team } from "../../teams/index.ts";
import { openSpec } from "../acts.ts";
import { seriesOpened } from "../facts.ts";
import { daysOf, dayText } from "../lay-out.ts";
import { shiftRefusals } from "../refusals.ts";
import { dayNumber, readRepeats } from "../repeats.ts";
import type { DayNumber, Repeats } from "../repeats.ts";
import { countSeries } from "../shifts.ts";
import { areInOrder, instantOf } from "../zone.ts";
import type { Offset } from "../zone.ts";

type Opening = BodyOf<typeof openSpec>;

const refusals = [
  shiftRefusals.shiftTitleUnseen,
  teamRefusals.teamUnknown,
  teamRefusals.teamOver,
  teamRefusals.notInTeam,
  shiftRefusals.firstInvalid,
  shiftRefusals.lastInvalid,
  shiftRefusals.repeatsTooOften,
  shiftRefusals.repeatsUnclear,
  shiftRefusals.zoneInvalid,
  shiftRefusals.noDates,
  shiftRefusals.datesTooMany,
  shiftRefusals.shiftsYours,
  shiftRefusals.shiftsFull,
];

export const open = defineAct(openSpec, refusals, (act) => {
  if (likenessOf(act.body.title) === "") return shiftRefusals.shiftTitleUnseen();
  const team = teamMeant(act);
  if (!team.ok) return team.refusal;
  const dates = layOut(act, act.body);
  if (!dates.ok) return dates.refusal;
  const refusal = refuseMany(act, authorOf(act).n);
  if (refusal !== undefined) return refusal;
  write(act, { team: team.value, dates: dates.value });
  return undefined;
});

/** Whoever is in a team opens a series that it looks after. */
function teamMeant(act: ActJudgement<Opening>): Result<Team | undefined, Refusal> {
  const { team } = act.body;
  if (team === undefined) return accepted(undefined);
  const found = findTeam(act, team);
  if (found === undefined) return refused(teamRefusals.teamUnknown({ team }));
  if (found.closed !== undefined) return refused(teamRefusals.teamOver());
  const isTheirs = isIn(act, { team: found.n, person: authorOf(act).n });
  return isTheirs ? accepted(found) : refused(teamRefusals.notInTeam());
}

function refuseMany(judgement: Judgement, opener: number): Refusal | undefined {
  const [own, all] = [limits.shiftsPerMember, limits.shifts];
  if (countSeries(judgement, opener, judgement.at) >= own) {
    return shiftRefusals.shiftsYours({ most: own });
  }
  const isFull = countSeries(judgement, null, judgement.at) >= all;
  return isFull ? shiftRefusals.shiftsFull({ most: all }) : undefined;
}

interface LaidOut {
  readonly day: string;
  readonly starts: Millis;
}

/** Of what is once: its only day. */
const once: Repeats = {
  every: "DAILY",
  interval: 1,
  count: 1,
  until: undefined,
  weekdays: [],
  monthDays: [],
  months: [],
  places: [],
  weekBegins: 0,
};

/** The dates of a series in their order; what has begun by now is none of them. */
function layOut({ at }: Judgement, opening: Opening): Result<readonly LaidOut[], Refusal> {
  const span = spanOf(at, opening);
  if (!span.ok) return span;
  const repeats = repeatsOf(opening);
  if (!repeats.ok) return repeats;
  const instant = instantsOf(opening);
  const offsets = offsetsOf(opening);
  if (!areInOrder(offsets) || !holdsAt(offsets, instant(span.value.first))) {
    return refused(shiftRefusals.zoneInvalid());
  }
  const dates: LaidOut[] = [];
  const isAfter = isAfterOf(repeats.value, opening, instant);
  for (const day of daysOf(repeats.value, { ...span.value, isAfter })) {
    const starts = instant(day);
    if (starts <= at) continue;
    if (dates.length === limits.shiftDates) {
      return refused(shiftRefusals.datesTooMany({ most: limits.shiftDates }));
    }
    dates.push({ day: dayText(day), starts });
  }
  return dates.length === 0 ? refused(shiftRefusals.noDates()) : accepted(dates);
}

/** Somewhere on Earth it is still the day before yesterday's night: what has begun is left out later. */
const earliest = 14 * HOUR;

interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

function spanOf(at: Millis, { first: day, until }: Opening): Result<Span, Refusal> {
  const first = dayNumber(day);
  const isPlanned =
    first !== undefined &&
    (first + 1) * DAY + earliest > at &&
    first * DAY <= at + limits.shiftAheadMs;
  if (!isPlanned) return refused(shiftRefusals.firstInvalid({ day }));
  if (until === undefined) return accepted({ first, last: first + limits.shiftYearMs / DAY - 1 });
  const last = dayNumber(until);
  const isLast = last !== undefined && last >= first && last - first <= limits.shiftAheadMs / DAY;
  return isLast ? accepted({ first, last }) : refused(shiftRefusals.lastInvalid({ day: until }));
}

function repeatsOf({ repeats }: Opening): Result<Repeats, Refusal> {
  if (repeats === undefined) return accepted(once);
  const read = readRepeats(repeats);
  if (read.ok) return read;
  return refused(
    read.refusal === "too often"
      ? shiftRefusals.repeatsTooOften()
      : shiftRefusals.repeatsUnclear({ rule: repeats }),
  );
}

function offsetsOf({ offsets }: Opening): readonly Offset[] {
  return offsets.map(({ from, minutes }) => ({ from: parseTime(from) ?? Number.NaN, minutes }));
}

function holdsAt([first]: readonly Offset[], at: Millis): boolean {
  return first !== undefined && first.from <= at;
}

/** When the shift begins on a day. */
function instantsOf(opening: Opening): (day: DayNumber) => Millis {
  const offsets = offsetsOf(opening);
  const clock = minutesOf(opening) * MINUTE;
  return (day) => instantOf(offsets, day * DAY + clock);
}

function minutesOf({ time }: Opening): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The end that a rule gives itself: a day, or a time on it by the wall's clock or by UTC. */
function isAfterOf(
  { until }: Repeats,
  opening: Opening,
  instant: (day: DayNumber) => Millis,
): (day: DayNumber) => boolean {
  if (until === undefined) return () => false;
  const { day: last, minutes } = until;
  if (minutes === undefined) return (day) => day > last;
  if (until.utc) return (day) => instant(day) > last * DAY + minutes * MINUTE;
  return (day) => day > last || (day === last && minutesOf(opening) > minutes);
}

interface Whole {
  readonly team: Team | undefined;
  readonly dates: readonly LaidOut[];
}

function write(act: ActJudgement<Opening>, { team, dates }: Whole): void {
  const { title, about, places, minutes, repeats, time, zone } = act.body;
  const author = authorOf(act);
  const length = minutes * MINUTE;
  const [first, last] = [
    present(dates[0], "a series has dates"),
    present(dates.at(-1), "likewise"),
  ];
  const insert = act.sql.write(
    `INSERT INTO shifts_series (series, title, about, team, opener, opened, entry, repeats, clock, minutes, zone, ends)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`,
  );
  const of = [title, about ?? null, team?.n ?? null, author.n, act.at, act.index];
  const when = [repeats ?? null, time, minutes, zone, last.starts + length];
  const n = Number(insert.get(act.id, ...of, ...when)?.n);
  const insertDate = act.sql.write(
    "INSERT INTO shifts_dates (series, day, starts, ends, places) VALUES (?, ?, ?, ?, ?)",
  );
  for (const { day, starts } of dates) insertDate.run(n, day, starts, starts + length, places);
  act.fact(seriesOpened, {
    series: act.id,
    title,
    ...(about === undefined ? {} : { about }),
    ...(team === undefined ? {} : { team: team.team }),
    dates: dates.length,
    places,
    from: toTime(first.starts),
    to: toTime(last.starts),
    by: author.person,
  });
}
