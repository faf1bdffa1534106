/** What can be asked of contributions: what was done, page by page, and in sums for plots. */

import { accepted, DAY_PATTERN, findUnit, limits, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { body, hash, name, oneOf, Type } from "../../engine/body.ts";
import type { SqlRow, SqlValue } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader } from "../../engine/room.ts";
import { nameOf } from "../people/index.ts";
import type { Named } from "../people/index.ts";

const dayParam = Type.Optional(Type.String({ pattern: DAY_PATTERN }));
const filters = {
  theme: Type.Optional(name),
  person: Type.Optional(hash),
  from: dayParam,
  to: dayParam,
};
const paging = {
  after: Type.Optional(Type.String({ pattern: `${DAY_PATTERN.slice(0, -1)}\\.\\d{1,15}$` })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
};

interface Filters {
  readonly theme?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The WHERE of the filters that are given, so that SQLite can use the index that fits. */
export function conditionOf({ theme, person, from, to }: Filters): Condition {
  const parts: [string, string | undefined][] = [
    ["c.theme = (SELECT n FROM contribution_themes WHERE theme = ?)", theme],
    [
      `c.n IN (SELECT contribution FROM contribution_people
         WHERE agent = (SELECT n FROM agents WHERE agent = ?))`,
      person,
    ],
    ["c.on_day >= ?", from],
    ["c.on_day <= ?", to],
  ];
  const given = parts.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  return {
    sql: given.map((part) => ` AND ${part.sql}`).join(""),
    values: given.map((part) => part.value),
  };
}

const columns = `c.n, c.entry, c.position, c.on_day, t.theme, c.kind, c.amount, c.unit, c.gains, c.gift,
  c.note, c.confirmed, c.confirmer, e.act, e.teller, s.source`;
const tables = `contributions c JOIN contribution_entries e ON e.entry = c.entry
  JOIN contribution_themes t ON t.n = c.theme LEFT JOIN contribution_sources s ON s.n = e.source`;

export const recent = defineQuery(
  {
    name: "recent",
    summary: "Things done, newest day first, filtered by theme, person and days.",
    params: body({ ...filters, ...paging }),
  },
  (reader, { after, limit = 50, ...given }) => {
    const condition = conditionOf(given);
    return accepted(listDone(reader, { condition, after, limit }));
  },
);

export const waiting = defineQuery(
  {
    name: "waiting",
    summary: "Things told that this person may confirm, newest day first.",
    params: body({ person: hash, ...paging }),
  },
  (reader, { person, after, limit = 50 }) => {
    const own = memberNumber(reader, person);
    if (own === undefined) return accepted({ data: { rows: [] }, words: [] });
    const condition = {
      sql: ` AND c.confirmed IS NULL AND c.silence IS NOT NULL AND e.teller <> ? AND NOT EXISTS
        (SELECT 1 FROM contribution_people p WHERE p.contribution = c.n AND p.agent = ?)`,
      values: [own, own],
    };
    return accepted(listDone(reader, { condition, after, limit }));
  },
);

/** Row number of a person if they are a member: others confirm nothing. */
function memberNumber({ sql }: Reader, person: Hash): number | undefined {
  const read = sql.read(
    `SELECT a.n FROM agents a JOIN people p ON p.n = a.n
     WHERE a.agent = ? AND p.welcomed IS NOT NULL ORDER BY a.n`,
  );
  const row = read.get(person);
  return row === undefined ? undefined : Number(row.n);
}

interface Listing {
  readonly condition: Condition;
  readonly after: string | undefined;
  readonly limit: number;
}

function listDone(reader: Reader, { condition, after, limit }: Listing) {
  const [day = "9999-99-99", n = "0"] = after === undefined ? [] : after.split(".");
  const read = reader.sql.read(
    `SELECT ${columns} FROM ${tables} WHERE (c.on_day, c.n) < (?, ?)${condition.sql}
     ORDER BY c.on_day DESC, c.n DESC LIMIT ?`,
  );
  const rows = read.all(day, Number(n), ...condition.values, limit + 1);
  const views = rows.slice(0, limit).map((row) => doneView(reader, row));
  const last = rows[limit - 1];
  const next = rows.length > limit ? { next: `${String(last?.on_day)}.${Number(last?.n)}` } : {};
  return { data: { rows: views, ...next }, words: views.flatMap(wordsOf) };
}

function doneView(reader: Reader, row: SqlRow) {
  const people = reader.sql
    .read("SELECT agent FROM contribution_people WHERE contribution = ? ORDER BY agent")
    .all(Number(row.n))
    .map(({ agent }) => nameOf(reader, Number(agent)));
  return {
    item: `${String(row.act)}.${Number(row.position)}`,
    entry: Number(row.entry),
    on: String(row.on_day),
    people,
    theme: String(row.theme),
    kind: String(row.kind),
    ...quantityView(row),
    ...(row.gains === null ? {} : { gains: String(row.gains) }),
    ...(row.gift === 1 ? { gift: true } : {}),
    ...(row.note === null ? {} : { note: String(row.note) }),
    told: nameOf(reader, Number(row.teller)),
    ...statusView(reader, row),
  };
}

function quantityView({ amount, unit }: SqlRow) {
  if (amount === null) return {};
  return {
    amount: Number(amount),
    unit: String(unit),
    decimals: findUnit(String(unit))?.decimals ?? 0,
  };
}

function statusView(reader: Reader, row: SqlRow) {
  if (row.confirmed !== null) {
    const by = row.confirmer === null ? {} : { by: nameOf(reader, Number(row.confirmer)) };
    return { status: "confirmed", confirmed: toTime(Number(row.confirmed)), ...by };
  }
  return row.source === null
    ? { status: "told" }
    : { status: "told by the importer", source: String(row.source) };
}

function wordsOf(view: ReturnType<typeof doneView>): readonly Hash[] {
  const names = [...view.people, view.told].map((named: Named) => named.name);
  const by = "by" in view && view.by !== undefined ? [view.by.name] : [];
  const note = "note" in view && view.note !== undefined ? [view.note] : [];
  return [...names, ...by, ...note];
}

/** People in a summary past which the rest is one number. */
const peopleShown = 30;

export const summary = defineQuery(
  {
    name: "summary",
    summary: "How many things were done, by theme, by person and by year or month.",
    params: body({ ...filters, bucket: Type.Optional(oneOf("year", "month")) }),
  },
  (reader, { bucket = "year", ...given }) => {
    const condition = conditionOf(given);
    const counts = countByTheme(reader, condition, bucket === "year" ? 4 : 7);
    const { people, others } = countByPerson(reader, condition);
    const data = { ...counts, people, others };
    return accepted({ data, words: people.map((person) => person.name) });
  },
);

/** Counts by theme and by bucket: one walk over the index of themes and days. */
function countByTheme({ sql }: Reader, condition: Condition, length: number) {
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

function countByPerson(reader: Reader, condition: Condition) {
  // without a filter the people alone say it, at a tenth of the cost
  const from =
    condition.sql === ""
      ? "contribution_people p"
      : `contributions c JOIN contribution_people p ON p.contribution = c.n
         WHERE 1 = 1${condition.sql}`;
  const read = reader.sql.read(
    `SELECT p.agent, COUNT(*) AS count FROM ${from}
     GROUP BY p.agent ORDER BY count DESC, p.agent`,
  );
  const rows = read.all(...condition.values);
  const people = rows
    .slice(0, peopleShown)
    .map((row) => ({ ...nameOf(reader, Number(row.agent)), count: Number(row.count) }));
  const rest = rows.slice(peopleShown);
  const others = {
    people: rest.length,
    count: rest.reduce((sum, row) => sum + Number(row.count), 0),
  };
  return { people, others };
}
