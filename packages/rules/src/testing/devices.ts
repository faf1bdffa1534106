/** People of a test with several devices: each has a key of its own, made from its name, as in "alder's phone". */

import type { Outcome } from "./ledger.ts";
import { wayIn, wordsFor } from "./signing.ts";
import type { Body } from "./signing.ts";
import { acceptedFacts } from "./world.ts";
import type { World } from "./world.ts";

/** Who does something, and with which of their devices; the one with which they joined has their own name. */
export interface Using {
  readonly who: string;
  readonly device?: string;
}

/** Somebody does something with one of their devices. */
export function actWith(
  world: World,
  { who, device = who }: Using,
  act: string,
  body: Body,
): Promise<Outcome> {
  return world.act(device, act, body, { payload: { person: world.person(who) } });
}

export interface Adding extends Using {
  /** Name of the key that is added. */
  readonly adds: string;
  readonly rank?: "device" | "spare";
}

/** Somebody adds a device, or a spare way in. */
export async function addKey(
  world: World,
  { adds, rank = "device", ...by }: Adding,
): Promise<Outcome> {
  const of = { commons: world.commons(), person: world.person(by.who) };
  const name = wordsFor(adds).hash;
  return actWith(world, by, "people.add-key", { ...(await wayIn(adds, of)), rank, name });
}

/** Somebody removes one of their devices. */
export async function revokeKey(
  world: World,
  { removes, ...by }: Using & { readonly removes: string },
): Promise<Outcome> {
  const { did: key } = await world.signer(removes);
  return actWith(world, by, "people.revoke-key", { key });
}

/** Somebody stops what a fact says is under way with their devices. */
export function cancelKeyChange(world: World, by: Using, change: unknown): Promise<Outcome> {
  return actWith(world, by, "people.cancel-key-change", { change });
}

/** The change that an outcome began. */
export function changeIn(outcome: Outcome): unknown {
  return acceptedFacts(outcome).find(({ change }) => change !== undefined)?.change;
}

/** Who lets somebody in again, and with which new device. */
export interface LettingIn {
  readonly by: string;
  readonly who: string;
  readonly device: string;
}

/** A member says that somebody is before them, and lets in a new device of theirs. */
export function reEnter(world: World, letting: LettingIn): Promise<Outcome> {
  return letIn(world, "people.re-enter", letting);
}

/** A guardian calls a new device for somebody. */
export function recover(world: World, letting: LettingIn): Promise<Outcome> {
  return letIn(world, "people.recover", letting);
}

async function letIn(world: World, act: string, { by, who, device }: LettingIn): Promise<Outcome> {
  const person = world.person(who);
  const key = await wayIn(device, { commons: world.commons(), person });
  return world.act(by, act, { person, ...key });
}

/** Somebody names their guardians. */
export function nameGuardians(
  world: World,
  by: Using,
  guardians: readonly string[],
  needed: number,
): Promise<Outcome> {
  const named = { guardians: guardians.map((name) => world.person(name)), needed };
  return actWith(world, by, "people.name-guardians", named);
}
