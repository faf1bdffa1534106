/**
 * Sending an act until there is an answer. An act has one id whatever happens to it on the way, and
 * sending it again gives the same receipt, so a broken line or a busy host is no reason to ask a person.
 */

import type { Receipt, SentAct } from "@plenty/client";
import type { Refusal, Result } from "@plenty/kernel";
import { client } from "../lib/host.ts";
import { keepReceipt } from "./receipts.ts";

const attempts = 3;
const pauseMs = 1_200;

/** Sends an act of a group; the receipt proves that it was entered, and is kept. */
export async function deliver(group: string, act: SentAct): Promise<Result<Receipt, Refusal>> {
  const answer = await untilAnswered(() => client.group(group).sendOne(act));
  if (answer.ok) await keepReceipt(group, act, answer.value);
  return answer;
}

/** Tries again while the host is busy or out of reach. */
export async function untilAnswered<T>(
  send: () => Promise<Result<T, Refusal>>,
  left = attempts,
): Promise<Result<T, Refusal>> {
  const answer = await send();
  if (answer.ok || answer.refusal.kind !== "busy" || left <= 1) return answer;
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return untilAnswered(send, left - 1);
}
