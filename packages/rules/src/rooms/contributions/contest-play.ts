/** The play of what is contested, and how each act about it is refused. */

import { DAY } from "@plenty/kernel";
import { actors } from "../../testing/cast.ts";
import { nobody } from "../../testing/signing.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, wordsFor } from "../../testing/world.ts";
import { contributionContested } from "./contest-facts.ts";
import { contributionTold } from "./facts.ts";
import { givenTold, itemOf, nameOf } from "./told-play.ts";

interface Contesting {
  /** Who contests it; a founder who did not tell it, where nobody is named. */
  readonly by: string | undefined;
  readonly item: number;
}

interface LettingGo {
  /** Who lets go, whoever contests it; who does contest it, where nobody is named. */
  readonly by: string | undefined;
  readonly of: number;
}

const contest = defineStep<Contesting>("contributions.contest", {
  weight: 2,
  choose: (dice) => ({
    by: dice.below(4) === 0 ? dice.pick(actors) : undefined,
    item: dice.below(256),
  }),
  perform: (stage, { by, item: n }) => {
    const item = itemOf(stage, n);
    const teller = stage.told(contributionTold).find((told) => told.item === item)?.by;
    const other = teller === stage.world.person("alder") ? "birch" : "alder";
    const reason = wordsFor("not so").hash;
    return stage.world.act(by ?? other, "contributions.contest", { item, reason });
  },
});

const letGo = defineStep<LettingGo>("contributions.let-go", {
  weight: 2,
  choose: (dice) => ({
    by: dice.below(4) === 0 ? dice.pick(actors) : undefined,
    of: dice.below(8),
  }),
  perform: ({ world, one }, { by, of }) => {
    const contester = nameOf(
      world,
      one(contributionContested, of, (told) => told.by),
    );
    const item = one(contributionContested, of, (told) => told.item);
    return world.act(by ?? contester, "contributions.let-go", {
      item: item === nobody ? `${nobody}.0` : item,
    });
  },
});

export const contestSteps = [contest, letGo] as const;

/** alder told it, birch contests it. */
export async function givenContested(founders = ["alder", "birch", "clover", "dill"]) {
  const told = await givenTold(founders);
  acceptedFacts(await told.contesting("birch"));
  return told;
}

/** Two others said that it happened. */
export async function givenOverruled() {
  const told = await givenContested(["alder", "birch", "clover", "dill", "elder"]);
  acceptedFacts(await told.confirming("clover"));
  acceptedFacts(await told.confirming("dill"));
  return told;
}

export const contestScenes = {
  toldIt: async () => (await givenTold()).contesting("alder"),
  noPartInIt: async () => {
    const { world, contesting } = await givenTold();
    acceptedFacts(await world.join("clover"));
    return contesting("clover");
  },
  contestedBefore: async () => (await givenContested()).contesting("birch"),
  standsByOthers: async () => (await givenOverruled()).contesting("elder"),
  stoodTooLong: async () => {
    const { world, confirming, contesting } = await givenTold(["alder", "birch", "clover"]);
    acceptedFacts(await confirming("birch"));
    world.wait(14 * DAY + 1);
    return contesting("clover");
  },
  notContested: async () => (await givenTold()).lettingGo("birch"),
  contestsIt: async () => (await givenContested()).confirming("birch"),
  backedBefore: async () => {
    const { confirming } = await givenContested();
    acceptedFacts(await confirming("clover"));
    return confirming("clover");
  },
};

export const contestAlso = [
  async () => (await givenTold()).contesting("birch", `${nobody}.0`),
  async () => (await givenTold()).lettingGo("birch", `${nobody}.0`),
];
