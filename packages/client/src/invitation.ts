/**
 * Invitations by link. The inviter writes a fresh key into the log; the secret it comes from goes into the link
 * behind the `#`, which browsers never send to a host, and the joiner signs their own join with it. So whoever
 * has the link can come in by it: once, until its time, and as long as nobody withdraws it.
 */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import type { CommonsId, Hash, Millis, Refusal, Result } from "@plenty/kernel";
import {
  decodeBase64url,
  encodeBase64url,
  invitedMessage,
  openingMessage,
  sha256,
  SHORT_ID_PATTERN,
  shortId,
  textToBytes,
} from "@plenty/log";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import type { BodyOf } from "@plenty/rules/spec";
import type { joinSpec } from "@plenty/rules/rooms/people/acts";
import type { Client, OpenedInvitation } from "./client.ts";
import { answerNotUnderstood, invitationNotReadable } from "./refusals.ts";
import { platformRandom, signMessage } from "./parts.ts";
import type { Random } from "./parts.ts";

/** Days for which an invitation is valid unless its maker says otherwise. */
export const INVITATION_DAYS = 7;

/** What its maker has of an invitation: the key that the log is to know, and what stands behind `/join#`. */
export interface MadeInvitation {
  readonly key: string;
  readonly text: string;
}

/** What a link tells by itself: where to ask, and what proves that one has it. */
export interface InvitationLink {
  /** Short id of the group. */
  readonly group: string;
  /** Holds the invitation's own key. */
  readonly signer: Signer;
  /** By what name whoever made it calls whom it is for; absent if the link does not say. */
  readonly for?: string;
}

/** An invitation as its group's host opened it. */
export interface Invitation extends OpenedInvitation, InvitationLink {}

/** Makes an invitation of a group: it is worth something once `people.invite` brought its key into the log. */
export async function makeInvitation(
  commons: CommonsId,
  random: Random = platformRandom,
): Promise<MadeInvitation> {
  const secret = random(SECRET_BYTES);
  const { did } = await signerOfSecret(secret);
  return { key: did, text: `${shortId(commons)}.${encodeBase64url(secret)}` };
}

/** The text of an invitation that says whom it is for: beside the secret, so that only who has the link reads it. */
export function invitationFor(text: string, name: string): string {
  return `${text}.${encodeBase64url(textToBytes(name))}`;
}

/** The whole link of an invitation text at a host's origin ("https://house.example"). */
export function invitationLink(origin: string, text: string): string {
  return `${origin.replace(/\/+$/, "")}/join#${text}`;
}

/** Reads an invitation from its text or from a whole link. */
export async function readInvitation(textOrLink: string): Promise<Result<InvitationLink, Refusal>> {
  const text = textOrLink.slice(textOrLink.indexOf("#") + 1).trim();
  const [group = "", letters = "", named = "", ...more] = text.split(".");
  const secret = decodeBase64url(letters);
  if (!shortForm.test(group) || secret?.length !== SECRET_BYTES || more.length > 0) {
    return refused(invitationNotReadable("the part after # is incomplete"));
  }
  const name = nameOf(named);
  const signer = await signerOfSecret(secret);
  return accepted({ group, signer, ...(name !== "" && { for: name }) });
}

/** What stands there is a help and no more: a name that was damaged on the way is none, and the link still works. */
function nameOf(named: string): string {
  const name = new TextDecoder().decode(decodeBase64url(named)).trim();
  return name.length > limits.nameChars || name.includes("\uFFFD") ? "" : name;
}

/** Where and when an invitation is opened: the host's origin as one reaches it, and the time here. */
export interface Opening {
  readonly origin: string;
  readonly now: Millis;
}

/**
 * Asks a host what an invitation is to; refused if it lets nobody in any more, or if the host knows none such.
 * Where the host's clock is another, it is asked once more at the time that it has.
 */
export async function openInvitation(
  client: Client,
  link: InvitationLink,
  { origin, now }: Opening,
): Promise<Result<Invitation, Refusal>> {
  const { group, signer } = link;
  const opened = async (at: string) => {
    const proof = await signMessage(signer, openingMessage({ origin, group, at }));
    return client.openInvitation({ group, key: signer.did, origin, at, proof });
  };
  const first = await opened(toTime(now));
  const theirs = first.ok ? undefined : first.refusal.params?.["now"];
  const answer = typeof theirs === "string" ? await opened(theirs) : first;
  if (!answer.ok) return answer;
  if (shortId(answer.value.commons) !== group) {
    return refused(answerNotUnderstood("it opened another group's invitation"));
  }
  return accepted({ ...answer.value, ...link });
}

/** The `invitation` part of a join's body: the proof that its key is held. */
export async function useInvitation(
  signer: Signer,
  join: { readonly commons: Hash; readonly kid: string; readonly nonce: string },
): Promise<NonNullable<BodyOf<typeof joinSpec>["invitation"]>> {
  return { key: signer.did, proof: await signMessage(signer, invitedMessage(join)) };
}

/** 128 bits: nobody guesses them, and 22 letters hold them. */
const SECRET_BYTES = 16;
const shortForm = new RegExp(SHORT_ID_PATTERN);

/** A key is made of 32 bytes: the hash of what it is for and the secret. */
function signerOfSecret(secret: Uint8Array): Promise<Signer> {
  return signerFromSeed(sha256(textToBytes("plenty/invitation-key/v1\n"), secret));
}
