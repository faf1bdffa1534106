/** The play of thanks, and how each act about them is refused. */

import type { Hash } from "@plenty/kernel";
import { actors } from "../../testing/cast.ts";
import { nobody } from "../../testing/signing.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { thanksGiven } from "./thanks-facts.ts";
import { itemOf, nameOf } from "./told-play.ts";

interface Thanking {
  readonly by: string;
  readonly to: readonly string[];
  readonly item?: number;
}

const thank = defineStep<Thanking>("contributions.thank", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    to: [...new Set([dice.pick(actors), dice.pick(actors)])],
    ...(dice.below(2) === 0 ? { item: dice.below(256) } : {}),
  }),
  perform: (stage, { by, to, item }) =>
    stage.world.act(by, "contributions.thank", {
      to: to.map(stage.agent),
      ...(item === undefined ? {} : { item: itemOf(stage, item) }),
      note: wordsFor(`thanks ${stage.world.log.length}`).hash,
    }),
});

interface Seeing {
  /** Who says it; one of those thanked, where nobody is named. */
  readonly by: string | undefined;
  readonly of: number;
  readonly shown: boolean;
}

const see = defineStep<Seeing>("contributions.see-thanks", {
  weight: 2,
  choose: (dice) => ({
    by: dice.below(4) === 0 ? dice.pick(actors) : undefined,
    of: dice.below(8),
    shown: dice.below(2) === 0,
  }),
  perform: ({ world, one }, { by, of, shown }) => {
    const thanked = nameOf(
      world,
      one(thanksGiven, of, ({ to }) => to[of % to.length] ?? nobody),
    );
    return world.act(by ?? thanked, "contributions.see-thanks", {
      thanks: one(thanksGiven, of, ({ thanks }) => thanks),
      shown,
    });
  },
});

export const thanksSteps = [thank, see] as const;

/** Somebody thanks others. */
export function thanking(world: World, by: string, to: readonly string[], item?: string) {
  return world.act(by, "contributions.thank", {
    to: to.map((name) => world.person(name)),
    ...(item === undefined ? {} : { item }),
    note: wordsFor("for the soup").hash,
  });
}

/** birch thanks alder and clover. */
export async function givenThanked() {
  const world = await givenFounded(["alder", "birch", "clover"]);
  const [told] = acceptedFacts(await thanking(world, "birch", ["alder", "clover"]));
  const thanks: Hash = String(told?.thanks);
  const seeing = (by: string, shown: boolean, of = thanks) =>
    world.act(by, "contributions.see-thanks", { thanks: of, shown });
  return { world, thanks, seeing };
}

export const thanksScenes = {
  thanksToSelf: async () => thanking(await givenFounded(), "alder", ["alder"]),
  thanksUnknown: async () => (await givenThanked()).seeing("alder", true, nobody),
  notThanked: async () => (await givenThanked()).seeing("birch", true),
  saidBefore: async () => {
    const { seeing } = await givenThanked();
    acceptedFacts(await seeing("alder", true));
    return seeing("alder", true);
  },
};

export const thanksAlso = [
  async () => thanking(await givenFounded(), "alder", ["fern"]),
  async () => thanking(await givenFounded(["alder", "birch"]), "alder", ["birch", "birch"]),
  async () => thanking(await givenFounded(["alder", "birch"]), "alder", ["birch"], `${nobody}.0`),
  async () => {
    const { world } = await givenThanked();
    acceptedFacts(await world.act("clover", "people.leave", {}));
    return thanking(world, "birch", ["clover"]);
  },
];
