/**
 * How a group begins and how people come in: the acts `charter.found` and `people.join` with the proofs
 * they carry. The person's id follows from the act: the founder's from the group's id, a joiner's is
 * the id of the join act itself.
 */

import { present } from "@plenty/kernel";
import type { CommonsId, Hash, Millis, PersonId } from "@plenty/kernel";
import type { NewOffice } from "./templates.ts";
import { founderId, foundingContext, textHash } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { foundSpec } from "@plenty/rules/rooms/charter/acts";
import { joinSpec } from "@plenty/rules/rooms/people/acts";
import { useInvitation } from "./invitation.ts";
import type { InvitationLink } from "./invitation.ts";
import { idOfAct } from "./act-id.ts";
import { makeNonce, makeText, makeWords, platformRandom, wordsToSend } from "./parts.ts";
import type { Random, SentAct } from "./parts.ts";
import { proveKeys, signAct } from "./sign.ts";

export interface Founder {
  readonly name: string;
  /** The founder's keys; the first key of the first founder signs the founding. */
  readonly signers: readonly Signer[];
}

export interface Founding {
  readonly name: string;
  /** What the group is for, in its founders' words: published. */
  readonly object: string;
  readonly founders: readonly Founder[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Offices from the beginning, their duties in words: published. */
  readonly offices?: readonly NewOffice[];
  /** did:key that the host keeps for this group's log. */
  readonly log: string;
  readonly now: Millis;
  readonly random?: Random;
}

export interface Joining {
  readonly signers: readonly Signer[];
  readonly name: string;
  readonly commons: CommonsId;
  /** SHA-256 of the charter that is affirmed (`charter/about` → `charter`). */
  readonly charter: Hash;
  /** The link by which they come. */
  readonly invitation?: Pick<InvitationLink, "signer">;
  readonly now: Millis;
  readonly random?: Random;
}

/** A founding ready to send; `people` are the founders' person ids in their order. */
export interface MadeFounding {
  readonly commons: CommonsId;
  readonly people: readonly PersonId[];
  readonly act: SentAct;
}

/** Makes the act that founds a group; its id is the group's id. */
export async function makeFounding(founding: Founding): Promise<MadeFounding> {
  const { founders, now, random = platformRandom } = founding;
  const signer = present(founders[0]?.signers[0], "a founding is signed by its first founder");
  const nonce = makeNonce(random);
  const object = makeText(founding.object);
  const names = founders.map((founder) => makeWords(founder.name, random));
  const charter = {
    name: founding.name,
    object: object.hash,
    language: "en",
    settings: founding.settings ?? {},
  };
  const { log } = founding;
  const { made, texts } = officesOf(founding);
  const drafts = founders.map(({ signers }, i) => ({
    name: present(names[i], "each founder has a name").hash,
    keys: signers.map(({ did }) => ({ key: did })),
  }));
  const context = foundingContext({ charter, founders: drafts, ...made, log });
  const listed = await Promise.all(
    founders.map(({ signers }) => proveKeys(signers, { context, kid: signer.did, nonce })),
  );
  const body = {
    charter,
    founders: drafts.map(({ name }, i) => ({
      name,
      keys: present(listed[i], "each founder's keys were listed"),
    })),
    ...made,
    log,
  };
  const jws = await signAct({ signer, spec: foundSpec, body, now, nonce });
  const commons = idOfAct(jws);
  return {
    commons,
    people: founders.map((_, i) => founderId(commons, i)),
    act: { jws, words: wordsToSend(names), texts: [object, ...texts].map(({ text }) => text) },
  };
}

/** Offices as a founding has them, and the texts of their duties. */
function officesOf({ offices = [] }: Founding) {
  const texts = offices.map(({ duties }) => makeText(duties));
  const listed = offices.map((office, i) => ({
    ...office,
    duties: present(texts[i], "each office has duties").hash,
  }));
  return { made: listed.length === 0 ? {} : { offices: listed }, texts };
}

/** The hash that a joiner affirms: of the founding's charter as JSON. */
export function charterHash(charter: unknown): Hash {
  return textHash(JSON.stringify(charter));
}

/** Makes the act by which somebody joins; `person` is who they will be in this group. */
export async function makeJoin(joining: Joining): Promise<{ person: PersonId; act: SentAct }> {
  const { signers, commons, now, random = platformRandom, invitation } = joining;
  const signer = present(signers[0], "a join is signed by the joiner's first key");
  const nonce = makeNonce(random);
  const name = makeWords(joining.name, random);
  const body = {
    charter: joining.charter,
    name: name.hash,
    keys: await proveKeys(signers, { context: commons, kid: signer.did, nonce }),
    ...(invitation === undefined
      ? {}
      : {
          invitation: await useInvitation(invitation.signer, { commons, kid: signer.did, nonce }),
        }),
  };
  const jws = await signAct({ signer, commons, spec: joinSpec, body, now, nonce });
  return { person: idOfAct(jws), act: { jws, words: wordsToSend([name]) } };
}
