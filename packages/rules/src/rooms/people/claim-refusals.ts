/** Refusals of claiming, in order: of `claim`, of `vouch-claim` and `contest-claim`. */

import { defineRefusal } from "@plenty/kernel";

export const claimRefusals = {
  nameUnknown: defineRefusal({
    code: "NameUnknown",
    kind: "rule",
    title: "No import brought in this name",
    next: "Choose from the names that nobody has claimed.",
    field: "names",
    params: { agent: "id" },
  }),
  nameTwice: defineRefusal({
    code: "NameTwice",
    kind: "rule",
    title: "This name stands here twice",
    next: "Name it once.",
    field: "names",
  }),
  nameTaken: defineRefusal({
    code: "NameTaken",
    kind: "rule",
    title: "Somebody claimed this name already",
    next: "If it is yours and not theirs, contest that claim, then claim it.",
    field: "names",
    params: { agent: "id" },
  }),
  claimUnknown: defineRefusal({
    code: "ClaimUnknown",
    kind: "rule",
    title: "There is no such claim, or it ended",
    next: "Look again at what is claimed.",
    field: "claim",
  }),
  claimOwn: defineRefusal({
    code: "ClaimOwn",
    kind: "rule",
    title: "This claim is your own",
    next: "Others who know you vouch for it.",
    field: "claim",
  }),
  claimDecided: defineRefusal({
    code: "ClaimDecided",
    kind: "rule",
    title: "Enough members vouched for this claim already",
    next: "Nothing to do.",
    field: "claim",
  }),
  claimAnswered: defineRefusal({
    code: "ClaimAnswered",
    kind: "rule",
    title: "You said what you know of this claim already",
    next: "It is for others to say what they know.",
    field: "claim",
  }),
  claimSettled: defineRefusal({
    code: "ClaimSettled",
    kind: "rule",
    title: "It is too late to contest this claim",
    next: "Speak with the person whose claim it is.",
    field: "claim",
    params: { until: "time" },
    detail: "It could be contested until {until}.",
  }),
} as const;
