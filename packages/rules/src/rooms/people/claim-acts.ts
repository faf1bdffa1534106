/** Acts of claiming: somebody says which of the names that imports brought in are theirs, and others answer. */

import { limits } from "@plenty/kernel";
import { agent, body, list, naming } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import {
  claimContested,
  claimLapsed,
  claimVouchedFor,
  namesClaimed,
  namesConfirmed,
} from "./claim-facts.ts";
import { members, persons } from "./roles.ts";

/** A claim, by the act that made it. */
const claimId = naming("claim", "birch");

export const claimSpec = defineSpec({
  name: "people.claim",
  summary: "These names that an import brought in are me: what is told of them is told of me.",
  by: persons,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ names: list(agent, limits.peoplePerAct) }),
  facts: [namesClaimed, namesConfirmed],
});

export const vouchClaimSpec = defineSpec({
  name: "people.vouch-claim",
  summary: "I know that these names are theirs.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ claim: claimId }),
  facts: [claimVouchedFor, namesConfirmed],
});

export const contestClaimSpec = defineSpec({
  name: "people.contest-claim",
  summary: "These names are not theirs; or they are not mine, and I take my claim back.",
  by: persons,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ claim: claimId }),
  facts: [claimContested],
});

/** What a claim that falls due tells. */
export const claimDueFacts = [claimLapsed];
