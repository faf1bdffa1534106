/** The play of keys: devices are added, named, removed, and what is under way is stopped. */

import { DAY, limits } from "@plenty/kernel";
import { actors, players } from "../../testing/cast.ts";
import { actWith, addKey, cancelKeyChange, changeIn, revokeKey } from "../../testing/devices.ts";
import { nobody } from "../../testing/signing.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { keyRemovalBegun } from "./keys-facts.ts";

/** Endings of the names of devices: the one with which somebody joined has their own name. */
export const things = ["", "", "'s phone", "'s computer", "'s sheet"] as const;

interface Adding {
  readonly who: string;
  readonly with: string;
  readonly adds: string;
}

const add = defineStep<Adding>("people.add-key", {
  weight: 3,
  choose: (dice) => ({ who: dice.pick(actors), with: dice.pick(things), adds: dice.pick(things) }),
  perform: ({ world }, { who, adds, ...by }) => {
    const rank = adds === "'s sheet" ? "spare" : "device";
    return addKey(world, { who, device: who + by.with, adds: who + adds, rank });
  },
});

interface Meaning {
  readonly who: string;
  readonly with: string;
  readonly what: string;
}

function meaning(name: string, perform: (world: World, meant: Meaning) => unknown) {
  return defineStep<Meaning>(name, {
    weight: 2,
    choose: (dice) => ({
      who: dice.pick(actors),
      with: dice.pick(things),
      what: dice.pick(things),
    }),
    perform: ({ world }, meant) => perform(world, meant),
  });
}

const revoke = meaning("people.revoke-key", (world, { who, what, ...by }) =>
  revokeKey(world, { who, device: who + by.with, removes: who + what }),
);

const name = meaning("people.name-key", async (world, { who, what, ...by }) => {
  const { did: key } = await world.signer(who + what);
  const called = { key, name: wordsFor(what).hash };
  return actWith(world, { who, device: who + by.with }, "people.name-key", called);
});

interface Cancelling {
  readonly begun: number;
  /** The device that began it, unless another is meant. */
  readonly with?: string;
}

const cancel = defineStep<Cancelling>("people.cancel-key-change", {
  weight: 2,
  choose: (dice) => ({
    begun: dice.below(256),
    ...(dice.below(2) === 0 ? {} : { with: dice.pick(things) }),
  }),
  perform: async ({ world, one }, { begun, ...by }) => {
    const field = (which: "person" | "change" | "by") =>
      one(keyRemovalBegun, begun, (told) => told[which]);
    const who = players.find((each) => world.person(each) === field("person")) ?? "alder";
    const device = who + (by.with ?? (await endingOf(world, who, field("by"))));
    return cancelKeyChange(world, { who, device }, field("change"));
  },
});

/** The ending of the name of somebody's device. */
async function endingOf(world: World, who: string, key: string): Promise<string> {
  for (const ending of things) {
    if ((await world.signer(who + ending)).did === key) return ending;
  }
  return "";
}

const did = `did:key:z6Mk${"a".repeat(44)}`;
const hash = "a".repeat(64);

/** alder has a phone, which is no longer young, and a sheet that is good. */
export async function givenDevices(founders?: readonly string[]): Promise<World> {
  const world = await givenFounded(founders);
  acceptedFacts(await addKey(world, { who: "alder", adds: "alder's phone" }));
  acceptedFacts(await addKey(world, { who: "alder", adds: "alder's sheet", rank: "spare" }));
  world.wait(limits.keyYoungMs);
  return world;
}

/** alder's phone is about to remove the device with which alder joined. */
async function givenRemoval(): Promise<{ readonly world: World; readonly change: unknown }> {
  const world = await givenDevices();
  const begun = await revokeKey(world, {
    who: "alder",
    device: "alder's phone",
    removes: "alder",
  });
  return { world, change: changeIn(begun) };
}

export const phone = { who: "alder", device: "alder's phone" };
export const sheet = { who: "alder", device: "alder's sheet" };

export const keysPlay = {
  examples: {
    "people.add-key": { key: did, proof: "A".repeat(86), rank: "device", name: hash },
    "people.name-key": { key: did, name: hash },
    "people.revoke-key": { key: did },
    "people.cancel-key-change": { change: hash },
  },
  opening: [
    add.with({ who: "alder", with: "", adds: "'s phone" }),
    wait.with({ millis: limits.keyYoungMs }),
  ],
  steps: [add, revoke, name, cancel],
  kept: [
    {
      what: "a thief with the younger phone begins to remove an older one, and is stopped by the spare way in",
      founders: ["alder"],
      steps: [
        add.with({ who: "alder", with: "", adds: "'s phone" }),
        add.with({ who: "alder", with: "", adds: "'s sheet" }),
        wait.with({ millis: 14 * DAY }),
        revoke.with({ who: "alder", with: "'s phone", what: "" }),
        cancel.with({ with: "'s sheet", begun: 0 }),
      ],
    },
  ],
  scenes: {
    keyRevoked: async () => {
      const world = await givenDevices();
      acceptedFacts(await revokeKey(world, { who: "alder", removes: "alder's phone" }));
      return addKey(world, { ...phone, adds: "alder's computer" });
    },
    spareOnlyKeys: async () => {
      const world = await givenDevices();
      return actWith(world, sheet, "people.welcome", { person: world.person("birch") });
    },
    keyPaused: async () => {
      const { world } = await givenRemoval();
      return world.act("alder", "people.welcome", { person: world.person("birch") });
    },
    keyYoung: async () => {
      const world = await givenFounded();
      acceptedFacts(await addKey(world, { who: "alder", adds: "alder's phone" }));
      return addKey(world, { ...phone, adds: "alder's computer" });
    },
    keysFull: async () => {
      const world = await givenFounded();
      for (let n = 1; n < limits.keysPerPerson; n++) {
        acceptedFacts(await addKey(world, { who: "alder", adds: `alder's phone ${n}` }));
      }
      return addKey(world, { who: "alder", adds: "alder's phone" });
    },
    keyNotYours: async () => revokeKey(await givenDevices(), { who: "alder", removes: "birch" }),
    lastWayIn: async () => revokeKey(await givenFounded(), { who: "alder", removes: "alder" }),
    changeUnderWay: async () => {
      const { world } = await givenRemoval();
      world.wait(DAY);
      return revokeKey(world, { ...phone, removes: "alder" });
    },
    changeUnknown: async () => cancelKeyChange(await givenDevices(), phone, nobody),
    notOlder: async () => {
      const world = await givenDevices();
      const computer = { who: "alder", device: "alder's computer" };
      acceptedFacts(await addKey(world, { ...sheet, adds: computer.device }));
      const begun = await revokeKey(world, { ...phone, removes: "alder" });
      return cancelKeyChange(world, computer, changeIn(begun));
    },
  },
  also: [
    async () => addKey(await givenFounded(), { who: "alder", adds: "birch" }),
    async () => {
      const world = await givenFounded();
      acceptedFacts(await addKey(world, { who: "alder", adds: "alder's phone" }));
      return revokeKey(world, { ...phone, removes: "alder" });
    },
    async () => {
      const { world, change } = await givenRemoval();
      acceptedFacts(await addKey(world, { ...sheet, adds: "alder's computer" }));
      acceptedFacts(
        await addKey(world, { who: "alder", device: "alder's computer", adds: "alder's tablet" }),
      );
      return cancelKeyChange(world, { who: "alder", device: "alder's tablet" }, change);
    },
    async () => {
      const world = await givenDevices();
      const { did: key } = await world.signer("birch");
      return actWith(world, phone, "people.name-key", { key, name: hash });
    },
  ],
} as const;
