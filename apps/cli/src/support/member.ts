/** Who is acting: the key of this machine, and the person of the group who holds it. */

import { accepted } from "@plenty/kernel";
import type { PersonId, Result } from "@plenty/kernel";
import { makeNonce, signAct, wordsToSend } from "@plenty/client";
import type { Behalf, GroupClient, Receipt, SaltedWords } from "@plenty/client";
import type { Signer } from "@plenty/log";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { fail, failWith } from "./command.ts";
import type { Failure, Io, Options, Outcome } from "./command.ts";
import { homeFolder, keyFile, readKey } from "./keys.ts";
import { sendNew } from "./sending.ts";
import { openGroup } from "./open-target.ts";
import type { Target } from "./target.ts";

export interface Acting {
  readonly group: GroupClient;
  readonly target: Target;
  readonly signer: Signer;
  readonly person: PersonId;
  /** Who signs for that person, where they do not themselves, and how they agreed. */
  readonly behalf?: Pick<Behalf, "helper" | "consent">;
  /** Home folder of this program: receipts are kept there. */
  readonly home: string;
}

/** Opens group and key, runs `work`, and closes the group again whatever came of it. */
export async function asMember(
  options: Options,
  io: Io,
  work: (acting: Acting) => Promise<Outcome>,
): Promise<Outcome> {
  const signer = await readKey(keyFile(options, io));
  if (!signer.ok) return signer;
  const target = await openGroup(options, io);
  if (!target.ok) return target;
  return closing(target.value, async () => {
    const { group } = target.value;
    const person = await personOf(group, signer.value, io);
    if (!person.ok) return person;
    const home = homeFolder(options, io);
    return work({
      group,
      target: target.value,
      signer: signer.value,
      person: person.value,
      home,
    });
  });
}

/** Runs `work` and closes the target whatever came of it. */
export async function closing(target: Target, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } finally {
    await target.close();
  }
}

/** The person who holds a key. */
export async function personOf(
  group: GroupClient,
  signer: Signer,
  { holderOf }: Pick<Io, "holderOf">,
): Promise<Result<PersonId, Failure>> {
  const holder = await holderOf(group, signer.did);
  if (!holder.ok) return failWith(holder.refusal);
  if (holder.value !== undefined) return accepted(holder.value);
  return fail({
    code: "KeyOfNobody",
    title: "Nobody in this group holds this key",
    detail: signer.did,
    next: "Join first: plenty join --help says how.",
    exit: 1,
  });
}

/** What a member does, before it is signed. */
export interface ToSend<A extends ActSpec> {
  readonly spec: A;
  readonly body: BodyOf<A>;
  readonly words?: readonly SaltedWords[];
  readonly texts?: readonly string[];
}

/** Signs one act of a member and sends it, so that it is entered at most once. */
export async function sendAct<A extends ActSpec>(
  { group, target, signer, person, behalf, home }: Acting,
  io: Io,
  act: ToSend<A>,
): Promise<Result<Receipt, Failure>> {
  const jws = await signAct({
    signer,
    commons: group.commons,
    person,
    ...(behalf === undefined ? {} : { consent: behalf.consent }),
    spec: act.spec,
    body: act.body,
    now: io.now(),
    nonce: makeNonce(),
  });
  const { words = [], texts = [] } = act;
  const sent = { jws, words: wordsToSend(words), texts };
  return sendNew(sent, { where: target.where, home, io, group });
}
