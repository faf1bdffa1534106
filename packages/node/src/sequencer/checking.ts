/** Checking acts as received: form, schema, signatures; nothing that needs state. */

import { fromHex, present, type Refusal } from "@plenty/kernel";
import { checkAct } from "@plenty/rules";
import { internalError } from "../refusals.ts";
import type { CheckAnswer, CheckRequest, Needs, RefusedAt } from "./messages.ts";
import { packActs, unpackParts, type PackedAct } from "./packing.ts";

/** Which of some acts hold. */
export function checkActs({ id, acts, brief }: CheckRequest): CheckAnswer {
  const passed: PackedAct[] = [];
  const refusals: RefusedAt[] = [];
  const needs: Needs[] = [];
  for (const [position, bytes] of unpackParts(acts).entries()) {
    const result = checkSafely(bytes);
    if ("code" in result) refusals.push({ position, refusal: result });
    else {
      passed.push({ position, id: result.id, bytes });
      const { words, texts } = result;
      if (words.length > 0 || texts.length > 0) needs.push({ position, words, texts });
    }
  }
  return { kind: "checked", id, acts: packActs(brief ? [] : passed), refusals, needs };
}

/** Hostile bytes must not end the thread: a throw here is our bug, and only this act's. */
function checkSafely(
  bytes: Uint8Array,
): Refusal | { id: Uint8Array; words: Needs["words"]; texts: Needs["texts"] } {
  try {
    const result = checkAct(bytes);
    if (!result.ok) return result.refusal;
    const { id, words, texts } = result.value;
    return { id: present(fromHex(id), "an act's id is a hash"), words, texts };
  } catch (error) {
    console.error("checking an act threw:", error);
    return internalError("Checking it threw.");
  }
}
