/** What a count refuses, in the order in which it looks. Bad files are refused in formats/refusals.ts. */

import { defineRefusal } from "@plenty/kernel";

export const ruleUnknown = defineRefusal({
  code: "RuleUnknown",
  kind: "missing",
  title: "No rule has this name",
  next: "plenty count --rules lists the names.",
});
export const ballotsOfAnotherKind = defineRefusal({
  code: "BallotsOfAnotherKind",
  kind: "rule",
  title: "This rule does not count ballots of this kind",
  next: "Choose a rule for these ballots, or give ballots of the kind that the rule counts.",
});
export const profileMalformed = defineRefusal({
  code: "ProfileMalformed",
  kind: "schema",
  title: "These ballots are not as they should be",
  next: "Mend the ballot that is named, and count again.",
});
export const parameterUnknown = defineRefusal({
  code: "ParameterUnknown",
  kind: "schema",
  title: "This rule has no such parameter",
  next: "plenty count --rules --rule <rule> tells the parameters of a rule.",
});
export const parameterMalformed = defineRefusal({
  code: "ParameterMalformed",
  kind: "schema",
  title: "A parameter is not as the rule takes it",
  next: "plenty count --rules --rule <rule> tells what each parameter may be.",
});
export const seatsOutOfRange = defineRefusal({
  code: "SeatsOutOfRange",
  kind: "rule",
  title: "The seats cannot be filled as told",
  next: "Say --seats with a number from 1 to the number of candidates.",
});
export const noCandidates = defineRefusal({
  code: "NoCandidates",
  kind: "rule",
  title: "Nobody stands",
  next: "Give ballots about at least one candidate who has not withdrawn.",
});
export const weightsNotCounted = defineRefusal({
  code: "WeightsNotCounted",
  kind: "rule",
  title: "This rule counts only ballots of equal weight",
  next: "Give ballots without weights, or choose a rule that counts weights.",
});
export const tieUnbroken = defineRefusal({
  code: "TieUnbroken",
  kind: "rule",
  title: "A tie must be broken, and nothing was named to break it",
  next: "Name a source: --param ties=seed:<words>, or --param ties=order:<id>,<id>,….",
});
export const tooLargeForExactCount = defineRefusal({
  code: "TooLargeForExactCount",
  kind: "size",
  title: "This is too large to be counted exactly",
  next: "Choose a rule without a search, or fewer candidates.",
});
