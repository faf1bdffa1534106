/** What acts about a series or one of its dates mean. */

import { accepted, refused, toTime } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import type { ActJudgement, Judgement } from "../../../engine/room.ts";
import { shiftRefusals } from "../refusals.ts";
import { findDate, findSeries, overlapping } from "../shifts.ts";
import type { Series, ShiftDate } from "../shifts.ts";

/** The series that an act means. */
export function seriesMeant({
  body: { series },
  ...act
}: ActJudgement<{ readonly series: Hash }>): Result<Series, Refusal> {
  const found = findSeries(act, series);
  return found === undefined ? refused(shiftRefusals.shiftUnknown({ series })) : accepted(found);
}

/** What may be refused of a date that is to come. */
export const comingRefused = [
  shiftRefusals.dateUnknown,
  shiftRefusals.dateCalledOff,
  shiftRefusals.dateBegun,
];

/** A date of a series that is still to come. */
export function comingDate(
  judgement: Judgement,
  series: Series,
  day: string,
): Result<ShiftDate, Refusal> {
  const date = findDate(judgement, series, day);
  if (date === undefined) return refused(shiftRefusals.dateUnknown({ day }));
  if (date.calledOff) return refused(shiftRefusals.dateCalledOff());
  return date.starts <= judgement.at ? refused(shiftRefusals.dateBegun()) : accepted(date);
}

/** Nobody works in two shifts at once. */
export function refuseOverlap(
  judgement: Judgement,
  date: ShiftDate,
  person: number,
): Refusal | undefined {
  const other = overlapping(judgement, date, person);
  if (other === undefined) return undefined;
  return shiftRefusals.worksThen({ title: other.title, starts: toTime(other.starts) });
}
