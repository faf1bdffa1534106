/** What files a lottery is made of: for lists of formats. Their readers stand beside this file. */

import type { Format } from "./format.ts";

export const lotteryFiles: readonly Omit<Format, "read" | "recognises">[] = [
  {
    name: "people",
    title:
      "people to draw a panel from (with --rule leximin): a head, an id, a column per category",
    endings: [".csv"],
    reference: "RFC 4180; columns as in the head of formats/people.ts",
  },
  {
    name: "quotas",
    title:
      "quotas of a panel (parameter quotas): category,name,min,max or feature,value,min,max, perhaps min_flex,max_flex",
    endings: [".csv"],
    reference: "https://sortitionfoundation.github.io/sortition-algorithms/",
  },
  {
    name: "lottery",
    title: "a published lottery (parameter lottery): what --rule leximin --json prints",
    endings: [".json"],
    reference: "packages/counting/README.md, Fair lots",
  },
  {
    name: "drand",
    title: "a drand round (parameter draw): round, signature, previous_signature",
    endings: [".json"],
    reference: "https://docs.drand.love/developer/http-api",
  },
  {
    name: "reveals",
    title: "commitments and secrets (parameter draw): commitments, least, reveals",
    endings: [".json"],
    reference: "packages/counting/README.md, Fair lots",
  },
];
