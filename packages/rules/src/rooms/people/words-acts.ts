/** Acts about words: saying who one is, and erasing what one wrote, or what stands there of oneself. */

import { HASH_PATTERN, limits } from "@plenty/kernel";
import { body, list, Type, words } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { personIntroduced, wordsErased } from "./facts.ts";
import { holders, persons } from "./roles.ts";

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

export const introduceSpec = defineSpec({
  name: "people.introduce",
  summary: "I say who I am, in place of what I said of me before; or nothing more.",
  by: persons,
  readers: "everyone",
  enactable: false,
  weighs: "speaks",
  onBehalf: false,
  body: body({ about: Type.Optional(words) }),
  facts: [personIntroduced],
});
