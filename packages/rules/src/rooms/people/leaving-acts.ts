/** Acts of leaving: one goes at once and asks nobody, and takes it back for a while. */

import { body } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { claimLapsed, namesConfirmed } from "./claim-facts.ts";
import { personWelcomed } from "./facts.ts";
import { dependenceEnded, placeTaken } from "./helped-facts.ts";
import {
  balanceStays,
  helpEnded,
  invitationsRest,
  personCameBack,
  personLeft,
} from "./leaving-facts.ts";
import { leavers, persons } from "./roles.ts";

export const leaveSpec = defineSpec({
  name: "people.leave",
  summary: "I leave this group. For a while I can come back.",
  by: persons,
  onBehalf: true,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({}),
  facts: [
    personLeft,
    balanceStays,
    helpEnded,
    invitationsRest,
    claimLapsed,
    personWelcomed,
    namesConfirmed,
    placeTaken,
    dependenceEnded,
  ],
});

/** Any way in of theirs may sign it, also a spare one: a thief can take nobody's place by leaving for them. */
export const comeBackSpec = defineSpec({
  name: "people.come-back",
  summary: "I left, and come back: I am again what I was.",
  by: leavers,
  onBehalf: true,
  weighs: "keys",
  readers: "everyone",
  enactable: false,
  body: body({}),
  facts: [personCameBack, personWelcomed],
});
