/** Facts of thanks: said to somebody, seen by them, hidden and shown again. */

import { agent, body, hiddenWords, shownWords, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { itemId, thanks } from "./forms.ts";

export const thanksGiven = defineFact(
  "ThanksGiven",
  "{by} thanks {to}[ for {item}]: {note}",
  body({
    thanks,
    by: agent,
    to: Type.Array(agent),
    item: Type.Optional(itemId),
    note: words,
  }),
);

export const thanksSeen = defineFact(
  "ThanksSeen",
  "{by} saw it (others see it: {shown})",
  body({ thanks, by: agent, shown: Type.Boolean() }),
);

/** One of those who were thanked wishes it to be between them. */
export const thanksHidden = defineFact(
  "ThanksHidden",
  "only those whom it is about read it",
  body({ thanks, hidden: hiddenWords, readers: Type.Literal("parties") }),
);

export const thanksShown = defineFact(
  "ThanksShown",
  "it is read by the others again",
  body({ thanks, shown: shownWords("ThanksHidden") }),
);

export const thanksFacts = [thanksGiven, thanksSeen, thanksHidden, thanksShown] as const;
