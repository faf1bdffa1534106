/**
 * What the group itself is called: its name, and the words for it that everybody knows. It pays and is paid as a person
 * is, so nobody comes in under a name that looks like one of these.
 */

import type { DatabaseSync } from "node:sqlite";
import { groupWords, keeper, read, type NamingAct } from "@plenty/rules";
import type { ActBody, QueryAnswer } from "@plenty/rules/contract";
import { looksOf } from "../store/looks.ts";
import type { AlikeName } from "../store/names.ts";

/** Readers of a name that whoever asks knows without the group: it is told to everybody. */
export const knownAnyway = "its author";

const ofWords = groupWords.map((text) => ({ text, readers: knownAnyway }));

/** What the group of a state is called; before it is founded, by the act that founds it. */
export function groupNames(state: DatabaseSync, { act, body }: NamingAct): readonly AlikeName[] {
  if (act !== "charter.found") return namesOfGroup(state);
  const { charter } = body as ActBody<"charter.found">; // the schema was checked before
  return [{ text: charter.name, readers: knownAnyway }, ...ofWords];
}

/** What the group of a state is called. */
export function namesOfGroup(state: DatabaseSync): readonly AlikeName[] {
  const answer = read(state, { asker: keeper, room: "charter", query: "itself", params: {} });
  if (!answer.ok) return ofWords;
  // charter/itself answers so
  const { rows } = answer.value.data as unknown as QueryAnswer<"charter", "itself">;
  return [...rows.map(({ name }) => ({ text: name, readers: "everyone" })), ...ofWords];
}

/** The first of some names that looks like a text. */
export function likeOneOf(names: readonly AlikeName[], text: string): AlikeName | undefined {
  const looks = new Set(looksOf(text).map(String));
  return names.find((one) => looksOf(one.text).some((look) => looks.has(String(look))));
}
