/** Who was here: signs of life with the names that people have. A view, because it joins rooms. */

import { accepted, DAY, dayOf, parseDay, present } from "@plenty/kernel";
import { body, count, day, Type } from "../engine/body.ts";
import { defineQuery, defineRoom } from "../engine/room.ts";
import type { Reading } from "../engine/room.ts";
import { named, nameOf } from "../rooms/people/index.ts";
import { agentAt } from "../services/economy/index.ts";
import { eachSign, lastDays } from "../services/presence/index.ts";

/** Days shown with who was there. */
const daysShown = 12;

const recent = defineQuery(
  {
    name: "recent",
    summary:
      "The last days on which anyone was here, with who; and people per week, over all time.",
    sees: "everyone",
    params: body({}),
    answer: body({
      days: Type.Array(body({ on: day, people: Type.Array(named) })),
      /** `week` is its Monday. */
      weeks: Type.Array(body({ week: day, count })),
    }),
    follows: "every entry",
  },
  (reader) => {
    const selfOf = (agent: number) => agentAt(reader, agent).self;
    const days = lastDays(reader, daysShown).map(({ on, agents }) => ({
      on,
      people: [...new Set(agents.map(selfOf))].map((agent) => nameOf(reader, agent)),
    }));
    return accepted({ days, weeks: weeks(reader) });
  },
);

/** Different people per week, weeks named by their Monday. */
function weeks(reading: Reading) {
  const peopleByWeek = new Map<string, Set<number>>();
  eachSign(reading, ({ on, agent }) => {
    const week = mondayOf(on);
    const people = peopleByWeek.get(week) ?? new Set();
    people.add(agentAt(reading, agent).self);
    peopleByWeek.set(week, people);
  });
  return [...peopleByWeek].map(([week, people]) => ({ week, count: people.size }));
}

function mondayOf(on: string): string {
  const start = present(parseDay(on), "presence holds days");
  // 1970-01-01 was a Thursday: three days after a Monday; days before it count down from there
  const daysSinceMonday = (((start / DAY + 3) % 7) + 7) % 7;
  return dayOf(start - daysSinceMonday * DAY);
}

export const presenceView = defineRoom({ name: "presence", queries: [recent] });
