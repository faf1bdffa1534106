/** A sheet of shifts as text: a line for each place, so that people can tick who was there; who seeks a stand-in is marked. */

import { whenWords } from "./dates.ts";
import type { DateRow, Dates } from "./dates.ts";

/** The sheet's lines, date by date. */
export function sheetOf(dates: Dates): readonly string[] {
  if (dates.rows.length === 0) return ["No shift then."];
  return dates.rows.flatMap((row, i) => [...(i > 0 ? [""] : []), ...linesOf(row, dates)]);
}

function linesOf(row: DateRow, { words }: Dates): readonly string[] {
  const head = `${whenWords(row)}  ${row.title}`;
  if (row.calledOff) return [`${head}: called off`];
  const people = row.people.map(
    ({ name, seeks }) => `  [ ] ${words[name] ?? "(erased)"}${seeks ? "  — seeks a stand-in" : ""}`,
  );
  const free = Array.from({ length: row.free }, () => "  [ ] ____________________");
  return [head, ...people, ...free];
}
