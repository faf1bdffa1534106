/** The play of claims: who claims which names, who vouches, who contests, and how each is refused. */

import { DAY, limits } from "@plenty/kernel";
import { actors, named } from "../../testing/cast.ts";
import type { Scene } from "../../testing/room-play.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { namesClaimed } from "./claim-facts.ts";
import type { claimRefusals } from "./claim-refusals.ts";

/** Names that somebody's import brings in. */
export async function importNames(world: World, names: readonly string[], by = "alder") {
  const people = names.map((name) => wordsFor(name).hash);
  const records = names.map((name, i) => ({
    id: name,
    on: "2026-01-01",
    by: [i],
    theme: "food",
    kind: "work",
  }));
  return world.act(by, "contributions.import", { source: "minutes", people, records });
}

/** Claims names in somebody's name. */
export function claiming(world: World, by: string, names: readonly string[]) {
  return world.act(by, "people.claim", { names: names.map((name) => wordsFor(name).hash) });
}

interface Claiming {
  readonly by: string;
  readonly names: readonly string[];
}

const claim = defineStep<Claiming>("people.claim", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    names: dice.below(2) === 0 ? [dice.pick(named)] : [dice.pick(named), dice.pick(named)],
  }),
  perform: ({ world }, { by, names }) => claiming(world, by, names),
});

interface Answering {
  readonly by: string;
  readonly claim: number;
}

const vouch = defineStep<Answering>("people.vouch-claim", {
  weight: 3,
  choose: (dice) => ({ by: dice.pick(actors), claim: dice.below(8) }),
  perform: ({ world, one }, { by, claim: n }) =>
    world.act(by, "people.vouch-claim", { claim: one(namesClaimed, n, (told) => told.claim) }),
});

/** The last claim is contested. */
const contest = defineStep<Pick<Answering, "by">>("people.contest-claim", {
  weight: 2,
  choose: (dice) => ({ by: dice.pick(actors) }),
  perform: ({ world, told }, { by }) =>
    world.act(by, "people.contest-claim", { claim: told(namesClaimed).at(-1)?.claim ?? nobody }),
});

/** An import brings names in; steps of its own room do so in any play. */
const naming = defineStep<Pick<Claiming, "names">>("contributions.import", {
  weight: 0,
  choose: () => ({ names: named }),
  perform: ({ world }, { names }) => importNames(world, names),
});

export const claimSteps = [claim, vouch, contest];

/** alder, birch, clover and dill are members, and clover claims two names of the minutes. */
export async function givenClaim() {
  const world = await givenFounded(["alder", "birch", "clover", "dill"]);
  acceptedFacts(await importNames(world, ["fern", "hazel", "ivy"]));
  const [made] = acceptedFacts(await claiming(world, "clover", ["fern", "hazel"]));
  const id = String(made?.claim);
  const vouching = (by: string) => world.act(by, "people.vouch-claim", { claim: id });
  const contesting = (by: string) => world.act(by, "people.contest-claim", { claim: id });
  return { world, claim: id, vouching, contesting };
}

export const claimScenes: { readonly [K in keyof typeof claimRefusals]: Scene } = {
  nameUnknown: async () => claiming(await givenFounded(), "alder", ["fern"]),
  nameTwice: async () => claiming((await givenClaim()).world, "dill", ["ivy", "ivy"]),
  nameTaken: async () => claiming((await givenClaim()).world, "dill", ["ivy", "fern"]),
  claimUnknown: async () =>
    (await givenFounded()).act("alder", "people.vouch-claim", { claim: nobody }),
  claimOwn: async () => (await givenClaim()).vouching("clover"),
  claimDecided: async () => {
    const { vouching } = await givenClaim();
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    return vouching("dill");
  },
  claimAnswered: async () => {
    const { vouching } = await givenClaim();
    acceptedFacts(await vouching("alder"));
    return vouching("alder");
  },
  claimSettled: async () => {
    const { world, vouching, contesting } = await givenClaim();
    acceptedFacts(await vouching("alder"));
    acceptedFacts(await vouching("birch"));
    world.wait(limits.contestMs);
    return contesting("dill");
  },
};

export const claimScenesBesides: readonly Scene[] = [
  async () => {
    const { world, contesting } = await givenClaim();
    world.wait(limits.contestMs);
    return contesting("alder");
  },
  async () => {
    const { world, vouching } = await givenClaim();
    acceptedFacts(await world.join("elder"));
    return vouching("elder");
  },
  async () => {
    const { world, contesting } = await givenClaim();
    acceptedFacts(await world.join("elder"));
    return contesting("elder");
  },
  async () => {
    const { world, contesting } = await givenClaim();
    acceptedFacts(await contesting("alder"));
    const [again] = acceptedFacts(await claiming(world, "clover", ["fern"]));
    return world.act("alder", "people.contest-claim", { claim: again?.claim });
  },
];

export const keptClaims = [
  {
    what: "names are claimed, vouched for, contested, claimed again and lapse",
    founders: ["alder", "birch", "clover"],
    steps: [
      naming.with({ names: ["fern", "hazel"] }),
      claim.with({ by: "clover", names: ["fern"] }),
      vouch.with({ by: "alder", claim: 0 }),
      vouch.with({ by: "birch", claim: 0 }),
      contest.with({ by: "alder" }),
      claim.with({ by: "clover", names: ["fern"] }),
      wait.with({ millis: 14 * DAY }),
      claim.with({ by: "birch", names: ["fern", "hazel"] }),
    ],
  },
];
