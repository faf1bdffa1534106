/** Things told, for the plays of what comes of them. */

import { players } from "../../testing/cast.ts";
import type { Stage } from "../../testing/stage.ts";
import { nobody } from "../../testing/signing.ts";
import { acceptedFacts, givenFounded } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import type { ActBody } from "../../contract.ts";
import { contributionsImported, contributionTold } from "./facts.ts";

export type Item = ActBody<"contributions.log">["items"][number];

/** One of the things done that were told or brought in; nobody's if there is none. */
export function itemOf({ told }: Stage, n: number): string {
  const items = [
    ...told(contributionTold).map(({ item }) => item),
    ...told(contributionsImported).map(({ act }) => `${act}.0`),
  ];
  return items[n % items.length] ?? `${nobody}.0`;
}

/** By what name a play knows somebody; the first who comes, where it is nobody. */
export function nameOf(world: World, person: string): string {
  return players.find((name) => world.person(name) === person) ?? players[0];
}

/** What an act of telling tells of alder, with something else in it. */
export function telling(world: World, other: Partial<Item> = {}) {
  const item = { on: "2026-01-04", people: [world.person("alder")], theme: "food", kind: "work" };
  return world.act("alder", "contributions.log", { items: [{ ...item, ...other }] });
}

/** Some are members, alder and birch unless others are named; alder told one thing of theirs. */
export async function givenTold(founders: readonly string[] = ["alder", "birch"]) {
  const world = await givenFounded(founders);
  const [told] = acceptedFacts(await telling(world));
  const item = String(told?.item);
  const confirming = (by: string, of = item) =>
    world.act(by, "contributions.confirm", { items: [of] });
  const withdrawing = (by: string, of = item) =>
    world.act(by, "contributions.withdraw", { items: [of] });
  const contesting = (by: string, of = item) =>
    world.act(by, "contributions.contest", { item: of });
  const lettingGo = (by: string, of = item) => world.act(by, "contributions.let-go", { item: of });
  return { world, item, confirming, withdrawing, contesting, lettingGo };
}
