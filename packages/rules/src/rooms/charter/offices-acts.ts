/** Acts of offices: the group makes them and names who holds them; whoever is named takes it on, and gives it back. */

import { limits } from "@plenty/kernel";
import { agent, body, time, wordsForHolders } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { members, persons } from "../people/roles.ts";
import { whatFollows } from "./agreeing-acts.ts";
import { proposalWithdrawn } from "./agreeing-facts.ts";
import { settingChoices } from "./choices.ts";
import {
  officeDecided,
  officeEnded,
  officeHandedOver,
  officeLeft,
  officeNamed,
  officeSet,
  officeTaken,
} from "./offices-facts.ts";
import { officeFields, officeKey } from "./offices-forms.ts";

/** What an office is, and whether it is at all, is one thing. */
function officeAbout({ office }: { readonly office: string }): string {
  return `charter.office ${office}`;
}

export const setOfficeSpec = defineSpec({
  name: "charter.set-office",
  summary: "We make an office, or change what it is.",
  by: "commons",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body(officeFields),
  about: officeAbout,
  facts: [officeSet],
});

export const endOfficeSpec = defineSpec({
  name: "charter.end-office",
  summary: "We end an office.",
  by: "commons",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body({ office: officeKey }),
  about: officeAbout,
  facts: [officeEnded, officeLeft, proposalWithdrawn],
});

export const appointSpec = defineSpec({
  name: "charter.appoint",
  summary: "We name somebody for an office until a day; of who holds it, we move that day.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body({ office: officeKey, person: agent, until: time }),
  facts: [officeNamed],
});

export const recallSpec = defineSpec({
  name: "charter.recall",
  summary: "We take an office back from who holds it.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body({ office: officeKey, person: agent }),
  facts: [officeLeft, proposalWithdrawn],
});

export const takeOfficeSpec = defineSpec({
  name: "charter.take-office",
  summary: "I take on the office for which I was named.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ office: officeKey }),
  facts: [officeTaken],
});

export const resignSpec = defineSpec({
  name: "charter.resign",
  summary: "I give an office back, or do not take it on.",
  by: persons,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ office: officeKey }),
  facts: [officeLeft],
});

export const decideSpec = defineSpec({
  name: "charter.decide",
  summary: "As holder of an office I change settings that are its to change.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({
    office: officeKey,
    settings: settingChoices(limits.changesPerProposal),
  }),
  facts: [officeDecided, ...whatFollows],
});

export const handOverSpec = defineSpec({
  name: "charter.hand-over",
  summary: "I hold an office, or did: this is for whoever holds it next.",
  by: members,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ office: officeKey, note: wordsForHolders }),
  facts: [officeHandedOver],
});
