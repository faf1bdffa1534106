/** The play of leaving: who goes and comes back, in their own name or by whoever helps, and how it is refused. */

import { limits } from "@plenty/kernel";
import type { Fact } from "../../engine/spec.ts";
import { actingFor, deviceless, idOf } from "../../testing/behalf.ts";
import { actors } from "../../testing/cast.ts";
import { actWith, nameGuardians, reEnter } from "../../testing/devices.ts";
import type { Using } from "../../testing/devices.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, invite, nobody, welcome } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { adding } from "./helped-play.ts";
import { things } from "./keys-play.ts";

/** Somebody leaves. */
export function leave(world: World, by: Using) {
  return actWith(world, by, "people.leave", {});
}

/** Somebody who left comes back. */
export function comeBack(world: World, by: Using) {
  return actWith(world, by, "people.come-back", {});
}

interface Going {
  readonly who: string;
  readonly with: string;
}

const leaving = defineStep<Going>("people.leave", {
  weight: 1,
  choose: (dice) => ({ who: dice.pick(actors), with: dice.pick(things) }),
  perform: ({ world }, { who, ...by }) => leave(world, { who, device: who + by.with }),
});

const comingBack = defineStep<Going>("people.come-back", {
  weight: 2,
  choose: (dice) => ({ who: dice.pick(actors), with: dice.pick(things) }),
  perform: ({ world }, { who, ...by }) => comeBack(world, { who, device: who + by.with }),
});

interface Helping {
  readonly by: string;
  readonly whom: string;
  readonly act: "people.leave" | "people.come-back";
}

const forThem = defineStep<Helping>("people.leave on behalf", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    whom: dice.pick(deviceless),
    act: dice.pick(["people.leave", "people.come-back"]),
  }),
  perform: ({ world }, { act, ...who }) => actingFor(world, who, [act, {}]),
});

/** Somebody proposes that the group takes somebody out. */
export function proposingOut(world: World, by: string, person: string) {
  return world.act(by, "charter.propose", { acts: [{ act: "people.remove", body: { person } }] });
}

const removing = defineStep<{ readonly by: string; readonly whom: string }>("people.remove", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), whom: dice.pick(actors) }),
  perform: ({ world }, { by, whom }) => proposingOut(world, by, world.person(whom)),
});

/** alder, birch and clover founded, and the group took clover out. */
export async function givenRemoved(): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover"]);
  const [made] = acceptedFacts(await proposingOut(world, "alder", world.person("clover")));
  acceptedFacts(await world.act("birch", "charter.agree", { proposal: made?.proposal }));
  return world;
}

/** alder, birch and clover founded, and clover left. */
export async function givenLeft(settings = {}): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover"], settings);
  acceptedFacts(await leave(world, { who: "clover" }));
  return world;
}

/** The same, so long ago that clover cannot come back. */
export async function givenGone(): Promise<World> {
  const world = await givenLeft();
  world.wait(limits.comeBackMs);
  world.tick();
  return world;
}

/** Rows of an answer of people. */
export function rowsOf(world: World, query: string, params: Record<string, string> = {}) {
  return world.ask("people", query, params)["rows"] as readonly Record<string, unknown>[]; // a page has rows
}

/** What kinds of facts came. */
export function factsIn(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ fact }) => fact);
}

export const credit = { name: "House hours", code: "HOUR", decimals: 2, floor: -5_000 };

/** Scenes in which somebody means clover, who left. */
const meaningThem = {
  welcome: async () => welcome(await givenLeft(), "alder", "clover"),
  "add-person": async () => adding(await givenLeft(), "alder", ["rowan"], { helper: "clover" }),
  "name-helper": async () => {
    const world = await givenLeft();
    acceptedFacts(await adding(world, "alder", ["rowan"]));
    const named = { person: idOf("rowan"), helper: world.person("clover") };
    return world.act("alder", "people.name-helper", named);
  },
  "name-guardians": async () =>
    nameGuardians(await givenLeft(), { who: "alder" }, ["birch", "clover"], 1),
  "re-enter": async () =>
    reEnter(await givenGone(), { by: "alder", who: "clover", device: "clover's new phone" }),
  pay: async () => {
    const world = await givenLeft();
    const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
    const paid = { to: world.person("clover"), currency: opened?.currency, amount: 1 };
    return world.act("alder", "credit.pay", paid);
  },
  log: async () => {
    const world = await givenLeft();
    const people = [world.person("clover")];
    const items = [{ on: "2026-01-05", people, theme: "food", kind: "work" }];
    return world.act("alder", "contributions.log", { items });
  },
} as const;

export const leavingPlay = {
  examples: { "people.leave": {}, "people.come-back": {}, "people.remove": { person: nobody } },
  steps: [leaving, comingBack, forThem, removing],
  kept: [
    {
      what: "the group takes somebody out, who cannot come back",
      founders: ["alder"],
      steps: [
        wait.with({ millis: 1 }),
        removing.with({ by: "alder", whom: "alder" }),
        removing.with({ by: "alder", whom: "birch" }),
        comingBack.with({ who: "birch", with: "" }),
      ],
    },
    {
      what: "the founders leave one after the other, one comes back, and a place ends",
      founders: ["alder", "birch", "clover"],
      steps: [
        leaving.with({ who: "alder", with: "" }),
        leaving.with({ who: "birch", with: "" }),
        leaving.with({ who: "clover", with: "" }),
        comingBack.with({ who: "alder", with: "" }),
        wait.with({ millis: limits.comeBackMs }),
        comingBack.with({ who: "birch", with: "" }),
        leaving.with({ who: "clover", with: "" }),
      ],
    },
  ],
  scenes: {
    hasLeft: async () => leave(await givenLeft(), { who: "clover" }),
    notLeft: async () => comeBack(await givenLeft(), { who: "alder" }),
    placeOver: async () => comeBack(await givenGone(), { who: "clover" }),
    dependenceFirst: async () => {
      const world = await givenFounded();
      acceptedFacts(await world.act("alder", "people.add-dependant", { name: idOf("rowan") }));
      return leave(world, { who: "alder" });
    },
    lastMember: async () => leave(await givenFounded(["alder"]), { who: "alder" }),
    theyLeft: meaningThem.welcome,
  },
  also: [
    ...Object.values(meaningThem),
    async () => proposingOut(await givenFounded(), "alder", nobody),
    async () => {
      const world = await givenGone();
      return proposingOut(world, "alder", world.person("clover"));
    },
    async () => {
      const world = await givenFounded();
      acceptedFacts(await world.act("alder", "people.add-dependant", { name: idOf("rowan") }));
      return proposingOut(world, "alder", idOf("rowan"));
    },
    async () => {
      const world = await givenFounded(["alder"]);
      return proposingOut(world, "alder", world.person("alder"));
    },
    async () => {
      const world = await givenFounded();
      acceptedFacts(await invite(world, "alder", ["a link"]));
      acceptedFacts(await leave(world, { who: "alder" }));
      return world.join("dill", { invitation: "a link" });
    },
  ],
} as const;
