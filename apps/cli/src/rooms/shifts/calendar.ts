/** One's own shifts as a calendar file (RFC 5545), which any calendar reads. Times are in UTC: every calendar knows those. */

import { toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import type { DateRow } from "./dates.ts";

interface Of {
  /** What makes the ids of events unlike those of other programs. */
  readonly host: string;
  readonly person: string;
  readonly now: Millis;
}

/** The lines of the file, folded at 75 bytes. */
export function calendarOf(rows: readonly DateRow[], of: Of): readonly string[] {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Plenty//Shifts//EN",
    ...rows.flatMap((row) => eventOf(row, of)),
    "END:VCALENDAR",
  ];
  return lines.flatMap(folded);
}

function eventOf({ series, on, starts, ends, title, people }: DateRow, of: Of): readonly string[] {
  const seeks = people.some(({ agent, seeks: is }) => agent === of.person && is);
  return [
    "BEGIN:VEVENT",
    `UID:${series}.${on}@${of.host}`,
    `DTSTAMP:${stamp(toTime(of.now))}`,
    `DTSTART:${stamp(starts)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${escaped(seeks ? `${title} (you seek a stand-in)` : title)}`,
    "END:VEVENT",
  ];
}

/** "20261201T170000Z". */
function stamp(time: string): string {
  return `${time.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`);
}

/** A line longer than 75 bytes goes on in the next, behind a blank. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let rest = "";
  for (const letter of line) {
    if (Buffer.byteLength(rest + letter) > 75) {
      lines.push(rest);
      rest = " ";
    }
    rest += letter;
  }
  return [...lines, rest];
}
