/**
 * Acts that were sent and got no answer. Whether they were entered is not known, so the same thing asked
 * for again must be the same signed bytes: the host enters those once, and answers with their receipt. A
 * freshly signed act would pay a second time. Bytes are kept before they are sent and outlive the page.
 */

import type { Refusal, Result } from "@plenty/kernel";
import type { SaltedWords, SentAct } from "@plenty/client";
import type { Shelf } from "./shelf.ts";

/** What a person asked for, apart from salts and nonces, which differ each time. */
export interface Asked {
  readonly group: string;
  /** Empty for somebody who is only coming in. */
  readonly person: string;
  readonly act: string;
  readonly body: unknown;
  readonly words: readonly SaltedWords[];
}

/** An act that was signed and is not known to be entered or refused. */
export interface Unanswered extends Omit<Asked, "words"> {
  /** One text for what was asked for: under it the act lies on its shelf. */
  readonly name: string;
  readonly sent: SentAct;
}

export interface Sending<T> {
  readonly shelf: Shelf<Unanswered>;
  readonly sign: () => Promise<SentAct>;
  readonly send: (act: SentAct) => Promise<Result<T, Refusal>>;
}

/**
 * Signs what is asked for and sends it. What was signed for it before and got no answer goes first; only
 * if that is refused (it may have run out since) is a new act signed.
 */
export async function sendOnce<T>(
  asked: Asked,
  { shelf, sign, send }: Sending<T>,
): Promise<Result<T, Refusal>> {
  const name = nameOf(asked);
  const before = await shelf.get(name);
  if (before !== undefined) {
    const answer = await sendAgain(before, { shelf, send });
    if (answer.ok || !isAnswer(answer)) return answer;
  }
  const { group, person, act, body } = asked;
  const one = { name, group, person, act, body, sent: await sign() };
  await shelf.put(name, one);
  return sendAgain(one, { shelf, send });
}

/** Sends the same bytes; an answer, whatever it says, settles them. */
export async function sendAgain<T>(
  { name, sent }: Unanswered,
  { shelf, send }: Omit<Sending<T>, "sign">,
): Promise<Result<T, Refusal>> {
  const answer = await send(sent);
  if (isAnswer(answer)) await shelf.drop(name);
  return answer;
}

/** A busy host, a broken line and a fault on the way leave open whether the act was entered. */
export function isAnswer(answer: Result<unknown, Refusal>): boolean {
  return answer.ok || !["busy", "internal"].includes(answer.refusal.kind);
}

/** One text for one thing asked for: words stand in it instead of their salted hashes. */
function nameOf({ group, person, act, body, words }: Asked): string {
  const texts = new Map<unknown, string>(words.map(({ hash, text }) => [hash, text]));
  return JSON.stringify([group, person, act, body], (_, value: unknown) =>
    texts.has(value) ? { words: texts.get(value) } : value,
  );
}
