/** By what lists and sums of things done are narrowed down: theme, person, days. */

import { DAY_PATTERN } from "@plenty/kernel";
import { agent, name, Type } from "../../engine/body.ts";
import type { SqlValue } from "../../engine/db.ts";
import type { Reading } from "../../engine/room.ts";
import { findAgent } from "../../services/economy/index.ts";

const dayParam = Type.Optional(Type.String({ pattern: DAY_PATTERN, "x-form": "day" }));

/** Parameters that narrow down. */
export const filters = {
  theme: Type.Optional(Type.String({ ...name, "x-names": "theme", examples: ["garden"] })),
  person: Type.Optional(agent),
  from: dayParam,
  to: dayParam,
};

export interface Filters {
  readonly theme?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Nobody's row number: finds nothing. */
const nobody = -1;

/** The WHERE of the filters that are given, so that SQLite can use the index that fits. */
export function conditionOf(reading: Reading, { theme, person, from, to }: Filters): Condition {
  const who = person === undefined ? undefined : (findAgent(reading, person)?.n ?? nobody);
  const parts: [string, SqlValue | undefined][] = [
    ["c.theme = (SELECT n FROM contribution_themes WHERE theme = ?)", theme],
    ["c.n IN (SELECT contribution FROM contribution_people WHERE agent = ?)", who],
    ["c.on_day >= ?", from],
    ["c.on_day <= ?", to],
  ];
  const given = parts.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  return {
    sql: given.map((part) => ` AND ${part.sql}`).join(""),
    values: given.map((part) => part.value),
  };
}
