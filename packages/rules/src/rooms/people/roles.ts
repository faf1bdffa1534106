/** The roles that people have from the beginning; acts of any room can be reserved to one of them. */

import { defineRole } from "../../engine/spec.ts";
import { peopleRefusals } from "./refusals.ts";

export const persons = defineRole({
  name: "persons",
  summary: "whoever joined",
  holds: () => true,
});

export const members = defineRole({
  name: "members",
  summary: "members",
  holds: ({ welcomed }) => welcomed,
  refusal: peopleRefusals.notWelcomed,
});

export const founders = defineRole({
  name: "founders",
  summary: "the founders",
  holds: ({ founder }) => founder,
  refusal: peopleRefusals.notFounder,
});
