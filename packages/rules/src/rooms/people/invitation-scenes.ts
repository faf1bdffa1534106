/** How joining by an invitation, making and withdrawing one are refused. */

import { HOUR, limits } from "@plenty/kernel";
import type { Scenes } from "../../testing/room-play.ts";
import { acceptedFacts, givenFounded, invite, withdrawInvitations } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import type { invitationRefusals } from "./invitation-refusals.ts";

const link = "one link";

/** alder and birch are members, and alder made a link that holds for an hour. */
async function givenLink(): Promise<World> {
  const world = await givenFounded();
  acceptedFacts(await invite(world, "alder", [link], { until: world.now() + HOUR }));
  return world;
}

/** It was taken back. */
async function givenWithdrawn(): Promise<World> {
  const world = await givenLink();
  acceptedFacts(await withdrawInvitations(world, "alder", [link]));
  return world;
}

/** It has run out. */
async function givenExpired(): Promise<World> {
  const world = await givenLink();
  world.wait(2 * HOUR);
  return world;
}

/** clover joined by it. */
async function givenUsed(): Promise<World> {
  const world = await givenLink();
  acceptedFacts(await world.join("clover", { invitation: link }));
  return world;
}

const joining = (world: World) => world.join("dill", { invitation: link });
const withdrawing = (world: World) => withdrawInvitations(world, "alder", [link]);

export const invitationScenes: Scenes<typeof invitationRefusals> = {
  invitationNeeded: async () => {
    const world = await givenFounded(["alder"], { "people.readers": "members" });
    return world.join("dill");
  },
  invitationUnknown: async () => joining(await givenFounded()),
  invitationUsed: async () => joining(await givenUsed()),
  invitationWithdrawn: async () => joining(await givenWithdrawn()),
  invitationExpired: async () => joining(await givenExpired()),
  invitationTooLong: async () => {
    const world = await givenFounded();
    return invite(world, "alder", [link], { until: world.now() + limits.untilMs + 1 });
  },
  invitationKnown: async () => invite(await givenLink(), "birch", [link]),
  notYourInvitation: async () => {
    const world = await givenUsed();
    acceptedFacts(await world.act("birch", "people.welcome", { person: world.person("clover") }));
    acceptedFacts(await invite(world, "alder", ["another link"]));
    return withdrawInvitations(world, "clover", ["another link"]);
  },
};

/** The same where one is withdrawn; and newcomers do not invite. */
export const moreScenes = [
  async () => {
    const world = await givenUsed();
    return invite(world, "clover", ["another link"]);
  },
  async () => withdrawing(await givenFounded()),
  async () => withdrawing(await givenUsed()),
  async () => withdrawing(await givenWithdrawn()),
  async () => withdrawing(await givenExpired()),
];
