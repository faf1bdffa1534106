/**
 * Taking part: makes an act from the current person, sends it, and makes the group's answers stale. The
 * mutation fails with RefusalError; forms show it beside the field that it is about.
 */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { makeWords, signAct, wordsToSend } from "@plenty/client";
import type { Receipt, SaltedWords, SentAct } from "@plenty/client";
import { valueOf } from "../lib/host.ts";
import { groupKey } from "../lib/queries.ts";
import { deliver } from "./deliver.ts";
import { signerOf } from "./device-key.ts";
import { sendOnce } from "./unanswered.ts";
import type { Me } from "./use-session.ts";

export interface ToSend {
  readonly act: string;
  readonly body: unknown;
  /** Words whose hashes stand in the body. */
  readonly words?: readonly SaltedWords[];
}

export interface Taking {
  readonly group: string;
  readonly me: Me | undefined;
}

/** A mutation that sends what the current person does in a group. */
export function useSend({ group, me }: Taking) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (toSend: ToSend) => sendAs({ group, me }, toSend),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: groupKey(group) }),
  });
}

/** Words for an optional note; none for an empty one. */
export function noteWords(note: string): SaltedWords | undefined {
  const text = note.trim();
  return text === "" ? undefined : makeWords(text);
}

/** Signs and sends what a person does; the receipt proves that it was entered. */
export async function sendAs(
  { group, me }: Taking,
  { act, body, words = [] }: ToSend,
): Promise<Receipt> {
  if (me === undefined) throw new Error("only a person of the group is offered to take part");
  const { person, identity } = me;
  async function sign(): Promise<SentAct> {
    const signer = await signerOf(identity.key);
    const jws = await signAct({ signer, commons: group, person, act, body, now: Date.now() });
    return { jws, words: wordsToSend(words) };
  }
  const asked = { group, person, act, body, words };
  return valueOf(await sendOnce(asked, sign, (sent) => deliver(group, sent)));
}
