/** The play of offices: what the group makes of them, who is named, takes them on and leaves them, and how each is refused. */

import { DAY, limits, toTime } from "@plenty/kernel";
import { actors } from "../../testing/cast.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, createWorld, givenFounded, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { agreeing, proposed, proposing } from "./agreeing-play.ts";

const keys = ["treasurer", "board", "keeper"] as const;
type Key = (typeof keys)[number];

/** An office as plays make it: a treasurer opens credits and says what helpers may pay; the board names keepers. */
export function officeOf(office: string, changed: Readonly<Record<string, unknown>> = {}) {
  const powers = ["credit.open-currency", "people.helper-cap", "people.welcome"];
  return {
    act: "charter.set-office",
    body: {
      office,
      title: `The ${office}`,
      duties: wordsFor("Keeps what we have in order.").hash,
      ...(office === "treasurer" ? { powers } : {}),
      seats: office === "board" ? 2 : 1,
      term: 365,
      ...(office === "keeper" ? { chosenBy: "board" } : {}),
      ...changed,
    },
  };
}

/** Naming somebody for so many days. */
export function naming(world: World, office: string, whom: string, days = 300) {
  return {
    act: "charter.appoint",
    body: { office, person: world.person(whom), until: toTime(world.now() + days * DAY) },
  };
}

interface Doing {
  readonly by: string;
  readonly kind: number;
  readonly office: Key;
  readonly whom: string;
}

const kinds = [
  ({ office }: Doing) => officeOf(office),
  ({ office, whom }: Doing, world: World) => naming(world, office, whom),
  ({ office, whom }: Doing, world: World) => naming(world, office, whom, 20),
  ({ office, whom }: Doing, world: World) => ({
    act: "charter.recall",
    body: { office, person: world.person(whom) },
  }),
  ({ office }: Doing) => ({ act: "charter.end-office", body: { office } }),
  ({ office }: Doing) => ({
    act: "credit.open-currency",
    body: { name: "Of all", code: office.toUpperCase().slice(0, 8), decimals: 0, floor: -10 },
  }),
] as const;

const proposeOffice = defineStep<Doing>("charter.propose", {
  weight: 4,
  choose: (dice) => ({
    by: dice.pick(actors),
    kind: dice.below(kinds.length),
    office: dice.pick(keys),
    whom: dice.pick(actors),
  }),
  perform: ({ world }, doing) => {
    const act = kinds[doing.kind]?.(doing, world);
    return act === undefined ? undefined : proposing(world, doing.by, { acts: [act] });
  },
});

interface Holding {
  readonly by: string;
  readonly office: Key;
  readonly kind: number;
}

const holding = [
  ({ office }: Holding) => ["charter.take-office", { office }] as const,
  ({ office }: Holding) => ["charter.resign", { office }] as const,
  ({ office }: Holding) =>
    ["charter.decide", { office, settings: { "people.helper-cap": 60 } }] as const,
  ({ office }: Holding) =>
    ["charter.decide", { office, settings: { "people.welcome": "invitation" } }] as const,
  (_: Holding, world: World) => {
    const { act, body } = naming(world, "keeper", "birch");
    return [act, body] as const;
  },
  (_: Holding, world: World) =>
    ["charter.recall", { office: "keeper", person: world.person("birch") }] as const,
  ({ by, office }: Holding) =>
    [
      "charter.hand-over",
      { office, note: wordsFor(`${by} keeps the key in the shed`).hash },
    ] as const,
] as const;

const hold = defineStep<Holding>("charter.hold", {
  weight: 4,
  choose: (dice) => ({
    by: dice.pick(actors),
    office: dice.pick(keys),
    kind: dice.below(holding.length),
  }),
  perform: ({ world }, chosen) => {
    const [act, body] = holding[chosen.kind]?.(chosen, world) ?? [];
    return act === undefined || body === undefined ? undefined : world.act(chosen.by, act, body);
  },
});

/** A group does what it agreed to: alder proposes, birch agrees. */
export async function enacting(world: World, ...acts: readonly object[]) {
  return agreeing(world, "birch", await proposed(world, "alder", { acts }));
}

/** alder, birch and clover founded; there is a treasurer's office, and another that the board fills. */
export async function givenOffices(): Promise<World> {
  const world = await givenFounded(["alder", "birch", "clover"]);
  acceptedFacts(
    await enacting(world, officeOf("treasurer"), officeOf("board"), officeOf("keeper")),
  );
  return world;
}

/** clover holds an office, as the group wanted. */
export async function givenHeld(office = "treasurer", whom = "clover"): Promise<World> {
  const world = await givenOffices();
  acceptedFacts(await enacting(world, naming(world, office, whom)));
  acceptedFacts(await world.act(whom, "charter.take-office", { office }));
  return world;
}

const acting = (world: World, by: string, act: { readonly act: string; readonly body: object }) => {
  return world.act(by, act.act, { ...act.body });
};

/** alder proposes that the group does one thing. */
const proposingOne = async (world: World, act: object) =>
  proposing(world, "alder", { acts: [act] });

const recalling = (world: World, whom: string, office = "treasurer") => ({
  act: "charter.recall",
  body: { office, person: world.person(whom) },
});

const deciding = (world: World, by: string, settings: object, office = "treasurer") =>
  world.act(by, "charter.decide", { office, settings });

/** Founding with offices. */
export const foundingWith = (...offices: readonly { readonly body: object }[]) =>
  createWorld().found({
    change: (body) => ({ ...body, offices: offices.map((office) => office.body) }),
  });

/** As many offices as a group has at most. */
async function givenFull(): Promise<World> {
  const world = await givenFounded(["alder"]);
  for (let n = 0; n < limits.offices; n += limits.actsPerProposal) {
    const some = Array.from({ length: limits.actsPerProposal }, (_, i) => officeOf(`o${n + i}`));
    acceptedFacts(await proposing(world, "alder", { acts: some }));
  }
  return world;
}

export const officesPlay = {
  examples: {
    "charter.set-office": {
      office: "treasurer",
      title: "Treasurer",
      duties: nobody,
      powers: ["people.welcome"],
      seats: 1,
      term: 365,
      chosenBy: "board",
    },
    "charter.end-office": { office: "treasurer" },
    "charter.appoint": { office: "treasurer", person: nobody, until: "2027-01-01T00:00:00.000Z" },
    "charter.recall": { office: "treasurer", person: nobody },
    "charter.take-office": { office: "treasurer" },
    "charter.resign": { office: "treasurer" },
    "charter.decide": { office: "treasurer", settings: { "people.welcome": "invitation" } },
    "charter.hand-over": { office: "treasurer", note: nobody },
  },
  steps: [proposeOffice, hold],
  kept: [
    {
      what: "an office is made, held, decides, is left by its term, and ends",
      founders: ["alder"],
      steps: [
        proposeOffice.with({ by: "alder", kind: 0, office: "treasurer", whom: "alder" }),
        proposeOffice.with({ by: "alder", kind: 2, office: "treasurer", whom: "alder" }),
        hold.with({ by: "alder", office: "treasurer", kind: 0 }),
        hold.with({ by: "alder", office: "treasurer", kind: 2 }),
        hold.with({ by: "alder", office: "treasurer", kind: 3 }),
        hold.with({ by: "alder", office: "treasurer", kind: 6 }),
        wait.with({ millis: 20 * DAY }),
        proposeOffice.with({ by: "alder", kind: 1, office: "treasurer", whom: "alder" }),
        hold.with({ by: "alder", office: "treasurer", kind: 1 }),
        proposeOffice.with({ by: "alder", kind: 1, office: "treasurer", whom: "alder" }),
        proposeOffice.with({ by: "alder", kind: 3, office: "treasurer", whom: "alder" }),
        proposeOffice.with({ by: "alder", kind: 4, office: "treasurer", whom: "alder" }),
        proposeOffice.with({ by: "alder", kind: 5, office: "board", whom: "alder" }),
      ],
    },
  ],
  scenes: {
    officeUnknown: async () =>
      (await givenFounded()).act("alder", "charter.resign", { office: "treasurer" }),
    officeTwice: () => foundingWith(officeOf("board"), officeOf("board")),
    chooserChosen: async () =>
      proposingOne(await givenOffices(), officeOf("treasurer", { chosenBy: "treasurer" })),
    titleUnseen: async () =>
      proposingOne(await givenFounded(), officeOf("board", { title: "\u200b" })),
    powerUnknown: async () =>
      proposingOne(await givenFounded(), officeOf("board", { powers: ["charter.notice"] })),
    officesFull: async () => proposingOne(await givenFull(), officeOf("treasurer")),
    notYoursToFill: async () => {
      const world = await givenOffices();
      return acting(world, "clover", naming(world, "treasurer", "birch"));
    },
    notOneself: async () => {
      const world = await givenHeld("board");
      return acting(world, "clover", naming(world, "keeper", "clover"));
    },
    cannotHold: async () => {
      const world = await givenHeld("board");
      acceptedFacts(await world.join("dill"));
      return acting(world, "clover", naming(world, "keeper", "dill"));
    },
    termInvalid: async () => {
      const world = await givenHeld("board");
      return acting(world, "clover", naming(world, "keeper", "birch", 366));
    },
    officeFull: async () => {
      const world = await givenHeld("board");
      acceptedFacts(await acting(world, "clover", naming(world, "keeper", "birch")));
      return acting(world, "clover", naming(world, "keeper", "alder"));
    },
    holdsNone: async () => {
      const world = await givenHeld("board");
      return acting(world, "clover", recalling(world, "birch", "keeper"));
    },
    notNamed: async () =>
      (await givenOffices()).act("clover", "charter.take-office", { office: "treasurer" }),
    notHolding: async () =>
      (await givenOffices()).act("clover", "charter.resign", { office: "treasurer" }),
    notItsPower: async () =>
      deciding(await givenHeld(), "clover", { "people.readers": "everyone" }),
  },
  asks: {
    offices: () => [{}],
    "hand-overs": () => keys.map((office) => ({ office })),
    terms: ({ world }: { readonly world: World }) =>
      actors.map((name) => ({ person: world.person(name) })),
  },
} as const;
