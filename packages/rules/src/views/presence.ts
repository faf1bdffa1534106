/** Who was here: presence rows with the names that people have. A view, because it joins rooms. */

import { accepted, DAY, dayOf, parseDay, present } from "@plenty/kernel";
import { body } from "../engine/body.ts";
import { defineQuery } from "../engine/room.ts";
import type { Reader } from "../engine/room.ts";
import { nameOf } from "../rooms/people/index.ts";

/** Days shown with who was there. */
const daysShown = 12;

const recent = defineQuery(
  {
    name: "recent",
    summary:
      "The last days on which anyone was here, with who; and people per week, over all time.",
    params: body({}),
  },
  (reader) => {
    const days = lastDays(reader);
    const words = days.flatMap((day) => day.people.map((person) => person.name));
    return accepted({ data: { days, weeks: weeks(reader) }, words });
  },
);

function lastDays(reader: Reader) {
  const days = reader.sql
    .read("SELECT on_day FROM presence GROUP BY on_day ORDER BY on_day DESC LIMIT ?")
    .all(daysShown);
  const read = reader.sql.read("SELECT agent FROM presence WHERE on_day = ? ORDER BY agent");
  return days.map(({ on_day: day }) => ({
    on: String(day),
    people: read.all(String(day)).map(({ agent }) => nameOf(reader, Number(agent))),
  }));
}

/** Different people per week, weeks named by their Monday. */
function weeks({ sql }: Reader) {
  const peopleByWeek = new Map<string, Set<number>>();
  for (const row of sql
    .read("SELECT on_day, agent FROM presence ORDER BY on_day, agent")
    .iterate()) {
    const week = mondayOf(String(row.on_day));
    const people = peopleByWeek.get(week) ?? new Set();
    people.add(Number(row.agent));
    peopleByWeek.set(week, people);
  }
  return [...peopleByWeek].map(([week, people]) => ({ week, count: people.size }));
}

function mondayOf(day: string): string {
  const start = present(parseDay(day), "presence holds days");
  // 1970-01-01 was a Thursday: three days after a Monday; days before it count down from there
  const daysSinceMonday = (((start / DAY + 3) % 7) + 7) % 7;
  return dayOf(start - daysSinceMonday * DAY);
}

export const presenceView = { name: "presence", queries: [recent] };
