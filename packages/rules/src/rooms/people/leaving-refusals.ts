/** Refusals of leaving: of keys whose holder left for good, of leaving, and of meaning somebody who left. */

import { defineRefusal } from "@plenty/kernel";

export const leavingRefusals = {
  placeOver: defineRefusal({
    code: "PlaceOver",
    kind: "rule",
    title: "You left this group, and can no longer come back",
    next: "Join again with an invitation.",
    field: "kid",
    params: { since: "time" },
    detail: "You could come back until {since}.",
  }),
  dependenceFirst: defineRefusal({
    code: "DependenceFirst",
    kind: "rule",
    title: "Somebody who depends on a member would be left alone",
    next: "End the dependence first: then they belong by themselves, and another can help them.",
    params: { person: "id" },
  }),
  lastMember: defineRefusal({
    code: "LastMember",
    kind: "rule",
    title: "You are the last member here: nobody could ever be welcomed again",
    next: "Welcome somebody first.",
  }),
  theyLeft: defineRefusal({
    code: "TheyLeft",
    kind: "rule",
    title: "This person left the group",
    next: "Choose somebody who is here.",
    field: "person",
    params: { person: "id" },
  }),
} as const;
