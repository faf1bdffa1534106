/** What acts, facts and answers of tasks are made of. */

import { limits } from "@plenty/kernel";
import { body, comingDay, oneOf, Type, words } from "../../engine/body.ts";
import { contributionTold } from "../contributions/facts.ts";
import { teamOpened } from "../teams/facts.ts";

/** Who may take a task: whoever joined, members, or those who are in its team. */
export const takers = oneOf("outsiders", "members", "team");

const { theme, kind, amount, unit, task: ofTask } = contributionTold.fields.properties;

/** A task, which people call by what it says; those that are done are named in what was told of them. */
export const { task } = ofTask.properties;

/** What a task says. */
export const said = {
  /** What is to be done. */
  title: words,
  description: Type.Optional(words),
  /** What one learns by doing it. */
  learn: Type.Optional(words),
  team: Type.Optional(teamOpened.fields.properties.team),
  theme,
  kind,
  takers,
  /** How many it seeks. */
  people: Type.Integer({ minimum: 1, maximum: limits.peoplePerItem }),
  /** The last day on which it does. */
  until: Type.Optional(comingDay),
  /** How much it may take. */
  amount,
  unit,
};

/** One part of a task that is split. */
export const part = body({ title: words, description: Type.Optional(words) });
