/**
 * Asking what would follow from an act before anybody signs it: in whose name, and with which of the asker's
 * devices, for each may something else.
 */

import { accepted, refused } from "@plenty/kernel";
import type { PersonId, Refusal, Result } from "@plenty/kernel";
import type { Consent } from "@plenty/log";
import type { ActSpec, FactOf } from "@plenty/rules/spec";
import type { Http } from "./http.ts";
import { answerNotUnderstood, isRecord } from "./refusals.ts";

/** In whose name, and by whose hand: of a person, or of whoever joins. */
export type Foreseeing = PersonId | PreviewKey | Behalf;

/** The key that would sign: of who joins, and is nobody yet, or one of the asker's own, each of which may something else. */
export interface PreviewKey {
  readonly key: string;
  readonly person?: PersonId;
}

/** Somebody for whom another signs, and how they agreed. */
export interface Behalf {
  readonly person: PersonId;
  readonly helper: PersonId;
  readonly consent: Consent;
  /** The helper's key, where the helper asks. */
  readonly key?: string;
}

/** The facts that an act would give, with 64 zeros in the place of the id that it has not yet. */
export interface Previewed<A extends ActSpec> {
  readonly facts: readonly FactOf<A["facts"][number]>[];
}

/** In whose name something is previewed. */
export function authorOf(by: Foreseeing): { readonly person: PersonId } | PreviewKey | Behalf {
  return typeof by === "string" ? { person: by } : by;
}

interface Asked {
  readonly act: string;
  readonly by: Foreseeing;
  readonly body: unknown;
}

/** Asks the host of a group, which tells it to who would sign. */
export async function previewAt(
  { http, path }: { readonly http: Http; readonly path: string },
  { act, by, body }: Asked,
): Promise<Result<{ readonly facts: readonly never[] }, Refusal>> {
  const answer = await http.post(`${path}/preview`, { act, ...authorOf(by), body });
  if (!answer.ok) return answer;
  const told = isRecord(answer.value) ? answer.value["facts"] : undefined;
  if (!Array.isArray(told)) return refused(answerNotUnderstood("it lists no facts"));
  return accepted({ facts: told as unknown as readonly never[] }); // of the kinds that the act declares; none is believed
}
