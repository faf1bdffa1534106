/** Acts of leaving: one goes at once and asks nobody, and takes it back for a while. */

import { agent, body } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { claimLapsed, namesConfirmed } from "./claim-facts.ts";
import { personWelcomed } from "./facts.ts";
import { dependenceEnded, placeTaken } from "./helped-facts.ts";
import { guardiansNamed, keyChangeCancelled, keyRemoved } from "./keys-facts.ts";
import {
  balanceStays,
  helpEnded,
  invitationsRest,
  personCameBack,
  personLeft,
  personRemoved,
  placeEnded,
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
    keyChangeCancelled,
    personWelcomed,
    namesConfirmed,
    placeTaken,
    dependenceEnded,
  ],
});

/** Nobody takes somebody out alone: the group does, by agreement, and at once. */
export const removeSpec = defineSpec({
  name: "people.remove",
  summary: "We take somebody out of this group.",
  by: "commons",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body({ person: agent }),
  facts: [...leaveSpec.facts, personRemoved, placeEnded, keyRemoved, guardiansNamed],
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
