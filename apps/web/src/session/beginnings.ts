/**
 * How one comes to be somebody in a group: founding it, joining it, or borrowing a person of an
 * example. Each makes a key for this group alone, and keeps it once the host has taken the entry.
 */

import { makeFounding, makeInvitation, makeJoin, readInvitation } from "@plenty/client";
import type { Invitation } from "@plenty/client";
import { DAY } from "@plenty/kernel";
import { signerFromSeed } from "@plenty/log/ed25519";
import { client, valueOf } from "../lib/host.ts";
import type { ExamplePerson } from "../shell/here.ts";
import { deliver, untilAnswered } from "./deliver.ts";
import { borrowKey, makeDeviceKey, signerOf } from "./device-key.ts";
import { keepIdentity } from "./identities.ts";
import type { Me } from "./use-session.ts";
import { sendAs } from "./use-send.ts";

export interface NewGroup {
  readonly name: string;
  readonly object: string;
  readonly welcome: "two-vouchers" | "invitation";
  readonly founder: string;
  readonly credit: {
    readonly name: string;
    readonly code: string;
    readonly decimals: number;
    readonly floor: number;
  };
}

/** Founds a group with one founder and opens its credit; the answer is the group's id. */
export async function foundGroup(wanted: NewGroup): Promise<string> {
  const key = await makeDeviceKey();
  const log = valueOf(await client.newLogKey());
  const founding = await makeFounding({
    name: wanted.name,
    object: wanted.object,
    founders: [{ name: wanted.founder, signers: [await signerOf(key)] }],
    settings: { "people.welcome": wanted.welcome },
    log,
    now: Date.now(),
  });
  valueOf(await untilAnswered(() => client.found(founding)));
  const identity = { key, name: wanted.founder };
  await keepIdentity(founding.commons, identity);
  const [person = ""] = founding.people;
  const me: Me = {
    person,
    name: wanted.founder,
    status: "member",
    vouchers: 0,
    needed: 0,
    identity,
  };
  await sendAs(
    { group: founding.commons, me },
    { act: "credit.open-currency", body: wanted.credit },
  );
  return founding.commons;
}

export interface Joiner {
  readonly group: string;
  readonly name: string;
  readonly invitation?: Invitation | undefined;
}

/** Joins a group, by invitation or to be welcomed by those who are in. */
export async function joinGroup({ group, name, invitation }: Joiner): Promise<void> {
  const about = valueOf(await client.group(group).query("charter", "about"));
  const key = await makeDeviceKey();
  const join = await makeJoin({
    signers: [await signerOf(key)],
    name,
    commons: group,
    charter: about.charter,
    ...(invitation === undefined ? {} : { invitation }),
    now: Date.now(),
  });
  valueOf(await deliver(group, join.act));
  await keepIdentity(group, { key, name });
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
  const inviter = valueOf(await client.group(group).query("people", "of-key", { key: signer.did }));
  const until = Date.now() + DAY;
  const person = inviter.person?.person ?? "";
  const text = await makeInvitation({ signer, person, commons: group, until });
  await joinGroup({ group, name, invitation: valueOf(await readInvitation(text)) });
}

/** Looks through the eyes of a person of an example. */
export async function borrowPerson(group: string, { name, seed }: ExamplePerson): Promise<void> {
  await keepIdentity(group, { key: await borrowKey(seed), name });
}
