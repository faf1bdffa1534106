/** How somebody is refused who vouches too often, or joins when too many did. */

import { DAY, limits } from "@plenty/kernel";
import type { Scenes } from "../../testing/room-play.ts";
import { acceptedFacts, givenFounded, welcome } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import type { peopleRefusals } from "./refusals.ts";

/** alder and birch founded, a month ago if nothing else is said; the named people came since and wait. */
export async function givenWaiting(
  names: readonly string[],
  {
    age = limits.movingInMs,
    settings = {},
  }: { readonly age?: number; readonly settings?: Readonly<Record<string, unknown>> } = {},
): Promise<World> {
  const world = await givenFounded(["alder", "birch"], settings);
  world.wait(age);
  for (const name of names) acceptedFacts(await world.join(name));
  return world;
}

type Refused = Pick<typeof peopleRefusals, "joinsFull" | "vouchedLately">;

export const takeoverScenes: Scenes<Refused> = {
  joinsFull: async () => {
    const world = await givenWaiting(["clover"], { settings: { "people.joins-per-hour": 1 } });
    return world.join("dill");
  },
  vouchedLately: async () => {
    const world = await givenWaiting(["clover", "dill"]);
    acceptedFacts(await welcome(world, "alder", "clover"));
    world.wait(5 * DAY - 1);
    return welcome(world, "alder", "dill");
  },
};
