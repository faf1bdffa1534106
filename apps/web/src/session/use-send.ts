/**
 * Taking part: makes an act from the current person, sends it, and makes the group's answers stale. The
 * mutation fails with RefusalError; forms show it beside the field that it is about.
 */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { signAct, wordsToSend } from "@plenty/client";
import type { Delivery, Receipt, SaltedWords, SentAct } from "@plenty/client";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { groupKey } from "../lib/queries.ts";
import { nameOf, receiptOf, send } from "./deliver.ts";
import type { UnansweredAct } from "./deliver.ts";
import { signerOf } from "./device-key.ts";
import type { DeviceKey } from "./device-key.ts";
import type { Me } from "./me.ts";
import { unansweredActs } from "./use-unanswered.ts";

/** What somebody is about to do: made by `toSend`, which knows what body its act has. */
export interface ToSend {
  readonly spec: ActSpec;
  readonly body: unknown;
  /** Words whose hashes stand in the body. */
  readonly words: readonly SaltedWords[];
  /** What it is, to be shown for as long as nobody knows whether it arrived. */
  readonly told?: string;
  /** The draft that it was made of. */
  readonly draft?: string | undefined;
}

/** An act about to be sent, its body checked against its spec by the compiler. */
export function toSend<A extends ActSpec>(
  spec: A,
  body: BodyOf<A>,
  words: readonly SaltedWords[] = [],
): ToSend {
  return { spec, body, words };
}

export interface Taking {
  readonly group: string;
  readonly me: Me | undefined;
}

/** A mutation that sends what the current person does in a group. */
export function useSend({ group, me }: Taking) {
  const queryClient = useQueryClient();
  return useMutation({
    networkMode: "always", // without a network it fails at once, and in words
    mutationFn: (what: ToSend) => sendAs({ group, me }, what),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: groupKey(group) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey }),
  });
}

/** True if an act that got no answer is the same thing asked for, however its words were salted. */
export function sameAsked(
  by: { readonly group: string; readonly person: string },
  { spec, body, words }: ToSend,
  one: UnansweredAct,
): boolean {
  return nameOf({ ...by, act: spec.name, body, words }) === one.name;
}

/** Signs and sends what a person does; the receipt proves that it was entered. */
async function sendAs({ group, me }: Taking, what: ToSend): Promise<Receipt> {
  if (me === undefined) throw new Error("only a person of the group is offered to take part");
  return receiptOf(await sendFor({ group, person: me.person, key: me.identity.key }, what));
}

/** Who does something in a group, and the key that they sign with. */
export interface Author {
  readonly group: string;
  readonly person: string;
  readonly key: DeviceKey;
}

/** Signs and sends in the name of an author; the answer tells what became of it. */
export function sendFor(
  { group, person, key }: Author,
  { spec, body, words, told = "", draft }: ToSend,
): Promise<Delivery> {
  async function sign(): Promise<SentAct> {
    const signer = await signerOf(key);
    const jws = await signAct({ signer, commons: group, person, spec, body, now: Date.now() });
    return { jws, words: wordsToSend(words) };
  }
  return send({ group, person, act: spec.name, body, words, told, draft }, sign);
}
