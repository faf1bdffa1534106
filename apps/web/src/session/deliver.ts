/** Handing acts to the host of this page in the client's one way; what is entered leaves its receipt here. */

import { deliver as deliverTo, find, sendAgain, sendOnce } from "@plenty/client";
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
  /** What was sent, in the reader's words, for as long as nobody knows what became of it. */
  readonly told: string;
  /** What stood in the form's draft, so that it alone is dropped once this is entered. */
  readonly draft?: string | undefined;
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
  const { words: _, ...kept } = asked;
  const one = async () => ({ ...kept, name, sent: await sign() });
  return sendOnce(name, one, { shelf: unansweredShelf, deliver });
}

/** Sends the same bytes once more. */
export function sendBytesAgain(one: UnansweredAct): Promise<Delivery> {
  return sendAgain(one, { shelf: unansweredShelf, deliver: handTo(one.group) });
}

/** Looks whether it was entered after all, sending nothing; if so it is settled. */
export async function findUnanswered(one: UnansweredAct): Promise<boolean> {
  const found = await find(one, { shelf: unansweredShelf, group: client.group(one.group) });
  if (found.ok) await keepReceipt(one.group, one.sent, found.value);
  return found.ok;
}

/** The receipt of an act that was entered; else its refusal is thrown. */
export function receiptOf(delivery: Delivery): Receipt {
  if (delivery.is === "entered") return delivery.receipt;
  throw new RefusalError(delivery.refusal, delivery.is === "unknown");
}

/** One text for one thing asked for: words stand in it instead of their salted hashes. */
export function nameOf({ group, person, act, body, words }: Omit<Asked, "told" | "draft">): string {
  const texts = new Map<unknown, string>(words.map(({ hash, text }) => [hash, text]));
  return JSON.stringify([group, person, act, body], (_, value: unknown) =>
    texts.has(value) ? { words: texts.get(value) } : value,
  );
}
