/** Facts of leaving: who left and what follows at once, who came back, whose place ended. */

import { agent, body, bulk, did, naming, stepsOf, time } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { personWelcomed } from "./facts.ts";

export const personLeft = defineFact(
  "PersonLeft",
  "{person} leaves, and can come back until {until}",
  body({ person: agent, until: time }),
);

export const personRemoved = defineFact(
  "PersonRemoved",
  "{person} is taken out of the group, as it agreed",
  body({ person: agent }),
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

/** By these somebody becomes a member or is one no longer, for now or for good: whatever counts members follows them. */
export const memberFacts = [personWelcomed, personLeft, personRemoved, personCameBack, placeEnded];
