/** What conviction voting and quadratic funding refuse. */

import { defineRefusal } from "@plenty/kernel";

export const fundingMalformed = defineRefusal({
  code: "FundingMalformed",
  kind: "schema",
  title: "An amount or setting of the funding is out of its range",
  next: "Give whole amounts from 0, and settings within the ranges that the README names.",
});
export const requestOverRatio = defineRefusal({
  code: "RequestOverRatio",
  kind: "rule",
  title: "More is asked for than the largest part of the pool that one proposal may take",
  next: "Ask for less, or wait until the pool has grown.",
});
