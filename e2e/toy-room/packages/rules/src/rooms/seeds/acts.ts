/** Acts of seeds: offering them. */

import { body, Type, words } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { persons } from "../people/roles.ts";
import { offered, seedsOffered } from "./facts.ts";

export const offerSpec = defineSpec({
  name: "seeds.offer",
  summary: "I have seeds to share.",
  by: persons,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ ...offered, note: Type.Optional(words) }),
  facts: [seedsOffered],
});
