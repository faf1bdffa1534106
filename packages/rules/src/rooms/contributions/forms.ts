/** Forms that acts, facts and answers of contributions share: one thing done, its name, one record. */

import { limits, units } from "@plenty/kernel";
import {
  agent,
  amountOf,
  body,
  day,
  list,
  name,
  naming,
  oneOf,
  Type,
  words,
} from "../../engine/body.ts";
import type { Value } from "../../engine/body.ts";
import { team } from "../teams/forms.ts";

export const kind = oneOf("work", "care", "thing", "idea");
export const unit = Type.Enum(units.map(({ code }) => code));
export const gains = oneOf("me", "you", "us", "all");

/** One thing done. */
export const item = body({
  on: day,
  people: list(agent, limits.peoplePerItem),
  theme: name,
  kind,
  /** For which team. */
  team: Type.Optional(team),
  /** Of each who did it. */
  amount: Type.Optional(amountOf("unit")),
  unit: Type.Optional(unit),
  gains: Type.Optional(gains),
  gift: Type.Optional(Type.Literal(true)),
  note: Type.Optional(words),
});
export type Item = Value<typeof item>;

/** Names one thing done: the act that told it, and its place in that act. */
export const itemId = Type.String({
  pattern: "^[0-9a-f]{64}\\.(0|[1-9]\\d{0,2})$",
  "x-names": "contribution",
  examples: ["3f8c12ab90de.0"],
});

/** Names a task: the act that opened it; of a part, the act that split the whole, and its place among the parts. */
const task = Type.String({
  pattern: "^[0-9a-f]{64}(\\.(0|[1-9]\\d?))?$",
  "x-names": "task",
  examples: ["mend the gutter"],
});

/** The task that a thing done finished, and what it said. */
export const ofTask = body({ task, title: words });
export type OfTask = Value<typeof ofTask>;

/** Thanks, by the act that said them. */
export const thanks = naming("thanks", "3f8c12ab90de");

/** One record of another source. */
export const record = body({
  /** Stable in its source: the same record brought in twice adds nothing. */
  id: Type.String({ pattern: "^[!-~]{1,64}$", examples: ["line-1"] }),
  on: day,
  by: Type.Array(Type.Integer({ minimum: 0, maximum: limits.importPeople - 1 }), {
    maxItems: limits.peoplePerItem,
  }),
  theme: name,
  /** `presence` says that they were there; the others are things done. */
  kind: oneOf("work", "care", "thing", "idea", "presence"),
  /** Of each who did it. */
  amount: Type.Optional(amountOf("unit")),
  unit: Type.Optional(unit),
  note: Type.Optional(words),
});
export type ImportRecord = Value<typeof record>;
