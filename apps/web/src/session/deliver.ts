/** Handing acts to the host of this page in the client's one way; what is entered leaves its receipt here. */

import { deliver as deliverTo, sendAgain, sendOnce } from "@plenty/client";
import type { Delivery, Receipt, SaltedWords, SentAct, Unanswered } from "@plenty/client";
import { client, RefusalError } from "../lib/host.ts";
import { keepReceipt } from "./receipts.ts";
import { openShelf } from "./shelf.ts";

/** What a person asked for, apart from salts and nonces, which differ each time. */
export interface Asked {
  readonly group: string;
  /** Empty for somebody who is only coming in. */
  readonly person: string;
  readonly act: string;
  readonly body: unknown;
  readonly words: readonly SaltedWords[];
}

/** An act that was signed here and of which nobody said what became of it. */
export interface UnansweredAct extends Unanswered, Omit<Asked, "words"> {}

/** Where they lie in this browser. */
export const unansweredShelf = openShelf<UnansweredAct>("plenty-unanswered");

/** How an act is handed over. */
export type Handing = (act: SentAct, sentBefore: boolean) => Promise<Delivery>;

/** Hands an act to its group. */
export function handTo(group: string): Handing {
  return async (act, sentBefore) => {
    const delivery = await deliverTo({ group: client.group(group), act, sentBefore });
    if (delivery.is === "entered") await keepReceipt(group, act, delivery.receipt);
    return delivery;
  };
}

/** Signs and sends what somebody asks for; the same asked for again is the same bytes until they are answered. */
export function send(
  asked: Asked,
  sign: () => Promise<SentAct>,
  deliver: Handing = handTo(asked.group),
): Promise<Delivery> {
  const name = nameOf(asked);
  const { group, person, act, body } = asked;
  const one = async () => ({ name, group, person, act, body, sent: await sign() });
  return sendOnce(name, one, { shelf: unansweredShelf, deliver });
}

/** Sends the same bytes once more. */
export function sendBytesAgain(one: UnansweredAct): Promise<Delivery> {
  return sendAgain(one, { shelf: unansweredShelf, deliver: handTo(one.group) });
}

/** The receipt of an act that was entered; else its refusal is thrown. */
export function receiptOf(delivery: Delivery): Receipt {
  if (delivery.is === "entered") return delivery.receipt;
  throw new RefusalError(delivery.refusal, delivery.is === "unknown");
}

/** One text for one thing asked for: words stand in it instead of their salted hashes. */
export function nameOf({ group, person, act, body, words }: Asked): string {
  const texts = new Map<unknown, string>(words.map(({ hash, text }) => [hash, text]));
  return JSON.stringify([group, person, act, body], (_, value: unknown) =>
    texts.has(value) ? { words: texts.get(value) } : value,
  );
}
