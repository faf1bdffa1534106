/** Joining a group in tests: by a fresh device, under a name, perhaps by a link. */

import { limits, toTime, type Millis } from "@plenty/kernel";
import {
  encodeBase64url,
  invitedMessage,
  makeAct,
  possessionMessage,
  type Signer,
} from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { keeper } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import type { Submission } from "../sequencer/beside.ts";
import { randomHex, wordsOf } from "./founding.ts";

export interface Joining {
  readonly name: string;
  /** The key of the link by which they come. */
  readonly link?: Signer;
  readonly at?: Millis;
}

/** An act of joining, with the name beside it. */
export async function signJoin(
  commons: Commons,
  { name, link, at = Date.now() }: Joining,
): Promise<Submission> {
  const [signer, nonce, named] = [await generateKey(), randomHex(), wordsOf(name)];
  const context = { context: commons.id, kid: signer.did, nonce };
  const proof = encodeBase64url(await signer.sign(possessionMessage(context)));
  const used = { commons: commons.id, kid: signer.did, nonce };
  const invitation = link && {
    key: link.did,
    proof: encodeBase64url(await link.sign(invitedMessage(used))),
  };
  const body = {
    charter: await charterOf(commons),
    name: named.hash,
    keys: [{ key: signer.did, proof }],
    ...(invitation && { invitation }),
  };
  const times = { at: toTime(at), until: toTime(at + limits.untilDefaultMs) };
  const payload = { v: 0 as const, commons: commons.id, act: "people.join", ...times, nonce, body };
  return { jws: await makeAct({ signer, payload }), words: [named.words] };
}

async function charterOf(commons: Commons): Promise<string> {
  const question = { asker: keeper, room: "charter", query: "about", params: {} };
  const about = await commons.read(question);
  if (!about.ok) throw new Error(about.refusal.code);
  return JSON.parse(about.value.json).charter;
}
