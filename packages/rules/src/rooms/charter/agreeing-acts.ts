/** Acts of agreeing: how a group changes what it agreed before. */

import { limits } from "@plenty/kernel";
import { body, enactments, name, naming, text, Type, words } from "../../engine/body.ts";
import { defineSetting, defineSpec } from "../../engine/spec.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { members } from "../people/roles.ts";
import {
  agreementTakenBack,
  charterChanged,
  proposalAgreed,
  proposalFailed,
  proposalMade,
  proposalOvertaken,
  proposalPassed,
  proposalWithdrawn,
} from "./agreeing-facts.ts";
import { settingChoices } from "./choices.ts";

/** How long what asks more of people is announced before it takes effect. */
export const noticeSetting = defineSetting({
  name: "charter.notice",
  summary: "For how many days what asks more of people is announced before it takes effect",
  schema: Type.Integer({ minimum: 1, maximum: 90 }),
  initial: 14,
  holder: "agreement",
  announced: "always",
});

/** Whom nobody heard of for so long is not waited for. */
export const silenceSetting = defineSetting({
  name: "charter.silence",
  summary:
    "For how many days nobody may have heard of a member before a proposal does not wait for them",
  schema: Type.Integer({ minimum: 90, maximum: 3_650 }),
  initial: 365,
  holder: "agreement",
  announced: "always",
});

/** What an agreement may bring about, besides what its acts tell. */
export const whatFollows = [
  proposalPassed,
  proposalFailed,
  proposalOvertaken,
  settingChanged,
  charterChanged,
] as const;

export const proposeSpec = defineSpec({
  name: "charter.propose",
  summary: "I propose that we change what we agreed; I agree to it myself.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({
    name: Type.Optional(name),
    object: Type.Optional(text),
    settings: Type.Optional(settingChoices(limits.changesPerProposal)),
    acts: Type.Optional(enactments(limits.actsPerProposal)),
    why: Type.Optional(words),
  }),
  facts: [proposalMade, proposalAgreed, ...whatFollows],
});

const proposal = naming("proposal", "birch");

export const agreeSpec = defineSpec({
  name: "charter.agree",
  summary: "I agree to a proposal.",
  by: members,
  onBehalf: true,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ proposal }),
  facts: [proposalAgreed, ...whatFollows],
});

export const withdrawSpec = defineSpec({
  name: "charter.withdraw",
  summary: "I withdraw the proposal that I made, or take back that I agreed to another's.",
  by: members,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ proposal }),
  facts: [proposalWithdrawn, agreementTakenBack],
});
