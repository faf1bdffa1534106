/**
 * Recording who was there: by somebody else who looks after the shift or had a place in it, and can correct it for a
 * while. What somebody attended is told and confirmed with it.
 */

import { accepted, limits, present, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../../engine/room.ts";
import type { Author, BodyOf } from "../../../engine/spec.ts";
import { findAgent } from "../../../services/economy/index.ts";
import {
  contributionRefusals,
  refuseSeen,
  takeBackSeen,
  tellSeen,
} from "../../contributions/index.ts";
import type { Seen } from "../../contributions/index.ts";
import { authorOf, peopleRefusals, personAt } from "../../people/index.ts";
import { recordSpec } from "../acts.ts";
import { attendanceRecorded } from "../facts.ts";
import type { Outcome } from "../forms.ts";
import { shiftRefusals } from "../refusals.ts";
import { findDate, findPlace, idOf, mayRecord } from "../shifts.ts";
import type { Place, Series, ShiftDate } from "../shifts.ts";
import { seriesMeant } from "./found.ts";

type Recording = BodyOf<typeof recordSpec>;

const refusals = [
  shiftRefusals.shiftUnknown,
  shiftRefusals.dateUnknown,
  shiftRefusals.dateCalledOff,
  shiftRefusals.dateToCome,
  shiftRefusals.shiftPersonTwice,
  shiftRefusals.ownAttendance,
  shiftRefusals.notInShift,
  peopleRefusals.theyLeft,
  shiftRefusals.notYoursToRecord,
  shiftRefusals.recordedByOther,
  shiftRefusals.recordStands,
  contributionRefusals.dayTooLong,
];

export const record = defineAct(recordSpec, refusals, (act) => {
  const found = seriesMeant(act);
  if (!found.ok) return found.refusal;
  const series = found.value;
  const date = dateMeant(act, series);
  if (!date.ok) return date.refusal;
  const { people } = act.body;
  const ids = people.map(({ person }) => person);
  if (new Set(ids).size < ids.length) return shiftRefusals.shiftPersonTwice();
  for (const [i, { person, was }] of people.entries()) {
    const of = { series, date: date.value, person, was, field: `people.${i}` };
    const refusal = refusePerson(act, of);
    if (refusal !== undefined) return refusal;
  }
  write(act, series, date.value);
  return undefined;
});

function dateMeant(act: ActJudgement<Recording>, series: Series): Result<ShiftDate, Refusal> {
  const { on } = act.body;
  const date = findDate(act, series, on);
  if (date === undefined) return refused(shiftRefusals.dateUnknown({ day: on }));
  if (date.calledOff) return refused(shiftRefusals.dateCalledOff());
  return date.starts > act.at ? refused(shiftRefusals.dateToCome()) : accepted(date);
}

interface Meant {
  readonly series: Series;
  readonly date: ShiftDate;
  readonly person: string;
  readonly was: Outcome;
  readonly field: string;
}

function refusePerson(act: ActJudgement<Recording>, meant: Meant): Refusal | undefined {
  const { series, date, person, was } = meant;
  const by = authorOf(act);
  const field = `${meant.field}.person`;
  if (person === by.person) return shiftRefusals.ownAttendance("", field);
  const n = findAgent(act, person)?.n;
  const place = n === undefined ? undefined : findPlace(act, date.n, n);
  if (place === undefined) return shiftRefusals.notInShift({ person }, field);
  if (personAt(act, place.person).left) return peopleRefusals.theyLeft({ person }, field);
  if (!mayRecord(act, { series, date, by: by.n, about: place.person })) {
    return shiftRefusals.notYoursToRecord("", field);
  }
  const refusal = refuseAgain(act, place, field);
  if (refusal !== undefined) return refusal;
  const isFresh = was === "attended" && place.was !== "attended";
  return isFresh ? refuseSeen(act, seenOf(series, date, place), `${meant.field}.`) : undefined;
}

/** What was recorded is corrected by whoever recorded it, for a while. */
function refuseAgain(
  act: ActJudgement<Recording>,
  { recorder, recorded, ...place }: Place,
  field: string,
): Refusal | undefined {
  if (recorded === undefined) return undefined;
  const person = idOf(act, place.person);
  if (recorder !== authorOf(act).n) return shiftRefusals.recordedByOther({ person }, field);
  const isOver = act.at > recorded + limits.shiftCorrectMs;
  return isOver ? shiftRefusals.recordStands({ person }, field) : undefined;
}

function seenOf(series: Series, date: ShiftDate, { person }: Place): Seen {
  const { title: theme, team, minutes } = series;
  return { on: date.day, person, theme, team, minutes };
}

interface Recorded {
  readonly place: Place;
  readonly was: Outcome;
}

function write(act: ActJudgement<Recording>, series: Series, date: ShiftDate): void {
  const by = authorOf(act);
  const all = act.body.people.map(({ person, was }): Recorded => {
    const { n } = present(findAgent(act, person), "people were checked");
    return { place: present(findPlace(act, date.n, n), "places were checked"), was };
  });
  for (const { place, was } of all) {
    const { series: id, title } = series;
    const person = idOf(act, place.person);
    act.fact(attendanceRecorded, { series: id, title, on: date.day, person, was, by: by.person });
  }
  takeBack(act, all, by);
  const told = tell(act, { series, date, all, by });
  for (const one of all) writeRecord(act, { ...one, by, told: told.get(one.place.person) });
}

/** What was told of those who were not there after all is taken back; of others it stays as it is. */
function takeBack(judgement: Judgement, all: readonly Recorded[], by: Author): void {
  const gone = all.flatMap(({ place, was }) =>
    was !== "attended" && place.contribution !== undefined ? [place.contribution] : [],
  );
  if (gone.length > 0) takeBackSeen(judgement, gone, by);
}

interface Telling {
  readonly series: Series;
  readonly date: ShiftDate;
  readonly all: readonly Recorded[];
  readonly by: Author;
}

/** What each did for the first time, by row numbers of people. */
function tell(
  judgement: Judgement,
  { series, date, all, by }: Telling,
): ReadonlyMap<number, string> {
  const fresh = all.filter(({ place, was }) => was === "attended" && place.was !== "attended");
  if (fresh.length === 0) return new Map();
  const seen = fresh.map(({ place }) => seenOf(series, date, place));
  const items = tellSeen(judgement, seen, by);
  return new Map(fresh.map(({ place }, i) => [place.person, present(items[i], "one for each")]));
}

interface Writing extends Recorded {
  readonly by: Author;
  /** What was told of it just now. */
  readonly told: string | undefined;
}

function writeRecord({ sql, at }: Judgement, { place, was, by, told }: Writing): void {
  const contribution = was === "attended" ? (told ?? place.contribution ?? null) : null;
  const update = sql.write(
    "UPDATE shifts_places SET was = ?, recorder = ?, recorded = ?, contribution = ? WHERE n = ?",
  );
  update.run(was, by.n, place.recorded ?? at, contribution, place.n);
}
