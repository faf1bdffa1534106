/**
 * The commons that is attacked, and how an attack is told. alder and birch founded it, clover joined by an
 * invitation, dill is a newcomer; alder opened a credit and paid birch.
 */

import { MINUTE, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import type { Payload } from "@plenty/log";
import type { Body } from "../signing.ts";
import {
  acceptedFacts,
  createWorld,
  factOf,
  invite,
  openToAll,
  withdrawInvitations,
} from "../world.ts";
import type { World } from "../world.ts";

/** An act at a time after the history, and what it is answered. */
export interface Attack {
  readonly name: string;
  readonly shows: string;
  readonly at: string;
  readonly jws: string;
  readonly expected: string;
}

/** How an attack is made: its name, what it shows, what it is answered, its bytes. */
export type Recipe = readonly [
  name: string,
  shows: string,
  expected: string,
  make: (attacked: Attacked) => Promise<string>,
];

export interface Attacked {
  readonly world: World;
  readonly currency: string;
  /** The nonce of the last entry, a payment by alder. */
  readonly used: string;
}

/** Makes the history. */
export async function makeAttacked(): Promise<Attacked> {
  const world = createWorld();
  const settings = { ...openToAll, "people.welcome": "invitation" };
  acceptedFacts(await world.found({ founders: ["alder", "birch"], settings }));
  world.wait(MINUTE);
  acceptedFacts(await invite(world, "alder", ["a link", "another link", "a withdrawn link"]));
  acceptedFacts(await invite(world, "birch", ["a short link"], { until: world.now() + MINUTE }));
  acceptedFacts(await withdrawInvitations(world, "alder", ["a withdrawn link"]));
  acceptedFacts(await world.join("clover", { invitation: "a link" }));
  acceptedFacts(await world.join("dill"));
  const opening = { name: "House hours", code: "HOUR", decimals: 2, floor: -10_000 };
  const opened = acceptedFacts(await world.act("alder", "credit.open-currency", opening));
  const currency = String(factOf(opened, "CurrencyOpened").currency);
  world.wait(MINUTE);
  const paid = { to: world.person("birch"), currency, amount: 1250 };
  acceptedFacts(await world.act("alder", "credit.pay", paid));
  world.wait(MINUTE);
  return { world, currency, used: world.log.at(-1)?.act?.payload.nonce ?? "" };
}

/** Makes the attack of a recipe. */
export async function attack(attacked: Attacked, recipe: Recipe): Promise<Attack> {
  const [name, shows, expected, make] = recipe;
  const at = toTime(attacked.world.now());
  return { name, shows, at, jws: await make(attacked), expected };
}

/** alder pays birch one step, but for what is changed. */
export function pay(
  { world, currency }: Attacked,
  body: Body = {},
  payload: Partial<Payload> = {},
): Promise<string> {
  const whole = { to: world.person("birch"), currency, amount: 1, ...body };
  return world.sign("alder", "credit.pay", whole, { payload });
}

/** The same payment with other times, relative to the entry's. */
export function payAt(attacked: Attacked, at: Millis, until: Millis): Promise<string> {
  const now = attacked.world.now();
  return pay(attacked, {}, { at: toTime(now + at), until: toTime(now + until) });
}
