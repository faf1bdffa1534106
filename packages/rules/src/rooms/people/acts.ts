/** Acts of people: how one comes to belong. */

import { limits } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { invitationMessage, invitedMessage, possessionMessage } from "@plenty/log";
import { body, did, hash, list, signature, time, Type, words } from "../../engine/body.ts";
import type { Static } from "../../engine/body.ts";
import { defineSpec } from "../../engine/room.ts";
import type { EmbeddedProof, Signing } from "../../engine/room.ts";

/** A key with the proof that whoever lists it holds it. */
export const provenKey = body({ key: did, proof: signature });
export const provenKeys = list(provenKey, limits.keysPerPerson);
type ProvenKey = Static<typeof provenKey>;

/** An invitation, signed by a member outside the log, and its use, signed by the key that came with it. */
const invitation = body({
  from: hash,
  kid: did,
  key: did,
  until: time,
  signature,
  proof: signature,
});

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
  readers: "everyone",
  enactable: false,
  body: body({
    charter: hash,
    name: words,
    keys: provenKeys,
    invitation: Type.Optional(invitation),
  }),
  proofs: (join, signing) => {
    const own = possessionProofs(join.keys, { ...signing, context: signing.commons }, "keys");
    return join.invitation === undefined
      ? own
      : [...own, ...invitationProofs(join.invitation, signing)];
  },
});

function invitationProofs(
  invited: Static<typeof invitation>,
  { commons, kid, nonce }: Signing,
): readonly EmbeddedProof[] {
  const { key, until } = invited;
  return [
    {
      key: invited.kid,
      message: invitationMessage({ commons, key, until }),
      signature: invited.signature,
      field: "invitation.signature",
    },
    {
      key,
      message: invitedMessage({ commons, kid, nonce }),
      signature: invited.proof,
      field: "invitation.proof",
    },
  ];
}

export const welcomeSpec = defineSpec({
  name: "people.welcome",
  summary: "I vouch for a newcomer: they are a person and I would have them among us.",
  by: "member",
  readers: "everyone",
  enactable: false,
  body: body({ person: hash }),
});
