/** Calling dates off: those who have a place on one are told, and nobody is expected. */

import { toTime } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Judgement } from "../../../engine/room.ts";
import { authorOf } from "../../people/index.ts";
import { callOffSpec } from "../acts.ts";
import { datesCalledOff } from "../facts.ts";
import { shiftRefusals } from "../refusals.ts";
import { datesAfter, idOf, looksAfter, peopleOn } from "../shifts.ts";
import type { Series, ShiftDate } from "../shifts.ts";
import { seriesMeant } from "./found.ts";

const refusals = [
  shiftRefusals.shiftUnknown,
  shiftRefusals.notLookingAfter,
  shiftRefusals.nothingToCallOff,
];

export const callOff = defineAct(callOffSpec, refusals, (act) => {
  const found = seriesMeant(act);
  if (!found.ok) return found.refusal;
  const series = found.value;
  const by = authorOf(act);
  if (!looksAfter(act, series, by.n)) return shiftRefusals.notLookingAfter();
  const { from, to } = act.body;
  const isMeant = ({ day }: ShiftDate) => day >= from && (to === undefined || day <= to);
  const dates = datesAfter(act, series, act.at).filter(isMeant);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return shiftRefusals.nothingToCallOff();
  const people = new Set(dates.flatMap((date) => peopleOn(act, date)).map(({ person }) => person));
  writeCalledOff(act, series, dates);
  act.fact(datesCalledOff, {
    series: series.series,
    title: series.title,
    dates: dates.length,
    from: toTime(first.starts),
    to: toTime(last.starts),
    people: [...people].toSorted((a, b) => a - b).map((n) => idOf(act, n)),
    by: by.person,
  });
  return undefined;
});

function writeCalledOff(judgement: Judgement, { n }: Series, dates: readonly ShiftDate[]): void {
  const { sql, at } = judgement;
  const update = sql.write("UPDATE shifts_dates SET called_off = ? WHERE n = ?");
  for (const date of dates) update.run(at, date.n);
  const read = sql.read(
    `SELECT ends FROM shifts_dates WHERE series = ? AND called_off IS NULL
     ORDER BY ends DESC, n DESC LIMIT 1`,
  );
  const ends = Number(read.get(n)?.ends ?? at);
  sql.write("UPDATE shifts_series SET ends = ? WHERE n = ?").run(ends, n);
}
