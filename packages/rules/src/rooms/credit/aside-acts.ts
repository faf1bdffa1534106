/** Acts and facts about setting something aside for somebody. */

import {
  agent,
  amountOf,
  body,
  naming,
  stepsOf,
  time,
  Type,
  wordsForParties,
} from "../../engine/body.ts";
import { defineFact, defineSpec } from "../../engine/spec.ts";
import { persons } from "../people/roles.ts";
import { currency } from "./forms.ts";

/** What was set aside, by the act that did so. */
export const aside = naming("aside", "7be01d44c2f9");

/** What each fact says: of whose it is, for whom, and how much. */
const told = { aside, from: agent, to: agent, currency, amount: amountOf("currency") };

export const creditSetAside = defineFact(
  "CreditSetAside",
  "{from} sets {amount} aside for {to} until {until}[, and can pay {left} more then][: {note}]",
  body({
    ...told,
    until: time,
    note: Type.Optional(wordsForParties),
    /** How much the holder can still pay then, where they came near their limit. */
    left: Type.Optional(stepsOf("currency", { minimum: 0 })),
  }),
);

export const asideTaken = defineFact(
  "AsideTaken",
  "{to} takes {amount} that {from} set aside",
  body(told),
);

export const asideLetGo = defineFact(
  "AsideLetGo",
  "{to} does without {amount} that {from} set aside",
  body(told),
);

export const asideLapsed = defineFact(
  "AsideLapsed",
  "{to} did not take {amount} that {from} set aside, and it is {from}'s to pay again",
  body(told),
);

/** After which what is set aside is another. */
export const asideFacts = [creditSetAside, asideTaken, asideLetGo, asideLapsed] as const;

/** What each does in their own affairs, and a helper for them. */
const own = {
  by: persons,
  onBehalf: true,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
} as const;

export const setAsideSpec = defineSpec({
  ...own,
  name: "credit.set-aside",
  summary: "I set something of mine aside for somebody, who can take it until then.",
  body: body({
    to: agent,
    currency,
    amount: amountOf("currency"),
    until: time,
    note: Type.Optional(wordsForParties),
  }),
  facts: [creditSetAside],
});

export const takeAsideSpec = defineSpec({
  ...own,
  name: "credit.take-aside",
  summary: "I take what somebody set aside for me: all that is left of it, or a part.",
  body: body({
    aside,
    /** How much of it, in steps of its credit; all that is left where absent. */
    amount: Type.Optional(amountOf("aside")),
  }),
  facts: [asideTaken],
});

export const letGoAsideSpec = defineSpec({
  ...own,
  name: "credit.let-go-aside",
  summary: "I do without what is left of what somebody set aside for me.",
  body: body({ aside }),
  facts: [asideLetGo],
});
