/** What of shifts waits for somebody: their own of today and tomorrow, whom to stand in for, and who is to be recorded. */

import { accepted, DAY, toTime } from "@plenty/kernel";
import type { FindWaiting, Waiting } from "../../support/room.ts";
import { failWith } from "../../support/command.ts";
import { datesOf, datesOfPerson, peopleWords, whenWords } from "./dates.ts";
import type { DateRow, Dates } from "./dates.ts";

/** How far ahead whoever seeks a stand-in is told. */
const soughtMs = 14 * DAY;

export const findShifts: FindWaiting = async (group, person, now) => {
  const [from, until] = [toTime(now), toTime(now + 2 * DAY)];
  const own = await datesOfPerson(group, { person, from, until });
  if (!own.ok) return own;
  const sought = await datesOf(group, { from, until: toTime(now + soughtMs), only: "sought" });
  if (!sought.ok) return sought;
  const others = sought.value.rows.filter(
    ({ people }) => !people.some(({ agent }) => agent === person),
  );
  const toRecord = await group.query("shifts", "to-record", { person, until: from });
  if (!toRecord.ok) return failWith(toRecord.refusal);
  return accepted([
    waitingOf("Your shifts", "plenty shifts", own.value),
    waitingOf("A stand-in is sought", "plenty do shifts.stand-in --help", {
      ...sought.value,
      rows: others,
    }),
    waitingOf("To record who was there", "plenty do shifts.record --help", toRecord.value),
  ]);
};

function waitingOf(title: string, next: string, dates: Dates): Waiting {
  const cells = (row: DateRow) => [row.title, whenWords(row), peopleWords(row, dates)];
  return {
    title,
    rows: dates.rows.map(cells),
    json: dates.rows.map(({ series, on, title: called, starts }) => ({
      kind: title,
      series,
      on,
      title: called,
      starts,
    })),
    next,
  };
}
