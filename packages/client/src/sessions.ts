/** Where somebody is in to read a group: their sessions, of every device of theirs, and the end of one. */

import { accepted, refused } from "@plenty/kernel";
import type { CommonsId, Refusal, Result } from "@plenty/kernel";
import type { Http } from "./http.ts";
import { answerNotUnderstood, isRecord } from "./refusals.ts";

export interface OpenSession {
  readonly id: string;
  /** The device that got in. */
  readonly key: string;
  /** What the program calls itself: of a browser its user agent. */
  readonly agent: string;
  readonly since: string;
  /** When it last asked for something. */
  readonly seen: string;
  /** True of the one that asks. */
  readonly this?: true;
}

/** Sessions in a group of whoever asks; none of a stranger. */
export async function sessionsOf(
  http: Http,
  commons: CommonsId,
): Promise<Result<readonly OpenSession[], Refusal>> {
  const answer = await http.json(`/commons/${commons}/sessions`);
  if (!answer.ok) return answer;
  const rows = isRecord(answer.value) ? answer.value["rows"] : undefined;
  if (!Array.isArray(rows)) return refused(answerNotUnderstood("it lists no sessions"));
  return accepted(rows as readonly OpenSession[]); // no content of it is believed
}

/** Ends what a session holds of a group; refused if it is not one's own. */
export async function endSession(
  http: Http,
  { commons, id }: { readonly commons: CommonsId; readonly id: string },
): Promise<Result<unknown, Refusal>> {
  return http.delete(`/commons/${commons}/sessions/${id}`);
}
