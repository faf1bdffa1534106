/**
 * Taking part: makes an act from the current person, sends it, and makes the group's answers stale. The
 * mutation fails with RefusalError; forms show it beside the field that it is about.
 */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { makeWords, signAct, wordsToSend } from "@plenty/client";
import type { Receipt, SaltedWords, SentAct } from "@plenty/client";
import type { Refusal, Result } from "@plenty/kernel";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { valueOf } from "../lib/host.ts";
import { groupKey } from "../lib/queries.ts";
import { deliver } from "./deliver.ts";
import { signerOf } from "./device-key.ts";
import type { DeviceKey } from "./device-key.ts";
import { sendOnce } from "./unanswered.ts";
import type { Me } from "./use-session.ts";
import { unansweredActs, unansweredShelf } from "./use-unanswered.ts";

/** What somebody is about to do: made by `toSend`, which knows what body its act has. */
export interface ToSend {
  readonly spec: ActSpec;
  readonly body: unknown;
  /** Words whose hashes stand in the body. */
  readonly words: readonly SaltedWords[];
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
    mutationFn: (what: ToSend) => sendAs({ group, me }, what),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: groupKey(group) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: unansweredActs.queryKey }),
  });
}

/** Words for an optional note; none for an empty one. */
export function noteWords(note: string): SaltedWords | undefined {
  const text = note.trim();
  return text === "" ? undefined : makeWords(text);
}

/** Signs and sends what a person does; the receipt proves that it was entered. */
export async function sendAs({ group, me }: Taking, what: ToSend): Promise<Receipt> {
  if (me === undefined) throw new Error("only a person of the group is offered to take part");
  return valueOf(await trySend({ group, person: me.person, key: me.identity.key }, what));
}

/** Who does something in a group, and the key that they sign with. */
export interface Author {
  readonly group: string;
  readonly person: string;
  readonly key: DeviceKey;
}

/** Signs and sends; what was signed for the same before and got no answer is sent again instead. */
export async function trySend(
  { group, person, key }: Author,
  { spec, body, words }: ToSend,
): Promise<Result<Receipt, Refusal>> {
  async function sign(): Promise<SentAct> {
    const signer = await signerOf(key);
    const jws = await signAct({ signer, commons: group, person, spec, body, now: Date.now() });
    return { jws, words: wordsToSend(words) };
  }
  const send = (sent: SentAct) => deliver(group, sent);
  return sendOnce(
    { group, person, act: spec.name, body, words },
    { shelf: unansweredShelf, sign, send },
  );
}
