/**
 * What falls due: one ordered list under all rooms. Rooms schedule; only tick entries settle, in order of
 * time and then of scheduling, at most so many at once. An item that throws is parked, not retried.
 */

import type { Millis } from "@plenty/kernel";
import { body, Type } from "./body.ts";
import type { Sql } from "./db.ts";
import { defineSlot } from "./memory.ts";
import type { Judgement, Reading } from "./room.ts";
import { defineFact } from "./spec.ts";

/** An item that fell due threw, and was set aside. */
export const dueFailed = defineFact(
  "DueFailed",
  "{due} {key} of {room} fails and is set aside",
  body({ room: Type.String(), due: Type.String(), key: Type.String() }),
);

type Writing = Pick<Judgement, "sql" | "memory">;

export interface DueItem {
  readonly n: number;
  readonly room: string;
  readonly due: string;
  readonly key: string;
}

interface Scheduling {
  readonly room: string;
  readonly at: Millis;
  readonly due: string;
  readonly key: string;
}

/** Time of the next due item; Infinity if there is none; undefined if not known in memory. */
const next = defineSlot<{ at: number | undefined }>(() => ({ at: undefined }));

/** Puts an item on the list. */
export function schedule({ sql, memory }: Writing, { room, at, due, key }: Scheduling): void {
  const insert = sql.write("INSERT INTO engine_due (at, room, due, key) VALUES (?, ?, ?, ?)");
  insert.run(at, room, due, key);
  const known = memory.get(next);
  if (known.at !== undefined && at < known.at) known.at = at;
}

/** Takes an item off the list. */
export function unschedule({ sql, memory }: Writing, item: Omit<Scheduling, "at">): void {
  const remove = sql.write("DELETE FROM engine_due WHERE room = ? AND due = ? AND key = ?");
  remove.run(item.room, item.due, item.key);
  memory.get(next).at = undefined;
}

/** True if something must be settled before an entry of this time. */
export function isDue({ sql, memory }: Pick<Reading, "sql" | "memory">, at: Millis): boolean {
  const known = memory.get(next);
  if (known.at === undefined) {
    const row = sql.read("SELECT at FROM engine_due ORDER BY at, n LIMIT 1").get();
    known.at = row === undefined ? Number.POSITIVE_INFINITY : Number(row.at);
  }
  return known.at <= at;
}

/** Takes the first item that is due at `at` off the list; undefined if nothing is. */
export function takeDue({ sql, memory }: Writing, at: Millis): DueItem | undefined {
  const read = sql.read(
    "SELECT n, room, due, key FROM engine_due WHERE at <= ? ORDER BY at, n LIMIT 1",
  );
  const row = read.get(at);
  if (row === undefined) return undefined;
  const n = Number(row.n);
  sql.write("DELETE FROM engine_due WHERE n = ?").run(n);
  memory.get(next).at = undefined;
  return { n, room: String(row.room), due: String(row.due), key: String(row.key) };
}

/** Sets aside an item that threw, for people to look at. */
export function park(sql: Sql, item: DueItem): void {
  const insert = sql.write("INSERT INTO engine_parked (n, room, due, key) VALUES (?, ?, ?, ?)");
  insert.run(item.n, item.room, item.due, item.key);
}
