/** The roles that people have from the beginning; acts of any room can be reserved to one of them. */

import { defineRefusal } from "@plenty/kernel";
import { defineRole } from "../../engine/spec.ts";
import type { Lack } from "../../engine/spec.ts";

/** What is said to whoever lacks a role; it comes along wherever a role does, and no other refusal with it. */
export const roleRefusals = {
  notWelcomed: defineRefusal({
    code: "NotWelcomed",
    kind: "rule",
    title: "You are not yet welcomed in this group",
    next: "Ask a member to welcome you; until then you can look around and receive.",
  }),
  notFounder: defineRefusal({
    code: "NotFounder",
    kind: "rule",
    title: "In this group the founders do this",
    next: "Ask a founder.",
  }),
  hasLeft: defineRefusal({
    code: "HasLeft",
    kind: "rule",
    title: "You left this group",
    next: "Come back, as long as you can; after that, join again with an invitation.",
  }),
  notLeft: defineRefusal({
    code: "NotLeft",
    kind: "rule",
    title: "You have not left this group",
    next: "Nothing to do.",
  }),
} as const;

const gone: Lack = { of: ({ left }) => left, refusal: roleRefusals.hasLeft };

export const persons = defineRole({
  name: "persons",
  summary: "whoever joined",
  lacks: [gone],
});

export const members = defineRole({
  name: "members",
  summary: "members",
  lacks: [gone, { of: ({ welcomed }) => !welcomed, refusal: roleRefusals.notWelcomed }],
});

export const founders = defineRole({
  name: "founders",
  summary: "the founders; all members, once no founder is left",
  lacks: [gone, { of: ({ founder }) => !founder, refusal: roleRefusals.notFounder }],
});

export const holders = defineRole({
  name: "holders",
  summary: "whoever joined, also if they left and can still come back",
  lacks: [],
});

export const leavers = defineRole({
  name: "leavers",
  summary: "whoever left",
  lacks: [{ of: ({ left }) => !left, refusal: roleRefusals.notLeft }],
});
