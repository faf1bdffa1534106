/** What a decision by chambers refuses. */

import { defineRefusal } from "@plenty/kernel";

export const chambersMalformed = defineRefusal({
  code: "ChambersMalformed",
  kind: "schema",
  title: "The chambers, their votes or what they need do not fit together",
  next: "Give whole counts of votes, at most one per member, thresholds from 0 to 1, and a needed number of chambers that exists.",
});
