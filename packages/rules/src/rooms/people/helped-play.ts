/** The play of helping: who is added, who helps and acts for whom, who objects, and how each is refused. */

import { limits } from "@plenty/kernel";
import { encodeBase64url, wayInMessage } from "@plenty/log";
import type { Consent } from "@plenty/log";
import { actingFor, deviceless, idOf } from "../../testing/behalf.ts";
import { actors, named, players } from "../../testing/cast.ts";
import type { Scene } from "../../testing/room-play.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { dependantAdded, helperNamed, personAdded } from "./helped-facts.ts";
import type { helpedRefusals } from "./helped-refusals.ts";

export interface Adding {
  readonly helper?: string;
  readonly consent?: Consent;
}

/** Adds people without a device. */
export function adding(world: World, by: string, names: readonly string[], how: Adding = {}) {
  const { helper, consent = "desk" } = how;
  const people = names.map((name) => ({ name: idOf(name), consent }));
  const who = helper === undefined ? {} : { helper: world.person(helper) };
  return world.act(by, "people.add-person", { people, ...who });
}

/** Confirms that a device, by default one that bears their name, is that of somebody. */
export async function givingPlace(world: World, by: string, whom: string, device = whom) {
  const signer = await world.signer(device);
  const message = wayInMessage({ commons: world.commons(), person: idOf(whom) });
  const proof = encodeBase64url(await signer.sign(message));
  return world.act(by, "people.give-place", { person: idOf(whom), key: signer.did, proof });
}

/** Two members confirm a device of somebody, which is theirs at once; the facts are those of the second. */
export async function placeGiven(world: World, whom: string) {
  acceptedFacts(await givingPlace(world, "birch", whom));
  return acceptedFacts(await givingPlace(world, "alder", whom));
}

/** What somebody does in their own name, once they have a device. */
export function actingAlone(world: World, whom: string, act: string, body: object) {
  return world.act(whom, act, { ...body }, { payload: { person: idOf(whom) } });
}

interface Two {
  readonly by: string;
  readonly whom: string;
}

const add = defineStep<Two & Adding>("people.add-person", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    whom: dice.pick(deviceless),
    ...(dice.below(2) === 0 ? {} : { helper: dice.pick(actors) }),
  }),
  perform: ({ world }, { by, whom, ...how }) => adding(world, by, [whom], how),
});

const addDependant = defineStep<Two>("people.add-dependant", {
  weight: 2,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(deviceless) }),
  perform: ({ world }, { by, whom }) => world.act(by, "people.add-dependant", { name: idOf(whom) }),
});

const name = defineStep<Two & { readonly helper: string }>("people.name-helper", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    whom: dice.pick(deviceless),
    helper: dice.pick(actors),
  }),
  perform: ({ world }, { by, whom, helper }) =>
    world.act(by, "people.name-helper", { person: idOf(whom), helper: world.person(helper) }),
});

/** Who was named last to help somebody agrees. */
const help = defineStep<Pick<Two, "whom">>("people.help", {
  weight: 2,
  choose: (dice) => ({ whom: dice.pick(deviceless) }),
  perform: ({ world, told }, { whom }) => {
    const asked = [...told(personAdded), ...told(helperNamed)].filter(
      ({ person }) => person === idOf(whom),
    );
    const by = playerOf(world, asked.at(-1)?.helper);
    return world.act(by, "people.help", { people: [idOf(whom)] });
  },
});

/** The player of an id; alder where nobody is. */
function playerOf(world: World, person: string | undefined): string {
  return players.find((player) => world.person(player) === person) ?? "alder";
}

const object = defineStep<Two>("people.object", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(deviceless) }),
  perform: ({ world }, { by, whom }) => world.act(by, "people.object", { person: idOf(whom) }),
});

const givePlace = defineStep<Two>("people.give-place", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(deviceless) }),
  perform: ({ world }, { by, whom }) => givingPlace(world, by, whom),
});

const endDependence = defineStep<Pick<Two, "whom">>("people.end-dependence", {
  weight: 2,
  choose: (dice) => ({ whom: dice.pick(deviceless) }),
  perform: ({ world, told }, { whom }) => {
    const added = told(dependantAdded).find(({ person }) => person === idOf(whom));
    const by = playerOf(world, added?.guardian);
    return world.act(by, "people.end-dependence", { person: idOf(whom) });
  },
});

const claimFor = defineStep<Two & { readonly name: string }>("people.claim on behalf", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    whom: dice.pick(deviceless),
    name: dice.pick(named),
  }),
  perform: ({ world }, { name: claimed, ...who }) =>
    actingFor(world, who, ["people.claim", { names: [wordsFor(claimed).hash] }]),
});

export const helpedSteps = [
  add,
  addDependant,
  name,
  help,
  object,
  givePlace,
  endDependence,
  claimFor,
];

const credit = { name: "House hours", code: "HOUR", decimals: 2, floor: -5_000 };

/** alder, birch and clover are members; alder helps rowan, who is one too; birch holds some credit. */
export async function givenHelped(settings = {}) {
  const world = await givenFounded(["alder", "birch", "clover"], settings);
  acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  const currency = String(world.log[1]?.act?.id);
  acceptedFacts(await adding(world, "alder", ["rowan"]));
  acceptedFacts(await world.act("birch", "people.welcome", { person: idOf("rowan") }));
  const pay = (amount = 1, to = "birch") =>
    ["credit.pay", { to: world.person(to), currency, amount }] as const;
  const payingFor = (by: string, amount = 1, to = "birch") =>
    actingFor(world, { by, whom: "rowan" }, pay(amount, to));
  const objecting = (by: string, act?: string) =>
    world.act(by, "people.object", {
      person: idOf("rowan"),
      ...(act === undefined ? {} : { act }),
    });
  const naming = (by: string, helper: string) =>
    world.act(by, "people.name-helper", {
      person: idOf("rowan"),
      helper: world.person(helper),
    });
  return { world, currency, pay, payingFor, objecting, naming };
}

/** The id of the act that was entered last. */
export function lastAct(world: World): string {
  return String(world.log.at(-1)?.act?.id);
}

export const helpedScenes: { readonly [K in keyof typeof helpedRefusals]: Scene } = {
  helpsNobody: async () => (await givenHelped()).payingFor("birch"),
  hasDevice: async () => {
    const { world, payingFor } = await givenHelped();
    await placeGiven(world, "rowan");
    return payingFor("alder");
  },
  notHelped: async () => givingPlace(await givenFounded(), "alder", "rowan"),
  helperUnknown: async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("clover"));
    return adding(world, "alder", ["rowan"], { helper: "clover" });
  },
  notYoursToName: async () => (await givenHelped()).naming("birch", "birch"),
  helperDisputed: async () => {
    const { objecting, naming } = await givenHelped();
    acceptedFacts(await objecting("birch"));
    return naming("clover", "birch");
  },
  notNamed: async () => {
    const { world } = await givenHelped();
    return world.act("birch", "people.help", { people: [idOf("rowan")] });
  },
  noHelper: async () => {
    const { objecting } = await givenHelped();
    acceptedFacts(await objecting("birch"));
    return objecting("clover");
  },
  notDoneForThem: async () => {
    const { world, objecting } = await givenHelped();
    return objecting("birch", lastAct(world));
  },
  objectionLate: async () => {
    const { world, payingFor, objecting } = await givenHelped();
    acceptedFacts(await payingFor("alder"));
    const act = lastAct(world);
    world.wait(limits.contestMs);
    return objecting("birch", act);
  },
  placeConfirmedTwice: async () => {
    const { world } = await givenHelped();
    acceptedFacts(await givingPlace(world, "birch", "rowan"));
    return givingPlace(world, "birch", "rowan");
  },
  dependantStays: async () => {
    const { world } = await givenHelped();
    acceptedFacts(await world.act("alder", "people.add-dependant", { name: idOf("thyme") }));
    return world.act("birch", "people.welcome", { person: idOf("thyme") });
  },
  notTheirGuardian: async () => {
    const { world } = await givenHelped();
    return world.act("alder", "people.end-dependence", { person: idOf("rowan") });
  },
};

export const helpedScenesBesides: readonly Scene[] = [
  async () => adding((await givenHelped()).world, "alder", ["rowan"]),
  async () =>
    (await givenHelped()).world.act("alder", "people.add-dependant", { name: idOf("rowan") }),
  async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("clover"));
    return adding(world, "clover", ["rowan"]);
  },
  async () => {
    const world = await givenFounded();
    return world.act("alder", "people.name-helper", {
      person: idOf("rowan"),
      helper: world.person("alder"),
    });
  },
  async () => {
    const { naming } = await givenHelped();
    return naming("alder", "nobody");
  },
  async () => {
    const world = await givenFounded();
    return world.act("alder", "people.object", { person: nobody });
  },
  async () => {
    const { world, objecting } = await givenHelped();
    acceptedFacts(await world.join("dill"));
    return objecting("dill");
  },
  async () => {
    const { world } = await givenHelped();
    return givingPlace(world, "alder", "rowan", "birch");
  },
  async () => {
    const { payingFor } = await givenHelped({ "people.helper-cap": 5 });
    return payingFor("alder", 6);
  },
  ...["people.add-person", "people.add-dependant", "people.name-helper", "people.help"].map(
    (act): Scene =>
      async () => {
        const world = await givenFounded();
        acceptedFacts(await world.join("clover"));
        return world.act("clover", act, bodies[act] ?? {});
      },
  ),
  ...["people.give-place", "people.end-dependence"].map((act): Scene => async () => {
    const world = await givenFounded();
    acceptedFacts(await world.join("clover"));
    return act === "people.give-place"
      ? givingPlace(world, "clover", "rowan")
      : world.act("clover", act, bodies[act] ?? {});
  }),
];

const hash = "a".repeat(64);

const bodies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "people.add-person": { people: [{ name: hash, consent: "desk" }] },
  "people.add-dependant": { name: hash },
  "people.name-helper": { person: hash, helper: hash },
  "people.help": { people: [hash] },
  "people.end-dependence": { person: hash },
};

export const helpedExamples = {
  "people.add-person": { people: [{ name: hash, consent: "desk" }], helper: hash },
  "people.add-dependant": { name: hash },
  "people.name-helper": { person: hash, helper: hash },
  "people.help": { people: [hash] },
  "people.object": { person: hash, act: hash },
  "people.give-place": {
    person: hash,
    key: `did:key:z6Mk${"a".repeat(44)}`,
    proof: "A".repeat(86),
  },
  "people.end-dependence": { person: hash },
} as const;

export const keptHelping = [
  {
    what: "somebody is helped, objects, is helped by another, and comes to a device of their own",
    founders: ["alder", "birch", "clover"],
    steps: [
      add.with({ by: "alder", whom: "rowan" }),
      claimFor.with({ by: "alder", whom: "rowan", name: "fern" }),
      object.with({ by: "birch", whom: "rowan" }),
      claimFor.with({ by: "alder", whom: "rowan", name: "fern" }),
      name.with({ by: "alder", whom: "rowan", helper: "clover" }),
      help.with({ whom: "rowan" }),
      claimFor.with({ by: "clover", whom: "rowan", name: "fern" }),
      givePlace.with({ by: "clover", whom: "rowan" }),
      claimFor.with({ by: "clover", whom: "rowan", name: "fern" }),
      addDependant.with({ by: "alder", whom: "thyme" }),
      endDependence.with({ whom: "thyme" }),
      givePlace.with({ by: "alder", whom: "thyme" }),
    ],
  },
];
