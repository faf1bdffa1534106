/**
 * What two devices say to each other while they pair, from either side. A step is told as it is reached; what the
 * host refuses (run out, taken, ended) is thrown, to be shown in words.
 */

import {
  answerPairing,
  beginPairing,
  endPairing,
  hearPaired,
  lookAtPairing,
  messageOf,
  openSaid,
  sameWords,
  tellPaired,
} from "@plenty/client";
import type { BegunPairing, Message, PairingSide, SameWords } from "@plenty/client";
import { SECOND } from "@plenty/kernel";
import { http } from "../../../lib/http.ts";
import { valueOf } from "../../../lib/refusal-error.ts";

const askAgainMs = SECOND;

/** What a device has after both have spoken: what the other said, and the words to compare. */
export interface Spoken {
  readonly side: PairingSide;
  readonly heard: Message;
  readonly words: SameWords;
}

/** Begins a pairing that whoever has its code may answer. */
export async function beginTalk(open: Message, kept: Message): Promise<BegunPairing> {
  return valueOf(await beginPairing(http, { open, kept }));
}

/** Waits until the other side has answered, and says what was kept back. */
export async function hearAnswer(begun: BegunPairing, leaving: AbortSignal): Promise<Spoken> {
  const answer = await hear(begun, 0, leaving);
  valueOf(await tellPaired(http, begun, begun.said));
  const { offer, said } = begun;
  return {
    side: begun,
    heard: messageOf(answer) ?? {},
    words: sameWords({ offer, answer, said }),
  };
}

/** What is offered under a code. */
export async function look(code: string) {
  return valueOf(await lookAtPairing(http, code));
}

/** Answers an offer, and waits until the other side has said what it kept back. */
export async function answerOffer(
  {
    code,
    offer,
    message,
  }: { readonly code: string; readonly offer: string; readonly message: Message },
  leaving: AbortSignal,
): Promise<Spoken> {
  const text = JSON.stringify(message);
  const side = valueOf(await answerPairing(http, code, text));
  const said = await hear(side, 1, leaving);
  const heard = valueOf(openSaid({ offer, said }));
  return { side, heard, words: sameWords({ offer, answer: text, said }) };
}

/** Tells the other side something. */
export async function tell(side: PairingSide, message: Message): Promise<void> {
  valueOf(await tellPaired(http, side, JSON.stringify(message)));
}

/** Waits for a message of the other side, by its place among them. */
export async function hearMessage(
  side: PairingSide,
  place: number,
  leaving: AbortSignal,
): Promise<Message> {
  return messageOf(await hear(side, place, leaving)) ?? {};
}

/** Ends it for both; one that is over already needs no ending. */
export async function endTalk(side: PairingSide): Promise<void> {
  await endPairing(http, side);
}

async function hear(side: PairingSide, place: number, leaving: AbortSignal): Promise<string> {
  for (;;) {
    leaving.throwIfAborted();
    const message = valueOf(await hearPaired(http, side))[place];
    if (message !== undefined) return message;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}
