/** The play of people: who comes, who welcomes whom, and how either is refused; of keys beside it. */

import { DAY } from "@plenty/kernel";
import { textHash } from "@plenty/log";
import { actors, anybody, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import { proven } from "../../testing/signing.ts";
import { defineStep } from "../../testing/steps.ts";
import {
  acceptedFacts,
  givenFounded,
  invite as makeLinks,
  joinInvited,
  nobody,
  welcome as vouch,
  withdrawInvitations,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { claimScenes, claimScenesBesides, claimSteps, keptClaims } from "./claim-play.ts";
import { helpedSteps, keptHelping } from "./helped-play.ts";
import { helpedExamples, helpedScenes, helpedScenesBesides } from "./helped-scenes.ts";
import { peopleNamed } from "./facts.ts";
import type { people } from "./index.ts";
import { invitationScenes, moreScenes } from "./invitation-scenes.ts";
import { leavingPlay } from "./leaving-play.ts";
import { takeoverScenes } from "./takeover-scenes.ts";

const links = ["link 0", "link 1", "link 2", "link 3"] as const;
import { keysPlay } from "./keys-play.ts";
import { wayBackPlay } from "./way-back-play.ts";

interface Joining {
  readonly who: string;
  readonly invitation?: string;
}

const join = defineStep<Joining>("people.join", {
  weight: 3,
  choose: (dice) => ({
    who: dice.pick(players),
    ...(dice.below(3) === 0 ? {} : { invitation: dice.pick(links) }),
  }),
  perform: ({ world }, { who, ...invited }) => world.join(who, invited),
});

interface Invites {
  readonly by: string;
  readonly links: readonly string[];
  readonly days: number;
}

const invite = defineStep<Invites>("people.invite", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    links: dice.below(2) === 0 ? [dice.pick(links)] : [dice.pick(links), dice.pick(links)],
    days: dice.below(32),
  }),
  perform: ({ world }, { by, links: made, days }) =>
    makeLinks(world, by, made, { until: world.now() + days * DAY }),
});

const withdraw = defineStep<Omit<Invites, "days">>("people.withdraw-invitation", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), links: [dice.pick(links)] }),
  perform: ({ world }, { by, links: taken }) => withdrawInvitations(world, by, taken),
});

const welcome = defineStep<{ readonly by: string; readonly whom: string }>("people.welcome", {
  weight: 3,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(players) }),
  perform: ({ world }, { by, whom }) => vouch(world, by, whom),
});

/** A name, or what somebody wrote of things done, is erased by somebody. */
const eraseWords = defineStep<{ readonly by: string; readonly words: readonly string[] }>(
  "people.erase-words",
  {
    weight: 1,
    choose: (dice) => ({ by: dice.pick(actors), words: [dice.pick(anybody)] }),
    perform: ({ world }, { by, words }) => erase(world, by, ...words),
  },
);

function erase(world: World, by: string, ...texts: readonly string[]) {
  return world.act(by, "people.erase-words", { words: texts.map((text) => wordsFor(text).hash) });
}

/** Somebody says who they are, or no longer. */
const introduce = defineStep<{ readonly by: string; readonly about?: string }>("people.introduce", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(players),
    ...(dice.below(4) === 0 ? {} : { about: dice.pick(["a gardener", "a carpenter"]) }),
  }),
  perform: ({ world }, { by, about }) =>
    world.act(by, "people.introduce", about === undefined ? {} : { about: wordsFor(about).hash }),
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
      invitation: { key: did, proof },
    },
    "people.welcome": { person: hash },
    "people.invite": {
      invitations: [{ key: did, for: hash }],
      until: "2026-01-06T00:00:00.000Z",
    },
    "people.withdraw-invitation": { keys: [did] },
    "people.claim": { names: [hash] },
    "people.vouch-claim": { claim: hash },
    "people.contest-claim": { claim: hash },
    ...helpedExamples,
    ...keysPlay.examples,
    ...wayBackPlay.examples,
    "people.erase-words": { words: [hash] },
    "people.introduce": { about: hash },
    ...leavingPlay.examples,
  },
  opening: keysPlay.opening,
  steps: [
    join,
    welcome,
    invite,
    withdraw,
    introduce,
    ...claimSteps,
    ...helpedSteps,
    ...keysPlay.steps,
    ...wayBackPlay.steps,
    ...leavingPlay.steps,
  ],
  kept: [
    {
      what: "somebody's name is erased by whom it names, and by nobody else",
      founders: ["alder", "birch"],
      steps: [
        eraseWords.with({ by: "birch", words: ["alder"] }),
        eraseWords.with({ by: "alder", words: ["alder", "clover"] }),
        eraseWords.with({ by: "alder", words: ["alder"] }),
        eraseWords.with({ by: "alder", words: ["alder"] }),
      ],
    },
    ...keptClaims,
    ...keptHelping,
    ...keysPlay.kept,
    ...wayBackPlay.kept,
    ...leavingPlay.kept,
    {
      what: "a newcomer who was looked up before is welcomed and vouches at once",
      founders: ["alder"],
      steps: [
        join.with({ who: "birch" }),
        join.with({ who: "clover" }),
        welcome.with({ by: "birch", whom: "clover" }),
        welcome.with({ by: "alder", whom: "birch" }),
        welcome.with({ by: "birch", whom: "clover" }),
        welcome.with({ by: "alder", whom: "clover" }),
      ],
    },
  ],
  also: [
    ...moreScenes,
    ...claimScenesBesides,
    ...helpedScenesBesides,
    ...keysPlay.also,
    ...wayBackPlay.also,
    ...leavingPlay.also,
  ],
  scenes: {
    ...claimScenes,
    ...helpedScenes,
    ...keysPlay.scenes,
    ...wayBackPlay.scenes,
    ...leavingPlay.scenes,
    notWelcomed: async () => vouch(await givenNewcomer(), "clover", "birch"),
    notFounder: async () => {
      const world = await givenFounded(["alder"], { "people.welcome": "invitation" });
      acceptedFacts(await joinInvited(world, "alder", "birch"));
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
    ...invitationScenes,
    ...takeoverScenes,
    personUnknown: async () => vouch(await givenFounded(), "alder", "nobody"),
    alreadyWelcomed: async () => vouch(await givenFounded(), "alder", "birch"),
    alreadyVouched: async () => {
      const world = await givenNewcomer();
      acceptedFacts(await vouch(world, "alder", "clover"));
      return vouch(world, "alder", "clover");
    },
    wordsUnknown: async () => erase(await givenFounded(), "alder", "clover"),
    wordsNotYours: async () => erase(await givenFounded(), "alder", "birch"),
    erasedBefore: async () => erase(await givenFounded(), "alder", "alder", "alder"),
  },
  asks: {
    members: () => [{}, { after: 1, limit: 1 }],
    claims: ({ agent }) => [{}, { limit: 1 }, { person: agent("alder") }],
    helped: () => [{}, { limit: 1 }],
    "acted-for": ({ agent }) => [{}, { limit: 1 }, { person: agent("rowan") }],
    "of-key": () => [{ key: did }],
    invitations: () => [{}, { fate: "open", limit: 1 }, { fate: "used" }, { key: did }],
    opening: () => [{ key: did, at: "2026-01-05T09:00:00.000Z" }],
    keys: ({ world }) => players.map((name) => ({ person: world.person(name) })),
    person: ({ world, agent }) => [
      ...players.map((name) => ({ person: world.person(name) })),
      { person: agent("fern") },
      { person: agent("rowan") },
    ],
    left: () => [{}, { limit: 1 }],
    "vouched-for": ({ world }) => players.map((name) => ({ person: world.person(name) })),
    waiting: ({ world }) => players.map((name) => ({ person: world.person(name) })),
    guarded: ({ world }) => players.map((name) => ({ guardian: world.person(name) })),
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
