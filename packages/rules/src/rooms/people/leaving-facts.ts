/** Facts of leaving: who left and what follows at once, who came back, whose place ended. */

import { agent, body, bulk, did, naming, stepsOf, time } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

export const personLeft = defineFact(
  "PersonLeft",
  "{person} leaves, and can come back until {until}",
  body({ person: agent, until: time }),
);

/** What somebody who left holds or owes stays theirs. */
export const balanceStays = defineFact(
  "BalanceStays",
  "{balance} stay in the name of {person}",
  body({ person: agent, currency: naming("credit", "HRS"), balance: stepsOf("currency") }),
);

export const helpEnded = defineFact(
  "HelpEnded",
  "{helper} helps {person} no longer, who needs another helper",
  body({ person: agent, helper: agent }),
);

export const invitationsRest = defineFact(
  "InvitationsRest",
  "the open invitations of {by} let nobody in, unless they come back: {invitations}",
  body({ by: agent, invitations: bulk(did) }),
);

export const personCameBack = defineFact(
  "PersonCameBack",
  "{person} is back",
  body({ person: agent }),
);

export const placeEnded = defineFact(
  "PlaceEnded",
  "{person}, who left, can come back no more",
  body({ person: agent }),
);
