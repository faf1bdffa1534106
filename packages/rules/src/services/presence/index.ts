/** Presence: signs of life by agent and day, reported by rooms and by the engine. Imports no room. */

import { dayOf } from "@plenty/kernel";
import { defineKept } from "../../engine/memory.ts";
import { defineRoom } from "../../engine/room.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { tablesBeside } from "../../engine/tables.ts";

/** Last day reported for an agent in this run: most reports repeat it and cost nothing. */
const lastDay = defineKept<number, string>();

/** Remembers that an agent was here on a day. */
export function reportPresence(
  judgement: Judgement,
  { agent, day }: { readonly agent: number; readonly day: string },
): void {
  const known = judgement.memory.get(lastDay);
  if (known.get(agent) === day) return;
  known.set(agent, day);
  const insert = judgement.sql.write(
    "INSERT OR IGNORE INTO presence (on_day, agent) VALUES (?, ?)",
  );
  insert.run(day, agent);
}

/** The author of an accepted entry was here on its day. */
export function signOfLife(judgement: Judgement, author: Author): void {
  reportPresence(judgement, { agent: author.n, day: dayOf(judgement.at) });
}

/** True if an agent gave a sign of life on a day or since. */
export function wasHere({ sql }: Reading, agent: number, since: string): boolean {
  const read = sql.read(
    "SELECT 1 FROM presence WHERE agent = ? AND on_day >= ? ORDER BY on_day LIMIT 1",
  );
  return read.get(agent, since) !== undefined;
}

/** The last days on which anyone was here, the newest first, each with who was (row numbers of agents). */
export function lastDays(
  { sql }: Reading,
  limit: number,
): readonly { readonly on: string; readonly agents: readonly number[] }[] {
  const days = sql
    .read("SELECT on_day FROM presence GROUP BY on_day ORDER BY on_day DESC LIMIT ?")
    .all(limit);
  const read = sql.read("SELECT agent FROM presence WHERE on_day = ? ORDER BY agent");
  return days.map(({ on_day: day }) => ({
    on: String(day),
    agents: read.all(String(day)).map(({ agent }) => Number(agent)),
  }));
}

/** Calls back with every sign of life, in the order of days. */
export function eachSign(
  { sql }: Reading,
  tell: (sign: { readonly on: string; readonly agent: number }) => void,
): void {
  const read = sql.read("SELECT on_day, agent FROM presence ORDER BY on_day, agent");
  for (const row of read.iterate()) tell({ on: String(row.on_day), agent: Number(row.agent) });
}

export const presence = defineRoom({ name: "presence", tables: tablesBeside(import.meta.url) });
