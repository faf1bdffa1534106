/**
 * Invitations by link. The inviter signs a fresh key; its secret goes into the link behind the `#`,
 * which browsers never send to a host, and the joiner signs their own join with it. So the link is the
 * invitation: the first who uses it before it runs out joins with it, and nobody after them.
 */

import { accepted, isHash, parseTime, refused, toTime } from "@plenty/kernel";
import type { CommonsId, Hash, Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import {
  bytesToText,
  decodeBase64url,
  didToKey,
  encodeBase64url,
  invitationMessage,
  invitedMessage,
  textToBytes,
} from "@plenty/log";
import type { Signer } from "@plenty/log";
import { joinSpec } from "@plenty/rules/rooms/people/acts";
import type { BodyOf } from "@plenty/rules/spec";
import { signerFromSeed } from "@plenty/log/ed25519";
import type { GroupClient, Previewed } from "./client.ts";
import { invitationNotReadable, isRecord } from "./refusals.ts";
import { platformRandom, signMessage } from "./parts.ts";
import type { Random } from "./parts.ts";

/** Days for which an invitation is valid unless its maker says otherwise. */
export const INVITATION_DAYS = 7;

/** An invitation as its holder has it: what the act will show, and the secret that uses it. */
export interface Invitation {
  readonly commons: CommonsId;
  readonly from: PersonId;
  /** did:key of the inviter that signed it. */
  readonly kid: string;
  readonly until: Millis;
  readonly signature: string;
  /** Holds the invitation's own key. */
  readonly signer: Signer;
}

export interface Inviting {
  readonly signer: Signer;
  readonly person: PersonId;
  readonly commons: CommonsId;
  readonly until: Millis;
  readonly random?: Random;
}

/** Makes an invitation; the text is what stands behind `<origin>/join#`. */
export async function makeInvitation(inviting: Inviting): Promise<string> {
  const { signer, person, commons, until, random = platformRandom } = inviting;
  const secret = random(32);
  const key = await signerFromSeed(secret);
  const message = invitationMessage({ commons, key: key.did, until: toTime(until) });
  const fields = {
    v: 0,
    commons,
    from: person,
    kid: signer.did,
    secret: encodeBase64url(secret),
    until: toTime(until),
    signature: await signMessage(signer, message),
  };
  return encodeBase64url(textToBytes(JSON.stringify(fields)));
}

/** The whole link of an invitation text at a host's origin ("https://house.example"). */
export function invitationLink(origin: string, text: string): string {
  return `${origin.replace(/\/+$/, "")}/join#${text}`;
}

/** Reads an invitation from its text or from a whole link. */
export async function readInvitation(textOrLink: string): Promise<Result<Invitation, Refusal>> {
  const text = textOrLink.slice(textOrLink.indexOf("#") + 1).trim();
  const fields = fieldsOf(text);
  if (fields === undefined) return refused(invitationNotReadable("the part after # is incomplete"));
  const { commons, from, kid, until, signature, secret } = fields;
  const seed = decodeBase64url(secret);
  const time = parseTime(until);
  if (!isHash(commons) || !isHash(from) || didToKey(kid) === undefined) {
    return refused(invitationNotReadable("it names no group or inviter"));
  }
  if (time === undefined || seed?.length !== 32) {
    return refused(invitationNotReadable("its time or its key is damaged"));
  }
  const signer = await signerFromSeed(seed);
  return accepted({ commons, from, kid, until: time, signature, signer });
}

/** The `invitation` part of a join's body: the inviter's word, and the proof that its key is held. */
export async function useInvitation(
  invitation: Invitation,
  join: { readonly kid: string; readonly nonce: string },
): Promise<NonNullable<BodyOf<typeof joinSpec>["invitation"]>> {
  const { commons, from, kid, until, signature, signer } = invitation;
  const proof = await signMessage(signer, invitedMessage({ commons, ...join }));
  return { from, kid, key: signer.did, until: toTime(until), signature, proof };
}

/** What would follow if somebody joined by an invitation now: told from the link alone, nobody's key is needed. */
export async function previewInvitation(
  group: Pick<GroupClient, "preview">,
  { invitation, charter }: { readonly invitation: Invitation; readonly charter: Hash },
): Promise<Result<Previewed<typeof joinSpec>, Refusal>> {
  const { from, kid, until, signature, signer } = invitation;
  const key = signer.did;
  // A preview looks at no signature: one of the right form stands for those that joining makes.
  const shown = { from, kid, key, until: toTime(until), signature, proof: signature };
  const keys = [{ key, proof: signature }];
  return group.preview(joinSpec, { key }, { charter, name: charter, keys, invitation: shown });
}

type Fields = Readonly<Record<(typeof names)[number], string>>;
const names = ["commons", "from", "kid", "secret", "until", "signature"] as const;

function fieldsOf(text: string): Fields | undefined {
  const bytes = decodeBase64url(text);
  const json = bytes === undefined ? undefined : bytesToText(bytes);
  if (json === undefined) return undefined;
  const value = parse(json);
  if (!isRecord(value) || value["v"] !== 0) return undefined;
  const complete = names.every((name) => typeof value[name] === "string");
  // Reason: each of the names was just seen to hold a string.
  return complete ? (value as Fields) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
