/** Acts about words: erasing what one wrote, or what stands there of oneself. */

import { HASH_PATTERN, limits } from "@plenty/kernel";
import { body, list, Type } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { wordsErased } from "./facts.ts";
import { holders } from "./roles.ts";

/** The salted hash by which an act named words; a plain one, because erasing words is not naming them. */
const named = Type.String({ pattern: HASH_PATTERN, examples: ["3f8c12ab90de".padEnd(64, "0")] });

export const eraseWordsSpec = defineSpec({
  name: "people.erase-words",
  summary: "I erase words of mine, or words in which I am named: nobody reads them again.",
  by: holders,
  readers: "everyone",
  enactable: false,
  weighs: "binds",
  onBehalf: true,
  body: body({ words: list(named, limits.erasedPerAct) }),
  facts: [wordsErased],
});
