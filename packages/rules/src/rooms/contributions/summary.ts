/** How much was done: counts by theme, by person and by year or month, for plots. */

import { accepted } from "@plenty/kernel";
import { body, count as number, name, oneOf, Type } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { agentAt, selvesOf } from "../../services/economy/index.ts";
import { claimContested, named, nameOf, namesConfirmed } from "../people/index.ts";
import { contributionsImported, contributionsWithdrawn, contributionTold } from "./facts.ts";
import { conditionOf, filters, isAgentOf } from "./filters.ts";
import type { Condition } from "./filters.ts";

/** People in a summary past which the rest is one number. */
const peopleShown = 30;

export const summary = defineQuery(
  {
    name: "summary",
    summary: "How many things were done, by theme, by person and by year or month.",
    sees: "everyone",
    params: body({ ...filters, bucket: Type.Optional(oneOf("year", "month")) }),
    answer: body({
      themes: Type.Array(body({ theme: name, count: number })),
      people: Type.Array(body({ ...named.properties, count: number })),
      /** People past the first, summed up. */
      others: body({ people: number, count: number }),
      buckets: Type.Array(
        body({ bucket: Type.String(), counts: Type.Record(Type.String(), number) }),
      ),
      total: number,
    }),
    follows: [
      contributionTold,
      contributionsWithdrawn,
      contributionsImported,
      namesConfirmed,
      claimContested,
    ],
  },
  (reader, { bucket = "year", ...given }) => {
    const condition = conditionOf(reader, given);
    const counts = countByTheme(reader, condition, bucket === "year" ? 4 : 7);
    return accepted({ ...counts, ...countByPerson(reader, condition) });
  },
);

/** Counts by theme and by bucket: one walk over the index of themes and days. */
function countByTheme({ sql }: Reading, condition: Condition, length: number) {
  const read = sql.read(
    `SELECT t.theme, substr(c.on_day, 1, ?) AS bucket, COUNT(*) AS count FROM contributions c
     JOIN contribution_themes t ON t.n = c.theme WHERE 1 = 1${condition.sql}
     GROUP BY c.theme, bucket ORDER BY bucket, t.theme`,
  );
  const byTheme = new Map<string, number>();
  const byBucket = new Map<string, [theme: string, count: number][]>();
  for (const row of read.iterate(length, ...condition.values)) {
    const [theme, bucket, count] = [String(row.theme), String(row.bucket), Number(row.count)];
    byTheme.set(theme, (byTheme.get(theme) ?? 0) + count);
    const counts = byBucket.get(bucket) ?? [];
    counts.push([theme, count]);
    byBucket.set(bucket, counts);
  }
  return { ...byCount(byTheme), buckets: [...byBucket].map(bucketView) };
}

function byCount(countOf: ReadonlyMap<string, number>) {
  const themes = [...countOf].map(([theme, count]) => ({ theme, count }));
  themes.sort((a, b) => b.count - a.count || (a.theme < b.theme ? -1 : 1));
  return { themes, total: themes.reduce((sum, { count }) => sum + count, 0) };
}

/** Made from entries, because a theme may be called `__proto__`. */
function bucketView([bucket, counts]: readonly [string, readonly (readonly [string, number])[]]) {
  return { bucket, counts: Object.fromEntries(counts) };
}

function countByPerson(reading: Reading, condition: Condition) {
  const counts = countsOf(reading, condition);
  const rows = [...counts].toSorted(([a, more], [b, less]) => less - more || a - b);
  const people = rows.slice(0, peopleShown).map(([n, count]) => ({ ...nameOf(reading, n), count }));
  const rest = rows.slice(peopleShown);
  const others = {
    people: rest.length,
    count: rest.reduce((sum, [, count]) => sum + count, 0),
  };
  return { people, others };
}

/** Things done by each person, whatever names they were told under: a thing counts once for each. */
function countsOf(reading: Reading, { sql, values }: Condition): ReadonlyMap<number, number> {
  // without a filter the people alone say it, at a tenth of the cost
  const from =
    sql === ""
      ? "contribution_people p WHERE 1 = 1"
      : `contributions c JOIN contribution_people p ON p.contribution = c.n WHERE 1 = 1${sql}`;
  const read = reading.sql.read(
    `SELECT p.agent, COUNT(*) AS count FROM ${from} GROUP BY p.agent ORDER BY p.agent`,
  );
  const counts = new Map<number, number>();
  const several = new Set<number>();
  for (const row of read.iterate(...values)) {
    const { self } = agentAt(reading, Number(row.agent));
    if (counts.has(self)) several.add(self);
    counts.set(self, Number(row.count));
  }
  for (const self of several) {
    const selves = selvesOf(reading, self);
    const distinct = reading.sql.read(
      `SELECT COUNT(DISTINCT p.contribution) AS count FROM ${from} AND ${isAgentOf(selves, "p.agent")}`,
    );
    counts.set(self, Number(distinct.get(...values, ...selves)?.count));
  }
  return counts;
}
