/** How acts of helping are refused, each in a scene, and an example of each. */

import { limits } from "@plenty/kernel";
import { actingFor, idOf } from "../../testing/behalf.ts";
import type { Scene } from "../../testing/room-play.ts";
import { acceptedFacts, givenFounded, nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { adding, givingPlace, placeGiven } from "./helped-play.ts";
import type { helpedRefusals } from "./helped-refusals.ts";

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
    const { world } = await givenHelped();
    acceptedFacts(await world.act("alder", "people.add-dependant", { name: idOf("thyme") }));
    return givingPlace(world, "birch", "thyme");
  },
  async () => {
    const { payingFor } = await givenHelped({ "people.helper-cap": 1 });
    return payingFor("alder", 101);
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
