/** What the counting of delegations refuses, in the order in which it looks. */

import { defineRefusal } from "@plenty/kernel";

export const voterUnknown = defineRefusal({
  code: "VoterUnknown",
  kind: "schema",
  title: "A vote or delegation names somebody who may not vote here",
  next: "Give every voter and delegate in the list of people, each once.",
});
export const delegationTwice = defineRefusal({
  code: "DelegationTwice",
  kind: "rule",
  title: "Somebody has two delegations in one scope",
  next: "Keep one row per person and scope: the latest.",
});
export const weightsMalformed = defineRefusal({
  code: "WeightsMalformed",
  kind: "schema",
  title: "A weight, cap or quota is no whole number in its range",
  next: "Give weights as whole numbers from 0, of which one is above 0, and a quota up to their sum.",
});
