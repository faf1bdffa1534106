/** By what lists and sums of things done are narrowed down: theme, person, days. */

import { DAY_PATTERN } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { agent, name, Type } from "../../engine/body.ts";
import type { SqlValue } from "../../engine/db.ts";
import type { Reading } from "../../engine/room.ts";
import { team } from "../teams/forms.ts";
import { findAgent, selvesOf } from "../../services/economy/index.ts";

const dayParam = Type.Optional(Type.String({ pattern: DAY_PATTERN, "x-form": "day" }));

/** Parameters that narrow down lists and sums. */
export const filters = {
  theme: Type.Optional(Type.String({ ...name, "x-names": "theme", examples: ["garden"] })),
  person: Type.Optional(agent),
  team: Type.Optional(team),
  from: dayParam,
  to: dayParam,
};

export interface Filters {
  readonly theme?: string | undefined;
  readonly person?: string | undefined;
  readonly team?: Hash | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The entry that told it. */
  readonly entry?: number | undefined;
  /** One thing: the act that told it, and its place there. */
  readonly item?: string | undefined;
}

export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Nobody's row number: finds nothing. */
const nobody = -1;

/** The WHERE of the filters that are given, so that SQLite can use the index that fits. */
export function conditionOf(reading: Reading, given: Filters): Condition {
  const { theme, person, team: of, from, to, entry, item } = given;
  const [act, place] = item?.split(".") ?? [];
  const who = person === undefined ? undefined : selvesNamed(reading, person);
  const parts: [string, readonly SqlValue[] | undefined][] = [
    ["c.theme = (SELECT n FROM contribution_themes WHERE theme = ?)", one(theme)],
    [`c.n IN (SELECT contribution FROM contribution_people WHERE ${isAgentOf(who)})`, who],
    ["c.team = (SELECT n FROM agents WHERE agent = ?)", one(of)],
    ["c.on_day >= ?", one(from)],
    ["c.on_day <= ?", one(to)],
    ["c.entry = ?", one(entry)],
    ["c.entry = (SELECT entry FROM contribution_entries WHERE act = ?)", one(act)],
    ["c.position = ?", place === undefined ? undefined : [Number(place)]],
  ];
  const wanted = parts.flatMap(([sql, values]) => (values === undefined ? [] : [{ sql, values }]));
  return {
    sql: wanted.map((part) => ` AND ${part.sql}`).join(""),
    values: wanted.flatMap((part) => part.values),
  };
}

function one(value: SqlValue | undefined): readonly SqlValue[] | undefined {
  return value === undefined ? undefined : [value];
}

/** Row numbers of whoever a hash names: a person is found under each name that they claimed. */
function selvesNamed(reading: Reading, person: Hash): readonly number[] {
  const found = findAgent(reading, person);
  return found === undefined ? [nobody] : selvesOf(reading, found.self);
}

/** The condition that a column is one of some row numbers. */
export function isAgentOf(selves: readonly number[] = [], column = "agent"): string {
  return `${column} IN (${selves.map(() => "?").join(", ")})`;
}
