/** Acts about what is contested: saying that something told was not so, and letting go of that. */

import { body, Type, wordsForParties } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { persons } from "../people/roles.ts";
import { contestLetGo, contributionContested } from "./contest-facts.ts";
import { itemId } from "./forms.ts";

export const contestSpec = defineSpec({
  name: "contributions.contest",
  summary: "This was not so: I say why to those whom it concerns.",
  by: persons,
  onBehalf: true,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ item: itemId, reason: Type.Optional(wordsForParties) }),
  facts: [contributionContested],
});

export const letGoSpec = defineSpec({
  name: "contributions.let-go",
  summary: "I no longer say that this was not so.",
  by: persons,
  onBehalf: true,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ item: itemId }),
  facts: [contestLetGo],
});
