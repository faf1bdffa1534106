/**
 * Signing acts and handing them to the host of this page in the client's one way; what is entered leaves its
 * receipt here. It comes behind the page that it is for: whoever only reads does not load it.
 */

import {
  deliver as deliverTo,
  find,
  makeText,
  makeWords,
  sendAgain,
  sendOnce,
  signAct,
  wordsToSend,
} from "@plenty/client";
import type { Delivery, Receipt, SentAct } from "@plenty/client";
import type { Consent } from "@plenty/log";
import { client } from "../lib/host.ts";
import { RefusalError } from "../lib/refusal-error.ts";
import { nameOf } from "./asked.ts";
import type { Asked, Sending, ToSend, UnansweredAct } from "./asked.ts";
import { signerOf } from "./device-key.ts";
import type { DeviceKey } from "./device-key.ts";
import type { Me } from "./me.ts";
import { keepReceipt } from "./receipts.ts";
import { unansweredShelf } from "./unanswered-shelf.ts";

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
export async function findUnanswered(one: UnansweredAct): Promise<Receipt | undefined> {
  const found = await find(one, { shelf: unansweredShelf, group: client.group(one.group) });
  if (!found.ok) return undefined;
  await keepReceipt(one.group, one.sent, found.value);
  return found.value;
}

/** The receipt of an act that was entered; else its refusal is thrown. */
export function receiptOf(delivery: Delivery): Receipt {
  if (delivery.is === "entered") return delivery.receipt;
  throw new RefusalError(delivery.refusal, delivery.is === "unknown");
}

export interface Taking {
  readonly group: string;
  readonly me: Me | undefined;
}

/** Signs and sends what a person does; the receipt proves that it was entered. */
export async function sendAs({ group, me }: Taking, what: Sending): Promise<Receipt> {
  if (me === undefined) throw new Error("only a person of the group is offered to take part");
  const { person, identity, behalf } = me;
  const consent = behalf && { consent: behalf.consent };
  const act = typeof what === "function" ? what({ salt: makeWords, publish: makeText }) : what;
  return receiptOf(await sendFor({ group, person, key: identity.key, ...consent }, act));
}

/** Who does something in a group, and the key that they sign with. */
export interface Author {
  readonly group: string;
  readonly person: string;
  readonly key: DeviceKey;
  /** How they agreed, where the key is a helper's. */
  readonly consent?: Consent;
}

/** Signs and sends in the name of an author; the answer tells what became of it. */
export function sendFor(
  { group, person, key, consent }: Author,
  { spec, body, words, texts = [], told = "", draft }: ToSend,
): Promise<Delivery> {
  async function sign(): Promise<SentAct> {
    const signer = await signerOf(key);
    const by = { signer, commons: group, person, ...(consent && { consent }) };
    const jws = await signAct({ ...by, spec, body, now: Date.now() });
    return { jws, words: wordsToSend(words), texts: texts.map(({ text }) => text) };
  }
  const asked = { group, person, act: spec.name, body, words: [...words, ...texts] };
  return send({ ...asked, told, draft }, sign);
}
