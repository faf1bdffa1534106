/** Acts for people without a device: adding them, helping, objecting, and the way to a device of their own. */

import { limits, AMOUNT_MAX } from "@plenty/kernel";
import { wayInMessage } from "@plenty/log";
import { consentForm } from "../../engine/behalf.ts";
import { agent, body, did, hash, list, ownName, signature, Type } from "../../engine/body.ts";
import { defineSetting, defineSpec } from "../../engine/spec.ts";
import { cameWithoutVoucher, personJoined, personVouchedFor, personWelcomed } from "./facts.ts";
import {
  dependantAdded,
  dependenceEnded,
  helperAgreed,
  helperNamed,
  helperObjected,
  personAdded,
  placeConfirmed,
  placeTaken,
} from "./helped-facts.ts";
import { members, persons } from "./roles.ts";

/** How much may leave the accounts of all whom somebody helps. */
export const helperCapSetting = defineSetting({
  name: "people.helper-cap",
  summary:
    "How much of each credit, in whole units of it, one helper may pay in 30 days in the name of all whom they help",
  schema: Type.Integer({ minimum: 0, maximum: AMOUNT_MAX }),
  initial: 40,
  holder: "agreement",
  announced: "raised",
});

const added = body({ name: ownName, consent: consentForm });

export const addPersonSpec = defineSpec({
  name: "people.add-person",
  summary:
    "I add people who have no device: they agreed as I say, and I vouch for them. I help them, or whom I name once they agree.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ people: list(added, limits.peoplePerAct), helper: Type.Optional(agent) }),
  facts: [
    personJoined,
    personAdded,
    helperAgreed,
    personVouchedFor,
    cameWithoutVoucher,
    personWelcomed,
  ],
});

export const addDependantSpec = defineSpec({
  name: "people.add-dependant",
  summary: "I answer for somebody, such as a child of mine: I act for them until they grow up.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ name: ownName }),
  facts: [personJoined, dependantAdded],
});

export const nameHelperSpec = defineSpec({
  name: "people.name-helper",
  summary: "I name who helps somebody from now on: I help them, or added them, or nobody does.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ person: agent, helper: agent }),
  facts: [helperNamed, helperAgreed],
});

export const helpSpec = defineSpec({
  name: "people.help",
  summary: "I was named to help these people, and agree.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ people: list(agent, limits.peoplePerAct) }),
  facts: [helperAgreed],
});

export const objectSpec = defineSpec({
  name: "people.object",
  summary: "This was not as they wanted: who helped them helps them no longer.",
  by: persons,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ person: agent, act: Type.Optional(hash) }),
  facts: [helperObjected],
});

export const givePlaceSpec = defineSpec({
  name: "people.give-place",
  summary: "I see them: this device is theirs, and from now on they act themselves.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ person: agent, key: did, proof: signature }),
  facts: [placeConfirmed, placeTaken, dependenceEnded],
  proofs: ({ person, key, proof }, { commons }) => [
    { key, message: wayInMessage({ commons, person }), signature: proof, field: "proof" },
  ],
});

export const endDependenceSpec = defineSpec({
  name: "people.end-dependence",
  summary: "They no longer depend on me: they belong as a newcomer, whom I help.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ person: agent }),
  facts: [dependenceEnded],
});
