/** The play of what is set aside: for whom, what becomes of it, and how each act is refused. */

import { AMOUNT_MAX, DAY, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { actors, anybody, players } from "../../testing/cast.ts";
import type { Stage } from "../../testing/stage.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, nobody } from "../../testing/world.ts";
import { creditSetAside } from "./aside-acts.ts";
import { currencyOpened } from "./facts.ts";
import { givenCredit, givenHelped, lastAct } from "./request-scenes.ts";

interface Setting {
  readonly by: string;
  readonly to: string;
  readonly amount: number;
  readonly days: number;
}

const setAside = defineStep<Setting>("credit.set-aside", {
  weight: 3,
  choose: (dice) => ({
    by: dice.pick(actors),
    to: dice.pick(anybody),
    amount: 1 + dice.below(40),
    days: dice.pick([1, 7, 40, 400]),
  }),
  perform: ({ world, agent, one }, { by, to, amount, days }) =>
    world.act(by, "credit.set-aside", {
      to: agent(to),
      currency: one(currencyOpened, 0, (opened) => opened.currency),
      amount,
      until: toTime(world.now() + days * DAY),
    }),
});

interface Answering {
  /** Who answers; whom it is for, where nobody is named. */
  readonly by: string | undefined;
  readonly of: number;
  /** How much is taken; all of it where nothing is said, none of it where it is let go. */
  readonly take: number | "all" | "nothing";
}

const answer = defineStep<Answering>("answer what is set aside", {
  weight: 3,
  choose: (dice) => ({
    by: dice.below(5) === 0 ? dice.pick(actors) : undefined,
    of: dice.below(8),
    take: dice.pick<Answering["take"]>(["all", "nothing", 1 + dice.below(20)]),
  }),
  perform: ({ world, one }, { by, of, take }) => {
    const aside = one(creditSetAside, of, (told) => told.aside);
    const theirs = one(creditSetAside, of, (told) => told.to);
    const name = by ?? players.find((player) => world.person(player) === theirs) ?? "alder";
    if (take === "nothing") return world.act(name, "credit.let-go-aside", { aside });
    const amount = take === "all" ? {} : { amount: take };
    return world.act(name, "credit.take-aside", { aside, ...amount });
  },
});

const week = 7 * DAY;

/** alder set 10 steps aside for birch, for a week, unless something else is said; and what each does about it. */
export async function givenAside(floor?: number, { amount = 10, settings = {} } = {}) {
  const given = await givenCredit(floor, settings);
  const { world, currency } = given;
  const setting = (by: string, other: object = {}) => {
    const until = toTime(world.now() + week);
    const body = { to: world.person("birch"), currency, amount, until };
    return world.act(by, "credit.set-aside", { ...body, ...other });
  };
  acceptedFacts(await setting("alder"));
  const aside = lastAct(world);
  const taking = (by: string, other: object = {}) =>
    world.act(by, "credit.take-aside", { aside, ...other });
  const letting = (by: string, of: Hash = aside) =>
    world.act(by, "credit.let-go-aside", { aside: of });
  return { ...given, setting, aside, taking, letting };
}

export const asidePlay = {
  examples: {
    "credit.set-aside": {
      to: nobody,
      currency: nobody,
      amount: 1,
      until: "2026-12-01T00:00:00.000Z",
      note: nobody,
    },
    "credit.take-aside": { aside: nobody, amount: 1 },
    "credit.let-go-aside": { aside: nobody },
  },
  steps: [setAside, answer],
  kept: [
    {
      what: "of what is set aside a part is taken, the rest lapses; another is let go",
      founders: ["alder", "birch"],
      steps: [
        setAside.with({ by: "alder", to: "birch", amount: 20, days: 7 }),
        answer.with({ by: "birch", of: 0, take: 5 }),
        setAside.with({ by: "alder", to: "birch", amount: 9, days: 40 }),
        wait.with({ millis: 8 * DAY }),
        answer.with({ by: "birch", of: 0, take: "all" }),
        answer.with({ by: "birch", of: 1, take: "nothing" }),
        answer.with({ by: "birch", of: 1, take: "nothing" }),
      ],
    },
  ],
  asks: {
    asides: ({ world }: Stage) => [
      {},
      { limit: 1 },
      ...players.map((name) => ({ person: world.person(name) })),
    ],
  },
  scenes: {
    asideForOther: async () => (await givenAside()).taking("clover"),
  },
  also: [
    async () => (await givenAside()).setting("alder", { currency: nobody }),
    async () => (await givenAside()).setting("alder", { to: nobody }),
    async () => {
      const { world, setting } = await givenAside();
      acceptedFacts(await world.act("birch", "people.leave", {}));
      return setting("alder");
    },
    async () => (await givenAside()).setting("birch"),
    async () => {
      const { setting, paying } = await givenAside(-AMOUNT_MAX);
      acceptedFacts(await paying("clover", "dill", 1));
      return setting("clover", { amount: AMOUNT_MAX });
    },
    async () => (await givenAside()).setting("alder", { until: "2020-01-01T00:00:00.000Z" }),
    async () => (await givenAside()).setting("alder", { amount: 91 }),
    async () => {
      const { world, forRowan, currency } = await givenHelped();
      const until = toTime(world.now() + week);
      const body = { to: world.person("birch"), currency, amount: 101, until };
      return forRowan("credit.set-aside", body);
    },
    async () => (await givenAside()).taking("birch", { aside: nobody }),
    async () => {
      const { taking } = await givenAside();
      acceptedFacts(await taking("birch"));
      return taking("birch");
    },
    async () => (await givenAside()).taking("birch", { amount: 11 }),
    async () => {
      const { taking, paying } = await givenAside(-AMOUNT_MAX);
      acceptedFacts(await paying("clover", "birch", AMOUNT_MAX));
      return taking("birch");
    },
    async () => (await givenAside()).letting("birch", nobody),
    async () => (await givenAside()).letting("alder"),
    async () => {
      const { letting } = await givenAside();
      acceptedFacts(await letting("birch"));
      return letting("birch");
    },
  ],
} as const;
