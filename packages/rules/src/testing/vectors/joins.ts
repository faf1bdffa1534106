/** Attacks on joining: proofs of keys, keys that are taken, invitations. */

import { DAY, toTime } from "@plenty/kernel";
import { proven, signerOf } from "../signing.ts";
import type { Body } from "../signing.ts";
import type { Attacked, Recipe } from "./attacked.ts";

const nonce = "dd".repeat(16);

type Proven = Awaited<ReturnType<typeof proven>>;

/** elder joins with a proven key of their own, and what `others` lists beside or instead. */
function joining(
  others: (own: Proven, act: { context: string; kid: string; nonce: string }) => unknown,
) {
  return async ({ world }: Attacked): Promise<string> => {
    const { did: kid } = await signerOf("elder");
    const act = { context: world.commons(), kid, nonce };
    const own = await proven("elder", act);
    const keys = await others(own, act);
    return world.signJoining("elder", {
      payload: { nonce },
      change: (body) => ({ ...body, keys }),
    });
  };
}

/** elder joins by an invitation of birch's, which is then changed. */
function invited(invitation: string, change: (house: Attacked) => Body = () => ({})) {
  return (house: Attacked): Promise<string> =>
    house.world.signJoining("elder", {
      invitedBy: "birch",
      invitation,
      change: (body) => ({
        ...body,
        invitation: { ...(body.invitation as Body), ...change(house) }, // signJoining made one
      }),
    });
}

export const joins: readonly Recipe[] = [
  ["a joining", "What others are made from: taken.", "accepted", joining((own) => [own])],
  [
    "another key's proof",
    "A key is listed whose holder did not sign.",
    "InnerSignatureInvalid",
    joining(async (own, act) => [own, { ...(await proven("fern", act)), proof: own.proof }]),
  ],
  [
    "proof of another act",
    "A proof made for another nonce.",
    "InnerSignatureInvalid",
    joining(async (_, act) => [await proven("elder", { ...act, nonce: "cc".repeat(16) })]),
  ],
  [
    "proof for another group",
    "A key's proof that was given for joining elsewhere.",
    "InnerSignatureInvalid",
    joining(async (_, act) => [await proven("elder", { ...act, context: "c".repeat(64) })]),
  ],
  [
    "second spelling of a proof",
    "The last character of a proof carries bits that no encoder sets.",
    "InnerSignatureInvalid",
    joining((own) => [{ ...own, proof: respelt(own.proof) }]),
  ],
  [
    "key not listed",
    "The key that signs is not among those listed.",
    "KeyNotListed",
    joining(async (_, act) => [await proven("fern", act)]),
  ],
  [
    "key taken",
    "A key that clover holds, with clover's own proof.",
    "KeyTaken",
    joining(async (own, act) => [own, await proven("clover", act)]),
  ],
  [
    "the log's key taken",
    "The host lists the log's key as a person's.",
    "KeyTaken",
    joining(async (own, act) => [own, await proven("the log", act)]),
  ],
  ["an invitation", "birch's, unused: taken.", "accepted", invited("another link")],
  [
    "invitation used twice",
    "clover joined with the key of this invitation.",
    "InvitationUsed",
    invited("a link"),
  ],
  [
    "invitation in another's name",
    "birch signed the invitation, which says it is from alder.",
    "InvitationInvalid",
    invited("another link", ({ world }) => ({ from: world.person("alder") })),
  ],
  [
    "invitation made longer",
    "Its date was moved after it was signed.",
    "InnerSignatureInvalid",
    invited("another link", ({ world }) => ({ until: toTime(world.now() + DAY) })),
  ],
];

/** The same signature with the four unused bits of its last character set otherwise. */
function respelt(proof: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return proof.slice(0, -1) + alphabet.charAt(alphabet.indexOf(proof.slice(-1)) + 1);
}
