/**
 * Who one is in which group, on this computer: one key per group, kept in IndexedDB, so that two groups
 * cannot tell that the same person is in both. In an example one may hold several and choose.
 */

import { createStore, get, keys, set, update } from "idb-keyval";
import type { DeviceKey } from "./device-key.ts";

export interface Identity {
  readonly key: DeviceKey;
  /** The name one typed, shown until the group's own answer is there. */
  readonly name: string;
}

export interface Identities {
  readonly all: readonly Identity[];
  /** did of the one in use; absent for a visitor. */
  readonly current?: string | undefined;
}

/** What this computer remembers of a group's record, to see later that it only grew. */
export interface LastSeen {
  readonly size: number;
  readonly root: string;
  readonly at: string;
}

const nobody: Identities = { all: [] };
const identityStore = createStore("plenty-identities", "by-group");
const lastSeenStore = createStore("plenty-last-seen", "by-group");

/** Identities kept for a group. */
export async function loadIdentities(group: string): Promise<Identities> {
  return (await get<Identities>(group, identityStore)) ?? nobody;
}

/** Groups for which any are kept. */
export function groupsOfIdentities(): Promise<readonly string[]> {
  return keys<string>(identityStore);
}

/** Adds an identity, or replaces the one of the same key, and makes it the current one. */
export async function keepIdentity(group: string, identity: Identity): Promise<void> {
  await update<Identities>(
    group,
    (kept = nobody) => ({
      all: [...kept.all.filter(({ key }) => key.did !== identity.key.did), identity],
      current: identity.key.did,
    }),
    identityStore,
  );
}

/** Asks the browser not to clear what it keeps when space runs short; it may say no, and nothing is lost. */
export function askToStay(): void {
  void navigator.storage?.persist?.().catch(() => false);
}

/** Lets go of an identity that nobody in the group knows. */
export async function forgetIdentity(group: string, did: string): Promise<void> {
  await update<Identities>(
    group,
    ({ all, current } = nobody) => ({
      all: all.filter(({ key }) => key.did !== did),
      current: current === did ? undefined : current,
    }),
    identityStore,
  );
}

/** Changes which identity is in use; undefined makes one a visitor. */
export async function chooseIdentity(group: string, did: string | undefined): Promise<void> {
  await update<Identities>(group, (kept = nobody) => ({ ...kept, current: did }), identityStore);
}

/** What was last seen of a group's record. */
export async function loadLastSeen(group: string): Promise<LastSeen | undefined> {
  return get<LastSeen>(group, lastSeenStore);
}

/** Remembers what was seen and checked of a group's record. */
export async function keepLastSeen(group: string, seen: LastSeen): Promise<void> {
  await set(group, seen, lastSeenStore);
}
