/**
 * Joining a group, by invitation or in an example by a published key. Key and signed act are kept before the act is
 * sent: if the answer is lost, the person who may exist by then is still one's own, and trying again sends the same
 * bytes, so that nobody comes in twice.
 */

import { makeInvitation, makeJoin, readInvitation, signAct } from "@plenty/client";
import type { InvitationLink, SentAct } from "@plenty/client";
import { DAY, present, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { parseJws } from "@plenty/log";
import type { ParsedJws } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { inviteSpec, joinSpec } from "@plenty/rules/rooms/people/acts";
import { client } from "../../lib/host.ts";
import { valueOf } from "../../lib/refusal-error.ts";
import { handTo, receiptOf, send } from "../../session/deliver.ts";
import type { Handing } from "../../session/deliver.ts";
import { makeDeviceKey, signerOf } from "../../session/device-key.ts";
import type { ExamplePerson } from "../../session/here.ts";
import {
  askToStay,
  chooseIdentity,
  forgetIdentity,
  keepIdentity,
} from "../../session/identities.ts";
import { aboutGroup } from "../charter/door.ts";
import { personOfKey } from "./queries.ts";

export interface Joiner {
  readonly group: string;
  readonly name: string;
  /** The link by which they come; the charter that they were shown with it. */
  readonly invitation?: (InvitationLink & { readonly charter?: Hash }) | undefined;
}

/**
 * Joins a group, by invitation or to be welcomed by those who are in. One join of a group is under way at
 * a time: one that got no answer is settled first, because it may have used up the invitation.
 */
export async function joinGroup(joiner: Joiner): Promise<void> {
  const { group } = joiner;
  const hand: Handing = async (act, sentBefore) => {
    const delivery = await handTo(group)(act, sentBefore);
    const { kid } = present(parseOwn(act), "an act we signed is in the one form");
    if (delivery.is === "entered") await chooseIdentity(group, kid);
    else if (delivery.is === "refused") await forgetUnknown(group, kid);
    return delivery;
  };
  const asked = { group, person: "", act: joinSpec.name, body: {}, words: [], told: "" };
  receiptOf(await send(asked, () => signJoin(joiner), hand));
  askToStay();
}

async function signJoin({ group, name, invitation }: Joiner): Promise<SentAct> {
  const charter = invitation?.charter ?? (await aboutGroup(group).queryFn()).charter;
  const key = await makeDeviceKey();
  const join = await makeJoin({
    signers: [await signerOf(key)],
    name,
    commons: group,
    charter,
    ...(invitation === undefined ? {} : { invitation }),
    now: Date.now(),
  });
  await keepIdentity(group, { key, name });
  return join.act;
}

function parseOwn({ jws }: SentAct): ParsedJws | undefined {
  const parsed = parseJws(jws);
  return parsed.ok ? parsed.value : undefined;
}

/** Lets go of a key whose join was refused, if the group says itself that it is nobody's. */
async function forgetUnknown(group: string, did: string): Promise<void> {
  const found = await client.group(group).query("people", "of-key", { key: did });
  if (found.ok && found.value.person === undefined) await forgetIdentity(group, did);
}

export interface Visitor {
  readonly group: string;
  readonly name: string;
  /** A person of the example, whose published key invites the visitor. */
  readonly host: ExamplePerson;
}

/** Joins an example in one step: its published keys let a visitor make their own invitation. */
export async function joinExample({ group, name, host }: Visitor): Promise<void> {
  const signer = await signerFromSeed(host.seed);
  const inviter = await personOfKey(group, signer.did).queryFn();
  const person = present(inviter.person, "the example publishes keys of its people").person;
  const { key, text } = await makeInvitation(group);
  const now = Date.now();
  const body = { invitations: [{ key }], until: toTime(now + DAY) };
  const jws = await signAct({ signer, commons: group, person, spec: inviteSpec, body, now });
  receiptOf(await handTo(group)({ jws }, false));
  await joinGroup({ group, name, invitation: valueOf(await readInvitation(text)) });
}
