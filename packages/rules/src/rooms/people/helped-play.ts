/** The play of helping: who is added, who helps and acts for whom, who objects. */

import { encodeBase64url, wayInMessage } from "@plenty/log";
import type { Consent } from "@plenty/log";
import { actingFor, deviceless, idOf } from "../../testing/behalf.ts";
import { actors, named, players } from "../../testing/cast.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { dependantAdded, helperNamed, personAdded } from "./helped-facts.ts";

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
