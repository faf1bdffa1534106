/** Presence: signs of life by agent and day, reported by rooms and by the engine. Imports no room. */

import { dayOf } from "@plenty/kernel";
import { defineKept } from "../../engine/memory.ts";
import { defineRoom } from "../../engine/room.ts";
import type { Author, Judgement } from "../../engine/room.ts";
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

export const presence = defineRoom({ name: "presence", tables: tablesBeside(import.meta.url) });
