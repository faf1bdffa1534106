/** The roles that people have from the beginning; acts of any room can be reserved to one of them. */

import { defineRefusal } from "@plenty/kernel";
import { defineRole } from "../../engine/spec.ts";

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
} as const;

export const persons = defineRole({
  name: "persons",
  summary: "whoever joined",
  holds: () => true,
});

export const members = defineRole({
  name: "members",
  summary: "members",
  holds: ({ welcomed }) => welcomed,
  refusal: roleRefusals.notWelcomed,
});

export const founders = defineRole({
  name: "founders",
  summary: "the founders",
  holds: ({ founder }) => founder,
  refusal: roleRefusals.notFounder,
});
