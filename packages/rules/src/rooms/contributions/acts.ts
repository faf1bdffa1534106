/** Acts of contributions: telling what was done, confirming it, taking it back, bringing in what is told elsewhere. */

import { limits } from "@plenty/kernel";
import { agent, body, list, name, Type, words } from "../../engine/body.ts";
import { defineSetting, defineSpec } from "../../engine/spec.ts";
import { peopleNamed } from "../people/facts.ts";
import { members, persons } from "../people/roles.ts";
import {
  contributionsConfirmed,
  contributionsImported,
  contributionsWithdrawn,
  contributionTold,
  dayIsLong,
} from "./facts.ts";
import { contributionBacked } from "./contest-facts.ts";
import { item, itemId, record } from "./forms.ts";

/** Past a day's 24 hours one is asked; past this it is not taken. */
export const hoursSetting = defineSetting({
  name: "contributions.hours-a-day",
  summary:
    "How many hours one person can be told to have worked on one day, also where they are told in sum",
  schema: Type.Integer({ minimum: 24, maximum: limits.hoursADay }),
  initial: 200,
  holder: "agreement",
  announced: "never",
});

export const logSpec = defineSpec({
  name: "contributions.log",
  summary: "I tell what was done, by whom, and when.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ items: list(item, limits.itemsPerAct) }),
  facts: [contributionTold, dayIsLong],
});

export const confirmSpec = defineSpec({
  name: "contributions.confirm",
  summary: "This happened: I was not part of it, and say so.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ items: list(itemId, limits.importRecords) }),
  facts: [contributionsConfirmed, contributionBacked],
});

export const withdrawSpec = defineSpec({
  name: "contributions.withdraw",
  summary: "I take back what I told and nobody confirmed.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ items: list(itemId, limits.importRecords) }),
  facts: [contributionsWithdrawn],
});

export const importSpec = defineSpec({
  name: "contributions.import",
  summary: "I bring in what another source tells; I answer for having told it.",
  by: members,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({
    source: name,
    people: Type.Array(words, { maxItems: limits.importPeople }),
    /** Who belongs; `by` of a record counts on into them, behind `people`. */
    members: Type.Optional(list(agent, limits.importPeople)),
    records: list(record, limits.importRecords),
  }),
  facts: [peopleNamed, contributionsImported, dayIsLong],
});
