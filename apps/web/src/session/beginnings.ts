/**
 * How one comes to be somebody in a group: founding it, joining it, or borrowing a person of an
 * example. Each makes a key for this group alone, and keeps it once the host has taken the entry.
 */

import { makeFounding, makeJoin } from "@plenty/client";
import type { Invitation } from "@plenty/client";
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
  await deliver(group, join.act);
  await keepIdentity(group, { key, name });
}

/** Looks through the eyes of a person of an example. */
export async function borrowPerson(group: string, { name, seed }: ExamplePerson): Promise<void> {
  await keepIdentity(group, { key: await borrowKey(seed), name });
}
