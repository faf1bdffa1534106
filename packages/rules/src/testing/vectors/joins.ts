/** Attacks on joining: proofs of keys, keys that are taken, invitations. */

import { encodeBase64url, invitedMessage } from "@plenty/log";
import { proven, signerOf } from "../signing.ts";
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

/** elder joins by an invitation, called by its name. */
function invited(invitation: string) {
  return ({ world }: Attacked): Promise<string> => world.signJoining("elder", { invitation });
}

/** elder joins by an invitation whose use was signed for another act. */
async function invitedElsewhere({ world }: Attacked): Promise<string> {
  const { did: kid } = await signerOf("fern");
  const link = await signerOf("another link");
  const used = invitedMessage({ commons: world.commons(), kid, nonce });
  const invitation = { key: link.did, proof: encodeBase64url(await link.sign(used)) };
  return world.signJoining("elder", { change: (body) => ({ ...body, invitation }) });
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
  ["an invitation", "alder's, unused: taken.", "accepted", invited("another link")],
  ["invitation used twice", "clover joined by it.", "InvitationUsed", invited("a link")],
  [
    "invitation withdrawn",
    "Its author took it back; its link is still about.",
    "InvitationWithdrawn",
    invited("a withdrawn link"),
  ],
  ["invitation run out", "Its time is over.", "InvitationExpired", invited("a short link")],
  ["invitation made up", "No member made it.", "InvitationUnknown", invited("no link")],
  [
    "invitation proved for another",
    "The proof of its key was made for somebody else's act.",
    "InnerSignatureInvalid",
    invitedElsewhere,
  ],
];

/** The same signature with the four unused bits of its last character set otherwise. */
function respelt(proof: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return proof.slice(0, -1) + alphabet.charAt(alphabet.indexOf(proof.slice(-1)) + 1);
}
