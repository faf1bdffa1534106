/**
 * Acts that were sent and got no answer. Whether they were entered is not known, so the same thing asked
 * for again must be the same signed bytes: the host enters those once, and answers with their receipt. A
 * freshly signed act would pay a second time. Kept while the page is open.
 */

import type { Refusal, Result } from "@plenty/kernel";
import type { SaltedWords, SentAct } from "@plenty/client";

/** What a person asked for, apart from salts and nonces, which differ each time. */
export interface Asked {
  readonly group: string;
  readonly person: string;
  readonly act: string;
  readonly body: unknown;
  readonly words: readonly SaltedWords[];
}

const unanswered = new Map<string, SentAct>();

/** Signs what is asked for, or takes what was signed before and got no answer, and sends it. */
export async function sendOnce<T>(
  asked: Asked,
  sign: () => Promise<SentAct>,
  send: (act: SentAct) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const same = nameOf(asked);
  const act = unanswered.get(same) ?? (await sign());
  unanswered.set(same, act);
  const answer = await send(act);
  if (answer.ok || answer.refusal.kind !== "busy") unanswered.delete(same);
  return answer;
}

/** One text for one thing asked for: words stand in it instead of their salted hashes. */
function nameOf({ group, person, act, body, words }: Asked): string {
  const texts = new Map<unknown, string>(words.map(({ hash, text }) => [hash, text]));
  return JSON.stringify([group, person, act, body], (_, value: unknown) =>
    texts.has(value) ? { words: texts.get(value) } : value,
  );
}
