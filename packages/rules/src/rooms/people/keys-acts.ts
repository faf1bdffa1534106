/** Acts about keys: one's own are added, named, removed, and guarded; others' word lets somebody in again. */

import { limits } from "@plenty/kernel";
import { wayInMessage } from "@plenty/log";
import { agent, body, did, oneOf, signature, Type, wordsForParties } from "../../engine/body.ts";
import { defineSetting, defineSpec, heldBy } from "../../engine/spec.ts";
import type { EmbeddedProof, Signing } from "../../engine/spec.ts";
import {
  guardiansNamed,
  guardiansProposed,
  keyAdded,
  keyChangeCancelled,
  keyNamed,
  keyRemovalBegun,
  keyRemoved,
  recoveryCalled,
  reEntryWitnessed,
  spareStands,
} from "./keys-facts.ts";
import { keyChangeId, keyRank } from "./keys-forms.ts";
import { founders, holders, members, persons } from "./roles.ts";

/** The proof that whoever holds a key wants it as a way in of a person. */
function wayInProof(
  { key, proof }: { readonly key: string; readonly proof: string },
  { commons, person = "" }: Pick<Signing, "commons" | "person">,
): EmbeddedProof {
  return { key, message: wayInMessage({ commons, person }), signature: proof, field: "proof" };
}

export const addKeySpec = defineSpec({
  name: "people.add-key",
  summary: "I have one more way in: another device, or a spare one that I keep safe.",
  by: persons,
  onBehalf: false,
  weighs: "keys",
  readers: "everyone",
  enactable: false,
  body: body({ key: did, proof: signature, rank: keyRank, name: Type.Optional(wordsForParties) }),
  facts: [keyAdded, spareStands, keyRemoved, keyChangeCancelled],
  proofs: (added, signing) => [wayInProof(added, signing)],
});

export const nameKeySpec = defineSpec({
  name: "people.name-key",
  summary: "I call one of my devices so.",
  by: persons,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ key: did, name: wordsForParties }),
  facts: [keyNamed],
});

export const revokeKeySpec = defineSpec({
  name: "people.revoke-key",
  summary: "I remove one of my devices, or my spare way in.",
  by: holders,
  onBehalf: false,
  weighs: "keys",
  readers: "everyone",
  enactable: false,
  body: body({ key: did }),
  facts: [keyRemoved, keyRemovalBegun, keyChangeCancelled],
});

export const cancelKeyChangeSpec = defineSpec({
  name: "people.cancel-key-change",
  summary: "I stop what is under way with my devices.",
  by: holders,
  onBehalf: false,
  weighs: "keys",
  readers: "everyone",
  enactable: false,
  body: body({ change: keyChangeId }),
  facts: [keyChangeCancelled, keyRemoved],
});

export const nameGuardiansSpec = defineSpec({
  name: "people.name-guardians",
  summary:
    "So many of these people together may call a new device for me, should I lose all of mine.",
  by: persons,
  onBehalf: false,
  weighs: "keys",
  readers: "everyone",
  enactable: false,
  body: body({
    guardians: Type.Array(agent, { maxItems: limits.guardians }),
    needed: Type.Integer({ minimum: 0, maximum: limits.guardians }),
  }),
  facts: [guardiansProposed, guardiansNamed, keyChangeCancelled],
});

/** Who may say that they see somebody who comes in again. */
export const witnessSetting = defineSetting({
  name: "people.witnesses",
  summary: "Who may let somebody in again who has lost their devices",
  schema: oneOf("members", "founders"),
  initial: "members",
  holder: "agreement",
  announced: "always",
});

/** Somebody else's new key, and its proof. */
const othersKey = body({ person: agent, key: did, proof: signature });

export const reEnterSpec = defineSpec({
  name: "people.re-enter",
  summary: "I see this person before me, and they are to come in again with this device.",
  by: heldBy(witnessSetting, { members, founders }),
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: othersKey,
  facts: [reEntryWitnessed, keyAdded],
  proofs: (seen, { commons }) => [wayInProof(seen, { commons, person: seen.person })],
});

export const recoverSpec = defineSpec({
  name: "people.recover",
  summary: "I am a guardian of this person, and they are to come in again with this device alone.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: othersKey,
  facts: [recoveryCalled, keyAdded],
  proofs: (called, { commons }) => [wayInProof(called, { commons, person: called.person })],
});
