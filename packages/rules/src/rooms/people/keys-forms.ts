/** Of which kinds keys are, and how each came to be somebody's. */

import { HASH_PATTERN } from "@plenty/kernel";
import { oneOf, Type } from "../../engine/body.ts";

/** A device signs acts; a spare way in, which lies in a drawer, signs what is about keys and nothing else. */
export const keyRank = oneOf("device", "spare");

/** By what a key came: listed when joining, by a device or the spare way in of the same person, or by others' word. */
export const keyVia = oneOf("join", "place", "device", "spare", "re-entry", "guardians");

/** What can be under way with the keys of a person. */
export const keyChangeKind = oneOf("removal", "guardians", "re-entry", "recovery");

/** What is under way goes by the id of the act that began it. */
export const keyChangeId = Type.String({
  pattern: HASH_PATTERN,
  examples: ["3f8c12ab90de4f5a".repeat(4)],
});
