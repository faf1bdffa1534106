/** What can be asked of contributions, page by page: what was done, and what waits to be confirmed. */

import { accepted, DAY_PATTERN, findUnit, limits, toTime } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  day,
  name,
  oneOf,
  pageOf,
  stepsOf,
  time,
  Type,
  words,
  wordsForParties,
} from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { agentAt, selvesOf } from "../../services/economy/index.ts";
import {
  claimContested,
  findPerson,
  helpedBy,
  helpOf,
  memberFacts,
  named,
  nameOf,
  namesConfirmed,
} from "../people/index.ts";
import { team } from "../teams/forms.ts";
import { contestFacts } from "./contest-facts.ts";
import { openContests } from "./contests.ts";
import {
  confirmedBySilence,
  contributionsConfirmed,
  contributionsImported,
  contributionsWithdrawn,
  contributionTold,
} from "./facts.ts";
import { conditionOf, filters, isAgentOf } from "./filters.ts";
import type { Condition } from "./filters.ts";
import { gains, itemId, kind, ofTask, unit } from "./forms.ts";
import type { Item } from "./forms.ts";

const cursor = Type.String({ pattern: `${DAY_PATTERN.slice(0, -1)}\\.\\d{1,15}$` });
const paging = {
  after: Type.Optional(cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
};

const doneRow = body({
  item: itemId,
  entry: count,
  on: day,
  people: Type.Array(named),
  theme: name,
  kind,
  amount: Type.Optional(stepsOf("decimals")),
  unit: Type.Optional(unit),
  decimals: Type.Optional(count),
  gains: Type.Optional(gains),
  gift: Type.Optional(Type.Literal(true)),
  team: Type.Optional(team),
  note: Type.Optional(words),
  /** The task that it finished. */
  task: Type.Optional(ofTask),
  told: named,
  /** Who signed it for the teller, where somebody else did. */
  helped: Type.Optional(helpedBy),
  status: oneOf("told", "told by the importer", "confirmed", "contested"),
  source: Type.Optional(name),
  /** When it was confirmed, and by whom; by nobody if 14 days passed in silence. */
  confirmed: Type.Optional(time),
  by: Type.Optional(named),
  /** Who says that it was not so, and why, as long as they do. */
  contested: Type.Optional(
    Type.Array(body({ ...named.properties, reason: Type.Optional(wordsForParties) })),
  ),
});

const changes = [
  namesConfirmed,
  claimContested,
  contributionTold,
  contributionsConfirmed,
  confirmedBySilence,
  contributionsWithdrawn,
  contributionsImported,
  ...contestFacts,
];

export const recent = defineQuery(
  {
    name: "recent",
    summary:
      "Things done, newest day first, filtered by theme, person and days, by the entry that told them, or one by its id.",
    sees: "everyone",
    params: body({
      ...filters,
      entry: Type.Optional(count),
      item: Type.Optional(itemId),
      ...paging,
    }),
    answer: pageOf(doneRow, cursor),
    follows: changes,
  },
  (reader, { after, limit = 50, ...given }) =>
    accepted(listDone(reader, { condition: conditionOf(reader, given), after, limit })),
);

export const waiting = defineQuery(
  {
    name: "waiting",
    summary: "Things told that this person may confirm, newest day first.",
    sees: "everyone",
    params: body({ person: agent, ...paging }),
    answer: pageOf(doneRow, cursor),
    follows: [...changes, ...memberFacts],
  },
  (reader, { person, after, limit = 50 }) => {
    const own = findPerson(reader, person);
    // others than members confirm nothing
    if (own?.welcomed !== true) return accepted({ rows: [] });
    const selves = selvesOf(reader, own.n);
    const condition = {
      sql: ` AND c.waits = 1 AND e.teller <> ? AND e.helper IS NOT ? AND NOT EXISTS
        (SELECT 1 FROM contribution_people WHERE contribution = c.n AND ${isAgentOf(selves)})
        AND NOT EXISTS (SELECT 1 FROM contribution_backers WHERE contribution = c.n AND person = ?)
        AND NOT EXISTS (SELECT 1 FROM contribution_contests
          WHERE contribution = c.n AND person = ? AND state = 'open')`,
      values: [own.n, own.n, ...selves, own.n, own.n],
    };
    return accepted(listDone(reader, { condition, after, limit }));
  },
);

export const contested = defineQuery(
  {
    name: "contested",
    summary: "What somebody says was not so, of things that this person told, did or contests.",
    sees: "everyone",
    params: body({ person: agent, ...paging }),
    answer: pageOf(doneRow, cursor),
    follows: [...changes, ...memberFacts],
  },
  (reader, { person, after, limit = 50 }) => {
    const own = findPerson(reader, person);
    if (own === undefined) return accepted({ rows: [] });
    const selves = selvesOf(reader, own.n);
    const condition = {
      sql: ` AND c.contested > 0 AND (e.teller = ? OR EXISTS
        (SELECT 1 FROM contribution_people WHERE contribution = c.n AND ${isAgentOf(selves)})
        OR EXISTS (SELECT 1 FROM contribution_contests
          WHERE contribution = c.n AND person = ? AND state = 'open'))`,
      values: [own.n, ...selves, own.n],
    };
    return accepted(listDone(reader, { condition, after, limit }));
  },
);

interface Listing {
  readonly condition: Condition;
  readonly after: string | undefined;
  readonly limit: number;
}

const columns = `c.n, c.entry, c.position, c.on_day, t.theme, c.kind, c.amount, c.unit, c.gains, c.gift,
  c.note, c.team, c.task, c.title, c.confirmed, c.confirmer, c.contested, e.act, e.teller, s.source`;
const tables = `contributions c JOIN contribution_entries e ON e.entry = c.entry
  JOIN contribution_themes t ON t.n = c.theme LEFT JOIN contribution_sources s ON s.n = e.source`;

function listDone(reading: Reading, { condition, after, limit }: Listing) {
  const [from = "9999-99-99", n = "0"] = after === undefined ? [] : after.split(".");
  const read = reading.sql.read(
    `SELECT ${columns} FROM ${tables} WHERE (c.on_day, c.n) < (?, ?)${condition.sql}
     ORDER BY c.on_day DESC, c.n DESC LIMIT ?`,
  );
  const rows = read.all(from, Number(n), ...condition.values, limit + 1);
  const last = rows[limit - 1];
  const next = rows.length > limit ? { next: `${String(last?.on_day)}.${Number(last?.n)}` } : {};
  return { rows: rows.slice(0, limit).map((row) => doneView(reading, row)), ...next };
}

function doneView(reading: Reading, row: SqlRow) {
  const people = reading.sql
    .read("SELECT agent FROM contribution_people WHERE contribution = ? ORDER BY agent")
    .all(Number(row.n));
  const takingPart = new Set(people.map(({ agent: n }) => agentAt(reading, Number(n)).self));
  return {
    item: `${String(row.act)}.${Number(row.position)}`,
    entry: Number(row.entry),
    on: String(row.on_day),
    people: [...takingPart].map((n) => nameOf(reading, n)),
    theme: String(row.theme),
    kind: row.kind as Item["kind"], // written from an item that its schema accepted
    ...quantityView(row),
    ...(row.gains === null ? {} : { gains: row.gains as NonNullable<Item["gains"]> }), // likewise
    ...(row.gift === 1 ? { gift: true as const } : {}),
    ...(row.team === null ? {} : { team: agentAt(reading, Number(row.team)).agent }),
    ...(row.note === null ? {} : { note: String(row.note) }),
    ...(row.task === null ? {} : { task: { task: String(row.task), title: String(row.title) } }),
    told: nameOf(reading, Number(row.teller)),
    ...helpOf(reading, Number(row.entry)),
    ...statusView(reading, row),
  };
}

function quantityView({ amount, unit: code }: SqlRow) {
  if (amount === null) return {};
  const decimals = findUnit(String(code))?.decimals ?? 0;
  // written from an item that its schema accepted
  return { amount: Number(amount), unit: code as NonNullable<Item["unit"]>, decimals };
}

function statusView(reading: Reading, row: SqlRow) {
  if (Number(row.contested) > 0) {
    const open = openContests(reading, Number(row.n));
    const contesters = open.map(({ person, ...why }) => ({ ...nameOf(reading, person), ...why }));
    return { status: "contested" as const, contested: contesters };
  }
  if (row.confirmed !== null) {
    const by = row.confirmer === null ? {} : { by: nameOf(reading, Number(row.confirmer)) };
    return { status: "confirmed" as const, confirmed: toTime(Number(row.confirmed)), ...by };
  }
  return row.source === null
    ? { status: "told" as const }
    : { status: "told by the importer" as const, source: String(row.source) };
}
