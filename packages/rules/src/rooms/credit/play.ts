/** The play of credit: who opens, who pays whom, and how either is refused. */

import { AMOUNT_MAX, toTime } from "@plenty/kernel";
import { actingFor, deviceless } from "../../testing/behalf.ts";
import type { Behalf } from "../../testing/behalf.ts";
import { actors, anybody, players } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import type { Stage } from "../../testing/stage.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody } from "../../testing/world.ts";
import { asidePlay } from "./aside-play.ts";
import { currencyOpened } from "./facts.ts";
import { heldPlay, hours } from "./held-play.ts";
import type { credit } from "./index.ts";
import { limitPlay } from "./limit-play.ts";
import { requestPlay } from "./request-play.ts";

interface Opening {
  readonly by: string;
  readonly code: string;
  readonly floor: number;
}

const open = defineStep<Opening>("credit.open-currency", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    code: dice.pick(["HOUR", "LEAF", "SEED"]),
    floor: -50 * dice.below(4),
  }),
  perform: ({ world }, { by, code, floor }) =>
    world.act(by, "credit.open-currency", { name: code, code, decimals: 2, floor }),
});

interface Paying {
  readonly by: string;
  readonly to: string;
  readonly currency: number;
  readonly amount: number;
}

const pay = defineStep<Paying>("credit.pay", {
  weight: 4,
  choose: (dice) => ({
    by: dice.pick(actors),
    to: dice.pick(anybody),
    currency: dice.below(4),
    amount: 1 + dice.below(100),
  }),
  perform: ({ world, agent, one }, { by, to, currency, amount }) =>
    world.act(by, "credit.pay", {
      to: agent(to),
      currency: one(currencyOpened, currency, (opened) => opened.currency),
      amount,
    }),
});

interface PayingFor extends Behalf {
  readonly to: string;
  readonly amount: number;
}

const payFor = defineStep<PayingFor>("credit.pay on behalf", {
  weight: 3,
  choose: (dice) => ({
    by: dice.pick(actors),
    whom: dice.pick(deviceless),
    to: dice.pick(anybody),
    amount: 1 + dice.below(60),
  }),
  perform: ({ world, agent, one }, { to, amount, ...who }) => {
    const currency = one(currencyOpened, 0, (opened) => opened.currency);
    return actingFor(world, who, ["credit.pay", { to: agent(to), currency, amount }]);
  },
});

const hash = "a".repeat(64);

export const play = definePlay<typeof credit>({
  examples: {
    "credit.open-currency": hours,
    "credit.pay": { to: hash, currency: hash, amount: 1, note: hash },
    ...heldPlay.examples,
    ...limitPlay.examples,
    ...requestPlay.examples,
    ...asidePlay.examples,
  },
  opening: [open.with({ by: "alder", code: "ROOT", floor: -100 })],
  steps: [
    open,
    pay,
    payFor,
    ...heldPlay.steps,
    ...requestPlay.steps,
    ...limitPlay.steps,
    ...asidePlay.steps,
  ],
  kept: [...heldPlay.kept, ...requestPlay.kept, ...limitPlay.kept, ...asidePlay.kept],
  scenes: {
    codeTaken: async () => {
      const world = await givenFounded();
      acceptedFacts(await world.act("alder", "credit.open-currency", hours));
      return world.act("alder", "credit.open-currency", { ...hours, name: "Other hours" });
    },
    currencyUnknown: async () => {
      const world = await givenFounded();
      const to = world.person("birch");
      return world.act("alder", "credit.pay", { to, currency: hash, amount: AMOUNT_MAX });
    },
    ...heldPlay.scenes,
    ...requestPlay.scenes,
    ...asidePlay.scenes,
  },
  also: [
    ...heldPlay.also,
    ...requestPlay.also,
    ...limitPlay.also,
    ...asidePlay.also,
    async () => {
      const world = await givenFounded(["alder"], { "credit.opener": "members" });
      acceptedFacts(await world.join("clover"));
      return world.act("clover", "credit.open-currency", hours);
    },
    async () => (await givenCredit()).paid({ to: nobody }),
    async () => {
      const { world, paid } = await givenCredit();
      return paid({ to: world.person("alder") });
    },
    async () => (await givenCredit()).paid({ amount: 101 }),
    async () => {
      const { paid } = await givenCredit();
      acceptedFacts(await paid({}));
      return paid({ amount: AMOUNT_MAX });
    },
  ],
  asks: {
    ...requestPlay.asks,
    ...asidePlay.asks,
    currencies: () => [{}],
    held: () => [{}],
    balances: (stage) => [inCredit(stage), { ...inCredit(stage), after: 1, limit: 1 }],
    turnover: (stage) => [
      { ...inCredit(stage), since: toTime(0) },
      { ...inCredit(stage), since: toTime(stage.world.now()) },
    ],
    account: (stage) => accounts(stage),
    payments: (stage) => [
      ...accounts(stage),
      ...accounts(stage).map((account) => ({ ...account, limit: 1 })),
    ],
  },
});

/** alder and birch are founders, and alder may pay birch with a credit of hers. */
async function givenCredit() {
  const world = await givenFounded(["alder", "birch"]);
  const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", hours));
  const paying = { to: world.person("birch"), currency: String(opened?.["currency"]), amount: 1 };
  const paid = (other: Partial<typeof paying>) =>
    world.act("alder", "credit.pay", { ...paying, ...other });
  return { world, paid };
}

/** The credit that every play begins with. */
function inCredit({ one }: Stage) {
  return { currency: one(currencyOpened, 0, (opened) => opened.currency) };
}

/** Everybody's account in it. */
function accounts(stage: Stage) {
  const { world } = stage;
  const { currency } = inCredit(stage);
  return players.map((name) => ({ person: world.person(name), currency }));
}
