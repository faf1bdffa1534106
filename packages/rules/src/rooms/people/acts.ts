/** Acts of people: how one comes to belong. */

import { limits } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { invitedMessage, possessionMessage } from "@plenty/log";
import {
  agent,
  body,
  did,
  hash,
  list,
  oneOf,
  ownName,
  signature,
  Type,
} from "../../engine/body.ts";
import type { Static } from "../../engine/body.ts";
import { defineSetting, defineSpec } from "../../engine/spec.ts";
import type { EmbeddedProof, Signing } from "../../engine/spec.ts";
import { cameWithoutVoucher, personJoined, personVouchedFor, personWelcomed } from "./facts.ts";
import { members } from "./roles.ts";

export { inviteSpec, withdrawInvitationSpec } from "./invitation-acts.ts";

/** How a newcomer becomes a member. */
export const welcomeSetting = defineSetting({
  name: "people.welcome",
  summary: "How a newcomer becomes a member",
  schema: oneOf("two-vouchers", "invitation"),
  initial: "two-vouchers",
  holder: "agreement",
  announced: "never",
});

/**
 * How long a member waits between two vouchers: made-up people come slowly. Whoever is under attack must be able to
 * make it longer at once, so no change of it is announced.
 */
export const vouchDaysSetting = defineSetting({
  name: "people.vouch-days",
  summary: "Days between two vouchers of a member",
  schema: Type.Integer({ minimum: 0, maximum: 60 }),
  initial: 5,
  holder: "agreement",
  announced: "never",
});

/** How fast strangers come into a group that is open; the same holds for its changes. */
export const joinsSetting = defineSetting({
  name: "people.joins-per-hour",
  summary: "How many join in an hour without an invitation, at most",
  schema: Type.Integer({ minimum: 1, maximum: 10_000 }),
  initial: 30,
  holder: "agreement",
  announced: "never",
});

/** Who reads the group: its members, or anybody who has its address. */
export const readersSetting = defineSetting({
  name: "people.readers",
  summary: "Who reads what is entered here",
  schema: oneOf("members", "everyone"),
  initial: "members",
  holder: "agreement",
  announced: "always",
});

/** A key with the proof that whoever lists it holds it. */
const provenKey = body({ key: did, proof: signature });
export const provenKeys = list(provenKey, limits.keysPerPerson);
type ProvenKey = Static<typeof provenKey>;

/** The use of an invitation: the proof that whoever joins holds its key. */
const usedInvitation = body({ key: did, proof: signature });

/** Proofs of possession of listed keys; `field` is where the list stands in the body. */
export function possessionProofs(
  keys: readonly ProvenKey[],
  { context, kid, nonce }: Omit<Signing, "commons"> & { readonly context: Hash },
  field: string,
): readonly EmbeddedProof[] {
  const message = possessionMessage({ context, kid, nonce });
  return keys.map(({ key, proof }, i) => ({
    key,
    message,
    signature: proof,
    field: `${field}.${i}.proof`,
  }));
}

export const joinSpec = defineSpec({
  name: "people.join",
  summary: "I join, affirm the charter, and list the keys with which I will sign.",
  by: "newcomer",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({
    charter: hash,
    name: ownName,
    keys: provenKeys,
    invitation: Type.Optional(usedInvitation),
  }),
  facts: [personJoined, personVouchedFor, cameWithoutVoucher, personWelcomed],
  proofs: (join, signing) => {
    const own = possessionProofs(join.keys, { ...signing, context: signing.commons }, "keys");
    return join.invitation === undefined
      ? own
      : [...own, invitationProof(join.invitation, signing)];
  },
});

function invitationProof(
  { key, proof }: Static<typeof usedInvitation>,
  { commons, kid, nonce }: Signing,
): EmbeddedProof {
  const message = invitedMessage({ commons, kid, nonce });
  return { key, message, signature: proof, field: "invitation.proof" };
}

export const welcomeSpec = defineSpec({
  name: "people.welcome",
  summary: "I vouch for a newcomer: they are a person and I would have them among us.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({ person: agent }),
  facts: [personVouchedFor, personWelcomed],
});

export { claimSpec, contestClaimSpec, vouchClaimSpec } from "./claim-acts.ts";
export {
  addDependantSpec,
  addPersonSpec,
  endDependenceSpec,
  givePlaceSpec,
  helpSpec,
  nameHelperSpec,
  objectSpec,
} from "./helped-acts.ts";
export { comeBackSpec, leaveSpec, removeSpec } from "./leaving-acts.ts";
export { eraseWordsSpec, introduceSpec } from "./words-acts.ts";
