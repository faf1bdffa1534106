/** The play of ways back: guardians are named and call, members let somebody in again whom they see. */

import { DAY, limits } from "@plenty/kernel";
import { idOf } from "../../testing/behalf.ts";
import { actors, players } from "../../testing/cast.ts";
import {
  actWith,
  addKey,
  cancelKeyChange,
  changeIn,
  nameGuardians,
  recover,
  reEnter,
  revokeKey,
} from "../../testing/devices.ts";
import type { LettingIn } from "../../testing/devices.ts";
import { nobody, wayIn } from "../../testing/signing.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import type { Dice } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { adding } from "./helped-play.ts";
import { givenDevices, phone, sheet, things } from "./keys-play.ts";

interface Naming {
  readonly who: string;
  readonly with: string;
  readonly guardians: readonly string[];
  readonly needed: number;
}

const name = defineStep<Naming>("people.name-guardians", {
  weight: 2,
  choose: (dice) => ({
    who: dice.pick(actors),
    with: dice.pick(things),
    guardians: [dice.pick(actors), dice.pick(players)],
    needed: 1 + dice.below(2),
  }),
  perform: ({ world }, { who, guardians, needed, ...by }) =>
    nameGuardians(world, { who, device: who + by.with }, guardians, needed),
});

const newDevices = ["'s phone", "'s new phone", "'s newest phone"] as const;

function choosing(dice: Dice): LettingIn {
  const who = dice.pick(actors);
  return { by: dice.pick(actors), who, device: who + dice.pick(newDevices) };
}

const enter = defineStep<LettingIn>("people.re-enter", {
  weight: 2,
  choose: choosing,
  perform: ({ world }, letting) => reEnter(world, letting),
});

const call = defineStep<LettingIn>("people.recover", {
  weight: 2,
  choose: choosing,
  perform: ({ world }, letting) => recover(world, letting),
});

/** alder, birch and clover founded; alder has a phone and a sheet, and birch and clover as guardians, both needed. */
async function givenGuarded(): Promise<World> {
  const world = await givenDevices(["alder", "birch", "clover"]);
  acceptedFacts(await nameGuardians(world, sheet, ["birch", "clover"], 2));
  return world;
}

const calling = { who: "alder", device: "alder's new phone" };

/** Both guardians have called a new phone for alder. */
async function givenCalled(): Promise<World> {
  const world = await givenGuarded();
  acceptedFacts(await recover(world, { by: "birch", ...calling }));
  acceptedFacts(await recover(world, { by: "clover", ...calling }));
  return world;
}

/** birch and clover have let alder in again with a new phone. */
async function givenReEntered(): Promise<{ readonly world: World; readonly change: unknown }> {
  const world = await givenDevices(["alder", "birch", "clover"]);
  const begun = await reEnter(world, { by: "birch", ...calling });
  acceptedFacts(await reEnter(world, { by: "clover", ...calling }));
  return { world, change: changeIn(begun) };
}

const stranger = { person: nobody, key: `did:key:z6Mk${"a".repeat(44)}`, proof: "A".repeat(86) };

/** A member lets in nobody who is here. */
async function lettingInNobody(act: string) {
  const world = await givenGuarded();
  const key = await wayIn("a stranger", { commons: world.commons(), person: nobody });
  return world.act("birch", act, { person: nobody, ...key });
}

export const wayBackPlay = {
  examples: {
    "people.name-guardians": { guardians: [nobody], needed: 1 },
    "people.re-enter": stranger,
    "people.recover": stranger,
  },
  steps: [name, enter, call],
  kept: [
    {
      what: "guardians call while a device names others and members let in a third",
      founders: ["alder", "birch", "clover"],
      steps: [
        name.with({ who: "alder", with: "", guardians: ["birch", "clover"], needed: 2 }),
        wait.with({ millis: limits.keyYoungMs }),
        name.with({ who: "alder", with: "'s phone", guardians: ["birch"], needed: 1 }),
        call.with({ by: "birch", who: "alder", device: "alder's new phone" }),
        enter.with({ by: "birch", who: "alder", device: "alder's newest phone" }),
        enter.with({ by: "clover", who: "alder", device: "alder's newest phone" }),
        call.with({ by: "clover", who: "alder", device: "alder's new phone" }),
        wait.with({ millis: DAY }),
        name.with({ who: "alder", with: "'s new phone", guardians: ["clover"], needed: 1 }),
      ],
    },
  ],
  scenes: {
    keyWaits: async () => {
      const { world } = await givenReEntered();
      const birch = { person: world.person("birch") };
      return actWith(world, calling, "people.welcome", birch);
    },
    guardiansCalled: async () => {
      const world = await givenGuarded();
      acceptedFacts(await recover(world, { by: "birch", ...calling }));
      return world.act("alder", "people.welcome", { person: world.person("birch") });
    },
    onlySpareStops: async () => {
      const world = await givenGuarded();
      const begun = await recover(world, { by: "birch", ...calling });
      return cancelKeyChange(world, phone, changeIn(begun));
    },
    guardianInvalid: async () =>
      nameGuardians(await givenFounded(), { who: "alder" }, ["alder"], 1),
    guardiansNeeded: async () =>
      nameGuardians(await givenFounded(), { who: "alder" }, ["birch"], 2),
    neverIn: async () => {
      const world = await givenFounded();
      acceptedFacts(await adding(world, "alder", ["rowan"]));
      const person = idOf("rowan");
      const key = await wayIn("rowan", { commons: world.commons(), person });
      return world.act("birch", "people.re-enter", { person, ...key });
    },
    ownWitness: async () => reEnter(await givenFounded(), { ...calling, by: "alder" }),
    alreadyWitnessed: async () => {
      const world = await givenFounded();
      acceptedFacts(await reEnter(world, { by: "birch", ...calling }));
      return reEnter(world, { by: "birch", ...calling });
    },
    notGuardian: async () => recover(await givenFounded(), { by: "birch", ...calling }),
  },
  also: [
    async () => {
      const { world, change } = await givenReEntered();
      return cancelKeyChange(world, calling, change);
    },
    async () => {
      const world = await givenCalled();
      return revokeKey(world, { who: "alder", removes: calling.device });
    },
    async () => {
      const world = await givenFounded();
      acceptedFacts(await addKey(world, { who: "alder", adds: phone.device }));
      return nameGuardians(world, phone, ["birch"], 1);
    },
    async () => nameGuardians(await givenFounded(), { who: "alder" }, ["clover"], 1),
    async () => {
      const world = await givenGuarded();
      acceptedFacts(await nameGuardians(world, phone, ["birch"], 1));
      return nameGuardians(world, phone, ["clover"], 1);
    },
    async () => reEnter(await givenNewcomer(), { by: "clover", ...calling }),
    async () => {
      const world = await givenNewcomer({ "people.witnesses": "founders" });
      for (const by of ["alder", "birch"]) {
        acceptedFacts(await world.act(by, "people.welcome", { person: world.person("clover") }));
      }
      return reEnter(world, { by: "clover", ...calling });
    },
    () => lettingInNobody("people.re-enter"),
    async () => reEnter(await givenFounded(), { by: "birch", who: "alder", device: "birch" }),
    async () => recover(await givenNewcomer(), { by: "clover", ...calling }),
    () => lettingInNobody("people.recover"),
    async () => recover(await givenCalled(), { by: "birch", ...calling }),
    async () => {
      const world = await givenGuarded();
      acceptedFacts(await recover(world, { by: "birch", ...calling }));
      return recover(world, { by: "birch", ...calling });
    },
    async () => recover(await givenGuarded(), { by: "birch", who: "alder", device: "birch" }),
  ],
} as const;

/** clover has joined and nobody has welcomed them. */
async function givenNewcomer(settings = {}): Promise<World> {
  const world = await givenFounded(["alder", "birch"], settings);
  acceptedFacts(await world.join("clover"));
  return world;
}
