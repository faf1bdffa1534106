/**
 * The minutes of a house as JSON lines. `doings.jsonl` holds things done (`{"week","by","about"}`, `by`
 * may be empty); `weeks.jsonl` holds the weekly meetings (`{"week","present"?}`), of which we take who
 * was there. Chairing a meeting and taking its notes are told by the minutes too, but belong to the
 * meeting: they are not imported as things done.
 *
 * A thing done has no number of its own. Its id is its week, a digest of its content, and its ordinal
 * among equal lines of that week: so it stays the same when other lines come or go.
 */

import { join } from "node:path";
import { limits, parseDay } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import { sha256Hex, textToBytes } from "@plenty/log";
import { nfc } from "./contacts.ts";
import { describe, isName, readJsonLines } from "../../../importing/records.ts";
import type { LineFault, LineReader, Source } from "../../../importing/records.ts";

/** The source that a folder of minutes is. */
export function houseSource({
  folder,
  name,
}: {
  readonly folder: string;
  readonly name: string;
}): Source {
  return {
    name,
    async *read() {
      yield* readJsonLines(join(folder, "weeks.jsonl"), readWeekLine);
      yield* readJsonLines(join(folder, "doings.jsonl"), createDoingsReader());
    },
  };
}

/** Reads lines of doings.jsonl; one reader per pass, because it counts equal lines. */
export function createDoingsReader(): LineReader {
  const seen = new Map<string, number>();
  return function read(value) {
    if (!isRecord(value)) return fault("an object of a thing done", value);
    const { week, by = [], about } = value;
    if (!isDay(week)) return fault('"week": a day such as 2019-01-21', week);
    if (!areNames(by)) return fault(`"by": a list of at most ${limits.peoplePerItem} names`, by);
    if (!isName(about)) return fault('"about": a theme', about);
    const key = `${week}.${sha256Hex(textToBytes(JSON.stringify([by, about]))).slice(0, 8)}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return [
      {
        id: `${key}.${ordinal}`,
        on: week,
        by: [...new Set(by.map(nfc))],
        theme: about,
        kind: "work",
      },
    ];
  };
}

/** Reads a line of weeks.jsonl: who was present, as one record; none where the minutes do not say. */
export const readWeekLine: LineReader = function read(value) {
  if (!isRecord(value)) return fault("an object of a meeting", value);
  const { week, present = [] } = value;
  if (!isDay(week)) return fault('"week": a day such as 2019-01-21', week);
  if (!areNames(present))
    return fault(`"present": a list of at most ${limits.peoplePerItem} names`, present);
  if (present.length === 0) return [];
  return [
    {
      id: `${week}.meeting`,
      on: week,
      by: [...new Set(present.map(nfc))],
      theme: "meeting",
      kind: "presence",
    },
  ];
};

function fault(expected: string, found: unknown): LineFault {
  return { expected, found: describe(found) };
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && parseDay(value) !== undefined;
}

function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= limits.peoplePerItem && value.every(isName);
}
