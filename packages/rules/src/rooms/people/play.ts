/** The play of people: who comes, who welcomes whom, and how either is refused. */

import { HOUR } from "@plenty/kernel";
import { textHash } from "@plenty/log";
import { actors, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import { proven } from "../../testing/signing.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody, welcome as vouch } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { claimScenes, claimScenesBesides, claimSteps, keptClaims } from "./claim-play.ts";
import {
  helpedExamples,
  helpedScenes,
  helpedScenesBesides,
  helpedSteps,
  keptHelping,
} from "./helped-play.ts";
import { peopleNamed } from "./facts.ts";
import type { people } from "./index.ts";

interface Joining {
  readonly who: string;
  readonly invitation: string;
  readonly invitedBy?: string;
}

const join = defineStep<Joining>("people.join", {
  weight: 3,
  choose: (dice) => ({
    who: dice.pick(players),
    invitation: `link ${dice.below(3)}`,
    ...(dice.below(3) === 0 ? {} : { invitedBy: dice.pick(actors) }),
  }),
  perform: ({ world }, { who, ...invited }) => world.join(who, invited),
});

const welcome = defineStep<{ readonly by: string; readonly whom: string }>("people.welcome", {
  weight: 3,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(players) }),
  perform: ({ world }, { by, whom }) => vouch(world, by, whom),
});

const hash = "a".repeat(64);
const did = `did:key:z6Mk${"a".repeat(44)}`;
const proof = "A".repeat(86);

/** alder and birch are members, clover is a newcomer. */
async function givenNewcomer(settings = {}): Promise<World> {
  const world = await givenFounded(["alder", "birch"], settings);
  acceptedFacts(await world.join("clover"));
  return world;
}

export const play = definePlay<typeof people>({
  examples: {
    "people.join": {
      charter: hash,
      name: hash,
      keys: [{ key: did, proof }],
      invitation: {
        from: hash,
        kid: did,
        key: did,
        until: "2026-01-06T00:00:00.000Z",
        signature: proof,
        proof,
      },
    },
    "people.welcome": { person: hash },
    "people.claim": { names: [hash] },
    "people.vouch-claim": { claim: hash },
    "people.contest-claim": { claim: hash },
    ...helpedExamples,
  },
  steps: [join, welcome, ...claimSteps, ...helpedSteps],
  kept: [
    ...keptClaims,
    ...keptHelping,
    {
      what: "a newcomer who was looked up before is welcomed and vouches at once",
      founders: ["alder"],
      steps: [
        join.with({ who: "birch", invitation: "link 0" }),
        join.with({ who: "clover", invitation: "link 0" }),
        welcome.with({ by: "birch", whom: "clover" }),
        welcome.with({ by: "alder", whom: "birch" }),
        welcome.with({ by: "birch", whom: "clover" }),
        welcome.with({ by: "alder", whom: "clover" }),
      ],
    },
  ],
  also: [...claimScenesBesides, ...helpedScenesBesides],
  scenes: {
    ...claimScenes,
    ...helpedScenes,
    notWelcomed: async () => vouch(await givenNewcomer(), "clover", "birch"),
    notFounder: async () => {
      const world = await givenFounded(["alder"], { "people.welcome": "invitation" });
      acceptedFacts(await world.join("birch", { invitedBy: "alder" }));
      const credit = { name: "Hours", code: "HOUR", decimals: 2, floor: 0 };
      return world.act("birch", "credit.open-currency", credit);
    },
    charterOther: async () => {
      const world = await givenFounded();
      return world.join("clover", { change: (body) => ({ ...body, charter: nobody }) });
    },
    keyNotListed: async () => joinWithKeyOf(await givenFounded(), "dill"),
    keyTaken: async () => (await givenNewcomer()).join("clover"),
    idTaken: async () => {
      const world = await givenFounded();
      const jws = await world.signJoining("clover");
      const people = [textHash(jws.slice(0, jws.lastIndexOf(".")))]; // anybody can name that hash
      const records = [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }];
      acceptedFacts(
        await world.act("alder", "contributions.import", { source: "minutes", people, records }),
      );
      return world.submit(jws);
    },
    invitationInvalid: async () => (await givenNewcomer()).join("dill", { invitedBy: "clover" }),
    invitationExpired: async () => {
      const world = await givenFounded();
      const until = world.now() + HOUR;
      world.wait(2 * HOUR);
      return world.join("clover", { invitedBy: "alder", until });
    },
    invitationUsed: async () => {
      const world = await givenFounded();
      const link = { invitedBy: "alder", invitation: "one link" };
      acceptedFacts(await world.join("clover", link));
      return world.join("dill", link);
    },
    personUnknown: async () => vouch(await givenFounded(), "alder", "nobody"),
    alreadyWelcomed: async () => vouch(await givenFounded(), "alder", "birch"),
    alreadyVouched: async () => {
      const world = await givenNewcomer();
      acceptedFacts(await vouch(world, "alder", "clover"));
      return vouch(world, "alder", "clover");
    },
  },
  asks: {
    members: () => [{}, { after: 1, limit: 1 }],
    claims: ({ agent }) => [{}, { limit: 1 }, { person: agent("alder") }],
    helped: () => [{}, { limit: 1 }],
    "acted-for": ({ agent }) => [{}, { limit: 1 }, { person: agent("rowan") }],
    "of-key": () => [{ key: did }],
    person: ({ world, agent }) => [
      ...players.map((name) => ({ person: world.person(name) })),
      { person: agent("fern") },
      { person: agent("rowan") },
    ],
    standing: () => [{}, { key: did }],
    unclaimed: ({ told, agent }) => [
      {},
      { agent: agent("fern") },
      ...told(peopleNamed)
        .slice(0, 1)
        .map(({ source }) => ({ source })),
    ],
  },
});

const nonce = "f".repeat(32);

/** clover, whose act lists only a key that dill holds. */
async function joinWithKeyOf(world: World, name: string) {
  const { did: kid } = await world.signer("clover");
  const keys = [await proven(name, { context: world.commons(), kid, nonce })];
  return world.join("clover", { payload: { nonce }, change: (body) => ({ ...body, keys }) });
}
