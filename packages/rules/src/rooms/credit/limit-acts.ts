/** How far members may go: what is set for all, and what the group agrees for one. */

import { agent, body, stepsOf, Type } from "../../engine/body.ts";
import { defineFact, defineSetting, defineSpec } from "../../engine/spec.ts";
import { currency } from "./forms.ts";

const percent = { maximum: 100, examples: [50] };

export const startSetting = defineSetting({
  name: "credit.start",
  summary:
    "How far below zero a member may go from their welcome on, in per cent of the credit's limit",
  schema: Type.Integer({ minimum: 1, ...percent }),
  initial: 100,
  holder: "agreement",
  announced: "always",
});

export const growthSetting = defineSetting({
  name: "credit.growth",
  summary:
    "How much further a member may go for what one other gave them, at most, in per cent of the credit's limit",
  schema: Type.Integer({ minimum: 0, ...percent }),
  initial: 10,
  holder: "agreement",
  announced: "always",
});

export const warningSetting = defineSetting({
  name: "credit.warning",
  summary:
    "Past how much of their limit a payer is told so before they pay, in per cent of it; 100 tells nobody",
  schema: Type.Integer({ minimum: 1, ...percent }),
  initial: 100,
  holder: "agreement",
  announced: "never",
});

const floor = stepsOf("currency", { maximum: 0 });

export const limitAgreed = defineFact(
  "LimitAgreed",
  "{person} may go down to {floor}, as is agreed for them",
  body({ person: agent, currency, floor }),
);

export const limitShared = defineFact(
  "LimitShared",
  "{person} may go as far as everybody",
  body({ person: agent, currency }),
);

export const setLimitSpec = defineSpec({
  name: "credit.set-limit",
  summary: "We say how far one member may go below zero, or that it is as far as everybody.",
  by: "commons",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body({ person: agent, currency, floor: Type.Optional(floor) }),
  about: ({ person, currency: of }) => `credit.set-limit ${of} ${person}`,
  facts: [limitAgreed, limitShared],
});
