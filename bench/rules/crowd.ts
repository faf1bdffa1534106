/** A group of as many members as wanted, who came by invitations of its founder. */

import { makeFounding, makeInvitation, makeJoin, readInvitation, signAct } from "@plenty/client";
import { limits, present, toTime } from "@plenty/kernel";
import type { CommonsId, PersonId } from "@plenty/kernel";
import { sha256, textToBytes } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import { charterOf } from "../acts/group.ts";
import type { Fold } from "./fold.ts";

export interface Member {
  readonly signer: Signer;
  readonly person: PersonId;
}

export interface Crowd {
  readonly commons: CommonsId;
  readonly members: readonly Member[];
}

const HOUR_MS = 3_600_000;

/** Founds a group and lets as many in, each by an invitation, as a group grows that trusts its founder. */
export async function makeCrowd(fold: Fold, members: number): Promise<Crowd> {
  const founder = await signerOf(0);
  const { did: log } = await signerOf(-1);
  const founding = await makeFounding({
    name: "Alder Lane",
    object: "A lane of many neighbours.",
    founders: [{ name: "alder", signers: [founder] }],
    settings: { "people.welcome": "invitation" },
    log,
    now: fold.now(),
  });
  fold.take(founding.act.jws);
  const first = {
    signer: founder,
    person: present(founding.people[0], "the founder is a person"),
  };
  const all: Member[] = [first];
  while (all.length < members) {
    const many = Math.min(limits.invitationsPerAct, members - all.length);
    all.push(...(await letIn({ fold, founding, by: first }, { many, from: all.length })));
  }
  return { commons: founding.commons, members: all };
}

interface Inviting {
  readonly fold: Fold;
  readonly founding: Awaited<ReturnType<typeof makeFounding>>;
  readonly by: Member;
}

async function letIn(
  { fold, founding, by }: Inviting,
  { many, from }: { readonly many: number; readonly from: number },
): Promise<readonly Member[]> {
  const { commons } = founding;
  const links = await Promise.all(Array.from({ length: many }, () => makeInvitation(commons)));
  const body = {
    invitations: links.map(({ key }) => ({ key })),
    until: toTime(fold.now() + HOUR_MS),
  };
  fold.take(await signAct({ ...by, commons, spec: inviteSpec, body, now: fold.now() }));
  const came: Member[] = [];
  for (const [i, { text }] of links.entries()) {
    const signer = await signerOf(from + i);
    const invitation = await readInvitation(text);
    const join = await makeJoin({
      commons,
      charter: charterOf(founding.act.jws),
      name: `member ${from + i}`,
      signers: [signer],
      ...(invitation.ok ? { invitation: invitation.value } : {}),
      now: fold.now(),
    });
    fold.take(join.act.jws);
    came.push({ signer, person: join.person });
  }
  return came;
}

/** Keys that follow from a number, so that every run is of the same people. */
function signerOf(number: number): Promise<Signer> {
  return signerFromSeed(sha256(textToBytes(`member ${number} of Alder Lane`)));
}
