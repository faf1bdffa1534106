/**
 * Saying that one cannot be there. Until the group's deadline the place is free from then on; after it a stand-in is sought,
 * and who said so is expected until somebody is found.
 */

import { HOUR } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../../engine/room.ts";
import { readSetting } from "../../../services/settings/index.ts";
import { authorOf } from "../../people/index.ts";
import { deadlineSetting, dropSpec } from "../acts.ts";
import { placeFreed, seriesDropped, standInSought } from "../facts.ts";
import { shiftRefusals } from "../refusals.ts";
import {
  datesAfter,
  factOfDate,
  findPlace,
  takesSeries,
  writeGiven,
  writeSeeks,
} from "../shifts.ts";
import type { Place, Series, ShiftDate } from "../shifts.ts";
import { comingDate, comingRefused, seriesMeant } from "./found.ts";

const refusals = [
  shiftRefusals.shiftUnknown,
  ...comingRefused,
  shiftRefusals.noPlaceHeld,
  shiftRefusals.seeksAlready,
  shiftRefusals.seriesNotTaken,
];

export const drop = defineAct(dropSpec, refusals, (act) => {
  const series = seriesMeant(act);
  if (!series.ok) return series.refusal;
  const { on } = act.body;
  return on === undefined ? dropAll(act, series.value) : dropOne(act, series.value, on);
});

function dropOne(act: ActJudgement<unknown>, series: Series, on: string): Refusal | undefined {
  const { n, person } = authorOf(act);
  const date = comingDate(act, series, on);
  if (!date.ok) return date.refusal;
  const place = findPlace(act, date.value.n, n);
  if (place === undefined) return shiftRefusals.noPlaceHeld();
  if (place.seeks && !isInTime(act, date.value)) return shiftRefusals.seeksAlready();
  const isFreed = letGo(act, date.value, place);
  const fact = isFreed ? placeFreed : standInSought;
  act.fact(fact, { ...factOfDate(series, date.value), person });
  return undefined;
}

function dropAll(act: ActJudgement<unknown>, series: Series): Refusal | undefined {
  const { n, person } = authorOf(act);
  if (!takesSeries(act, series, n)) return shiftRefusals.seriesNotTaken();
  const places = datesAfter(act, series, act.at).flatMap((date) => {
    const place = findPlace(act, date.n, n);
    return place?.way === "series" && !place.seeks ? [{ date, place }] : [];
  });
  const update = act.sql.write(
    "UPDATE shifts_regulars SET until = ? WHERE series = ? AND person = ? AND until IS NULL",
  );
  update.run(act.at, series.n, n);
  const freed = places.filter(({ date, place }) => letGo(act, date, place)).length;
  const { series: of, title } = series;
  act.fact(seriesDropped, { series: of, title, person, freed, sought: places.length - freed });
  return undefined;
}

/** True if the place is free from now on; else a stand-in is sought. */
function letGo(judgement: Judgement, date: ShiftDate, place: Place): boolean {
  const isFreed = isInTime(judgement, date);
  if (isFreed) writeGiven(judgement, place);
  else writeSeeks(judgement, place, true);
  return isFreed;
}

/** True as long as there is enough time to find somebody. */
function isInTime(judgement: Judgement, { starts }: ShiftDate): boolean {
  return judgement.at + readSetting(judgement, deadlineSetting) * HOUR <= starts;
}
