/** What whoever left tries: each act of each room that asks for a role is refused to them by that role. */

import { actSpecs } from "../index.ts";
import { exampleBodies } from "./plays.ts";
import type { Scene } from "./room-play.ts";
import { wayIn } from "./signing.ts";
import { acceptedFacts, givenFounded } from "./world.ts";
import type { World } from "./world.ts";

const told = "HasLeft";

/** A scene for each act that is refused to whoever left: alder did, and tries it. */
export const leaverScenes: readonly Scene[] = actSpecs
  .filter(({ refusals }) => refusals.some(({ code }) => code === told))
  .map(({ name }) => async () => {
    const world = await givenFounded();
    acceptedFacts(await world.act("alder", "people.leave", {}));
    return world.act("alder", name, await provenBody(world, exampleBodies[name] ?? {}));
  });

/** A body of an act's form; where it names a key with its proof, a key that is proved for whom it is meant. */
async function provenBody(world: World, body: Readonly<Record<string, unknown>>) {
  if (!("proof" in body)) return body;
  const person = typeof body.person === "string" ? body.person : world.person("alder");
  return { ...body, ...(await wayIn("another device", { commons: world.commons(), person })) };
}
