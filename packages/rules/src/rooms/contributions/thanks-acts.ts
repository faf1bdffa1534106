/** Acts of thanks: words to somebody, and whether they who are thanked wish others to read them. */

import { limits } from "@plenty/kernel";
import { agent, body, list, Type, words } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { persons } from "../people/roles.ts";
import { itemId, thanks } from "./forms.ts";
import { thanksGiven, thanksHidden, thanksSeen, thanksShown } from "./thanks-facts.ts";

export const thankSpec = defineSpec({
  name: "contributions.thank",
  summary: "I thank somebody, in words.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({
    to: list(agent, limits.peoplePerItem),
    item: Type.Optional(itemId),
    note: words,
  }),
  facts: [thanksGiven],
});

export const seeThanksSpec = defineSpec({
  name: "contributions.see-thanks",
  summary: "I saw that I was thanked, and say whether others read it.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ thanks, shown: Type.Boolean() }),
  facts: [thanksSeen, thanksHidden, thanksShown],
});
