/** Taking a place on a date, or on every date of a series; and standing in for who cannot be there. */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../../engine/room.ts";
import { findAgent } from "../../../services/economy/index.ts";
import { authorOf } from "../../people/index.ts";
import { standInSpec, takeSpec } from "../acts.ts";
import { dateTaken, seriesTaken, standInFound } from "../facts.ts";
import { shiftRefusals } from "../refusals.ts";
import {
  datesAfter,
  factOfDate,
  findPlace,
  freeOn,
  idOf,
  overlapping,
  peopleOn,
  takesSeries,
  writeGiven,
  writePlace,
  writeSeeks,
} from "../shifts.ts";
import type { Place, Series, ShiftDate } from "../shifts.ts";
import { comingDate, comingRefused, refuseOverlap, seriesMeant } from "./found.ts";

const refusals = [
  shiftRefusals.shiftUnknown,
  ...comingRefused,
  shiftRefusals.holdsPlace,
  shiftRefusals.worksThen,
  shiftRefusals.noPlaceFree,
  shiftRefusals.takesSeries,
  shiftRefusals.noneToTake,
];

export const take = defineAct(takeSpec, refusals, (act) => {
  const series = seriesMeant(act);
  if (!series.ok) return series.refusal;
  const { on } = act.body;
  return on === undefined ? takeAll(act, series.value) : takeOne(act, series.value, on);
});

function takeOne(act: ActJudgement<unknown>, series: Series, on: string): Refusal | undefined {
  const { n: person, person: id } = authorOf(act);
  const date = comingDate(act, series, on);
  if (!date.ok) return date.refusal;
  const own = findPlace(act, date.value.n, person);
  if (own?.seeks === false) return shiftRefusals.holdsPlace();
  const refusal = own === undefined ? refuseTaking(act, date.value, person) : undefined;
  if (refusal !== undefined) return refusal;
  if (own === undefined) writePlace(act, { date: date.value, person, way: "date" });
  else writeSeeks(act, own, false); // they can be there after all
  act.fact(dateTaken, { ...factOfDate(series, date.value), person: id });
  return undefined;
}

function refuseTaking(judgement: Judgement, date: ShiftDate, person: number): Refusal | undefined {
  const refusal = refuseOverlap(judgement, date, person);
  if (refusal !== undefined) return refusal;
  return freeOn(judgement, date) === 0 ? shiftRefusals.noPlaceFree() : undefined;
}

function takeAll(act: ActJudgement<unknown>, series: Series): Refusal | undefined {
  const { n: person, person: id } = authorOf(act);
  if (takesSeries(act, series, person)) return shiftRefusals.takesSeries();
  const coming = datesAfter(act, series, act.at);
  const others = coming.filter((date) => findPlace(act, date.n, person) === undefined);
  const taken = others.filter((date) => canTake(act, date, person));
  if (taken.length === 0) return shiftRefusals.noneToTake();
  const insert = act.sql.write(
    "INSERT INTO shifts_regulars (series, person, since) VALUES (?, ?, ?)",
  );
  insert.run(series.n, person, act.at);
  for (const date of taken) writePlace(act, { date, person, way: "series" });
  const left = others.length - taken.length;
  const { series: of, title } = series;
  act.fact(seriesTaken, { series: of, title, person: id, dates: taken.length, left });
  return undefined;
}

function canTake(judgement: Judgement, date: ShiftDate, person: number): boolean {
  return freeOn(judgement, date) > 0 && overlapping(judgement, date, person) === undefined;
}

const standInRefusals = [
  shiftRefusals.shiftUnknown,
  ...comingRefused,
  shiftRefusals.ownStandIn,
  shiftRefusals.notSought,
  shiftRefusals.holdsPlace,
  shiftRefusals.worksThen,
];

export const standIn = defineAct(standInSpec, standInRefusals, (act) => {
  const series = seriesMeant(act);
  if (!series.ok) return series.refusal;
  const date = comingDate(act, series.value, act.body.on);
  if (!date.ok) return date.refusal;
  const { n: person, person: id } = authorOf(act);
  const sought = placeSought(act, date.value, person);
  if (!sought.ok) return sought.refusal;
  if (findPlace(act, date.value.n, person) !== undefined) return shiftRefusals.holdsPlace();
  const refusal = refuseOverlap(act, date.value, person);
  if (refusal !== undefined) return refusal;
  writeGiven(act, sought.value);
  writePlace(act, { date: date.value, person, way: "stand-in" });
  const of = idOf(act, sought.value.person);
  act.fact(standInFound, { ...factOfDate(series.value, date.value), person: id, of });
  return undefined;
});

/** The place for which a stand-in is sought, of whoever is meant. */
function placeSought(
  act: ActJudgement<{ readonly of: string }>,
  date: ShiftDate,
  person: number,
): Result<Place, Refusal> {
  const of = findAgent(act, act.body.of)?.n;
  if (of === person) return refused(shiftRefusals.ownStandIn());
  const place = peopleOn(act, date).find((one) => one.person === of && one.seeks);
  return place === undefined ? refused(shiftRefusals.notSought()) : accepted(place);
}
