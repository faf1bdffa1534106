/** The play of asking for payments: who asks whom, what they answer, and how each act is refused. */

import { DAY } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { actors, anybody, players } from "../../testing/cast.ts";
import type { Stage } from "../../testing/stage.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { creditPaid, currencyOpened } from "./facts.ts";
import { creditAsked } from "./request-facts.ts";
import { requestScenes, requestScenesBesides } from "./request-scenes.ts";

interface Asking {
  readonly by: string;
  readonly from: readonly string[];
  readonly amount: number;
  readonly shares: readonly number[];
}

const ask = defineStep<Asking>("credit.request", {
  weight: 3,
  choose: (dice) => ({
    by: dice.pick(actors),
    from: [dice.pick(players), dice.pick(players), dice.pick(anybody)].slice(dice.below(3)),
    amount: 1 + dice.below(60),
    shares: dice.below(2) === 0 ? [] : [1 + dice.below(3), 1 + dice.below(3), 1],
  }),
  perform: ({ world, agent, one }, { by, from, amount, shares }) =>
    world.act(by, "credit.request", {
      from: from.map(agent),
      currency: one(currencyOpened, 0, (opened) => opened.currency),
      amount,
      ...(shares.length === 0 ? {} : { shares: shares.slice(0, from.length) }),
    }),
});

interface Answering {
  /** Who answers; one of those asked, where nobody is named. */
  readonly by: string | undefined;
  readonly of: number;
  readonly act: "credit.pay-request" | "credit.decline" | "credit.withdraw-request";
}

const answer = defineStep<Answering>("answer a request", {
  weight: 4,
  choose: (dice) => ({
    by: dice.below(4) === 0 ? dice.pick(actors) : undefined,
    of: dice.below(16),
    act: dice.pick([
      "credit.pay-request",
      "credit.pay-request",
      "credit.decline",
      "credit.withdraw-request",
    ]),
  }),
  perform: ({ world, one }, { by, of, act }) => {
    const isAskers = act === "credit.withdraw-request";
    const theirs = one(creditAsked, of, (asked) => (isAskers ? asked.by : asked.of));
    const request = one(creditAsked, of, (asked) => asked.request);
    return world.act(by ?? nameOf(world, theirs), act, { request });
  },
});

interface Sending {
  /** Who sends back; whoever was paid, where nobody is named. */
  readonly by: string | undefined;
  readonly of: number;
}

const sendBack = defineStep<Sending>("credit.send-back", {
  weight: 2,
  choose: (dice) => ({
    by: dice.below(6) === 0 ? dice.pick(actors) : undefined,
    of: dice.below(32),
  }),
  perform: ({ world, told, one }, { by, of }) => {
    const paid = told(creditPaid);
    const payment = paid[of % Math.max(1, paid.length)]?.act ?? nobody;
    const payee = nameOf(
      world,
      one(creditPaid, of, ({ to }) => to),
    );
    return world.act(by ?? payee, "credit.send-back", { payment });
  },
});

/** The name of a person; alder's for anybody else. */
function nameOf(world: World, person: Hash): string {
  return players.find((name) => world.person(name) === person) ?? "alder";
}

const hash = "a".repeat(64);
const asking = { by: "alder", from: ["birch"], amount: 7, shares: [] };

export const requestPlay = {
  examples: {
    "credit.request": { from: [hash], currency: hash, amount: 3, shares: [1], note: hash },
    "credit.pay-request": { request: hash, note: hash },
    "credit.decline": { request: hash, reason: hash },
    "credit.withdraw-request": { request: hash },
    "credit.send-back": { payment: hash, reason: hash },
  },
  steps: [ask, answer, sendBack],
  kept: [
    {
      what: "one of three pays what they are asked for, one declines, and the third lets it lapse; another is taken back",
      founders: ["alder", "birch", "clover", "dill"],
      steps: [
        ask.with({ ...asking, from: ["birch", "clover", "dill"], amount: 100 }),
        answer.with({ by: "birch", of: 0, act: "credit.pay-request" }),
        answer.with({ by: "clover", of: 0, act: "credit.decline" }),
        sendBack.with({ by: undefined, of: 0 }),
        wait.with({ millis: 20 * DAY }),
        wait.with({ millis: 14 * DAY }),
        answer.with({ by: "dill", of: 0, act: "credit.pay-request" }),
        ask.with({ ...asking, from: ["clover"] }),
        answer.with({ by: "alder", of: 3, act: "credit.withdraw-request" }),
      ],
    },
  ],
  asks: {
    requests: ({ world }: Stage) => [
      {},
      { limit: 1 },
      ...players.flatMap((name) => [
        { person: world.person(name) },
        { person: world.person(name), only: "asking" as const },
        { person: world.person(name), only: "waiting" as const, limit: 1 },
      ]),
    ],
  },
  scenes: requestScenes,
  also: requestScenesBesides,
} as const;
