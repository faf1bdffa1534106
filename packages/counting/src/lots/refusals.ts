/** What lots refuse, in the order in which they look. */

import { defineRefusal } from "@plenty/kernel";

export const beaconInvalid = defineRefusal({
  code: "BeaconInvalid",
  kind: "signature",
  title: "This is not the beacon that the chain signed for the round",
  next: "Fetch the round again from another source, with its signature (and the previous one, where the chain is chained).",
});
export const revealInvalid = defineRefusal({
  code: "RevealInvalid",
  kind: "signature",
  title: "A secret revealed is not the one that was committed to",
  next: "Reveal the 32 bytes whose commitment was given, by the person who gave it.",
});
export const revealMissing = defineRefusal({
  code: "RevealMissing",
  kind: "rule",
  title: "Too few have revealed what they committed to",
  next: "Wait for the rest, or draw again without those who do not reveal.",
});
export const panelMalformed = defineRefusal({
  code: "PanelMalformed",
  kind: "schema",
  title: "The pool or its quotas do not fit together",
  next: "Give each person once, with a value for every quota's category; quotas as whole numbers, least ≤ most.",
});
export const quotasCannotBeMet = defineRefusal({
  code: "QuotasCannotBeMet",
  kind: "rule",
  title: "No panel from this pool meets all quotas",
  next: "Relax the quotas that are named, invite more people, or let the smallest relaxation be taken: --param relaxed=true.",
});
export const distributionInvalid = defineRefusal({
  code: "DistributionInvalid",
  kind: "rule",
  title: "The published panels are not a lottery as they should be",
  next: "Publish panels of the right size that meet the quotas, with whole weights summing to 2^32.",
});
export const solverFailed = defineRefusal({
  code: "SolverFailed",
  kind: "internal",
  title: "The solver came to no end",
  next: "Try again with a smaller pool or fewer quotas.",
});
export const drawNotAsNamed = defineRefusal({
  code: "DrawNotAsNamed",
  kind: "rule",
  title: "The lottery was published to be drawn by something else",
  next: "Draw by what was named when the lottery was published.",
});
