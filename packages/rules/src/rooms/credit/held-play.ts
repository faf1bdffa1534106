/** The play of what the group holds: it is paid, pays, keeps and lets go, and how each is refused. */

import { AMOUNT_MAX, DAY } from "@plenty/kernel";
import { actors, anybody } from "../../testing/cast.ts";
import type { Stage } from "../../testing/stage.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { currencyOpened } from "./facts.ts";

/** A credit as plays open it. */
export const hours = { name: "House hours", code: "HOUR", decimals: 2, floor: -100 };

interface Keeping {
  readonly by: string;
  readonly to: string;
  readonly kind: number;
  readonly amount: number;
}

/** What only the group does with what it holds. */
const keeping = [
  ({ amount }: Keeping, currency: string) => ({ act: "credit.lock", body: { currency, amount } }),
  ({ amount }: Keeping, currency: string) => ({
    act: "credit.release",
    body: { currency, amount: amount - 1 },
  }),
  ({ to, amount }: Keeping, currency: string, { agent }: Stage) => ({
    act: "credit.pay-out",
    body: { to: agent(to), currency, amount },
  }),
] as const;

const keep = defineStep<Keeping>("charter.propose", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    to: dice.pick(anybody),
    kind: dice.below(keeping.length),
    amount: 1 + dice.below(30),
  }),
  perform: (stage, doing) => {
    const currency = stage.one(currencyOpened, 0, (opened) => opened.currency);
    const act = keeping[doing.kind]?.(doing, currency, stage);
    return act && stage.world.act(doing.by, "charter.propose", { acts: [act] });
  },
});

interface Giving {
  readonly by: string;
  readonly currency: number;
  readonly amount: number;
}

const give = defineStep<Giving>("credit.pay to the group", {
  weight: 2,
  choose: (dice) => ({
    by: dice.pick(actors),
    currency: dice.below(4),
    amount: 1 + dice.below(40),
  }),
  perform: ({ world, one }, { by, currency: which, amount }) => {
    const currency = one(currencyOpened, which, (opened) => opened.currency);
    return world.act(by, "credit.pay", { to: world.commons(), currency, amount });
  },
});

/** alder founded, perhaps with others, and paid the group 12 steps; where she is alone, 10 of them are locked. */
async function givenLocked(founders: readonly string[] = ["alder"]) {
  const world = await givenFounded([...founders]);
  const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", hours));
  const currency = String(opened?.["currency"]);
  acceptedFacts(
    await world.act("alder", "credit.pay", { to: world.commons(), currency, amount: 12 }),
  );
  acceptedFacts(await proposed(world, lock(currency, 10)));
  return { world, currency };
}

/** alder proposes that the group does something; where she is alone, it does. */
function proposed(world: World, act: object) {
  return world.act("alder", "charter.propose", { acts: [act] });
}

/** What is refused of what alder, alone in a group that keeps something, would have it do. */
function refusing(act: (given: Awaited<ReturnType<typeof givenLocked>>) => object) {
  return async () => {
    const given = await givenLocked();
    return proposed(given.world, act(given));
  };
}

const lock = (currency: string, amount: number) => ({
  act: "credit.lock",
  body: { currency, amount },
});
const release = (currency: string, amount: number) => ({
  act: "credit.release",
  body: { currency, amount },
});
const payOut = (body: {
  readonly to: string;
  readonly currency: string;
  readonly amount: number;
}) => ({
  act: "credit.pay-out",
  body,
});

const paid = { by: "alder", to: "alder", amount: 5 };

export const heldPlay = {
  examples: {
    "credit.pay-out": { to: nobody, currency: nobody, amount: 1 },
    "credit.lock": { currency: nobody, amount: 1 },
    "credit.release": { currency: nobody, amount: 0 },
  },
  steps: [give, keep],
  kept: [
    {
      what: "a group is paid, keeps some of it, lets go of that after the notice, and pays it",
      founders: ["alder"],
      steps: [
        give.with({ by: "alder", currency: 0, amount: 8 }),
        keep.with({ ...paid, kind: 0 }),
        keep.with({ ...paid, kind: 2 }),
        keep.with({ ...paid, kind: 1 }),
        wait.with({ millis: 14 * DAY }),
        give.with({ by: "alder", currency: 0, amount: 1 }),
        keep.with({ ...paid, kind: 2 }),
      ],
    },
  ],
  scenes: {
    lockLess: refusing(({ currency }) => lock(currency, 9)),
    notLess: refusing(({ currency }) => release(currency, 10)),
  },
  also: [
    refusing(() => lock(nobody, 1)),
    refusing(() => release(nobody, 1)),
    refusing(({ world }) => payOut({ to: world.person("alder"), currency: nobody, amount: 1 })),
    refusing(({ currency }) => payOut({ to: nobody, currency, amount: 1 })),
    refusing(({ world, currency }) => payOut({ to: world.commons(), currency, amount: 1 })),
    refusing(({ world, currency }) => payOut({ to: world.person("alder"), currency, amount: 3 })),
    async () => {
      const { world, currency } = await givenLocked(["alder", "birch"]);
      const to = world.person("birch");
      acceptedFacts(await world.act("alder", "credit.pay", { to, currency, amount: 1 }));
      return proposed(world, payOut({ to, currency, amount: AMOUNT_MAX }));
    },
    async () => {
      const { world, currency } = await givenLocked(["alder", "birch"]);
      acceptedFacts(await world.act("birch", "people.leave", {}));
      return proposed(world, payOut({ to: world.person("birch"), currency, amount: 1 }));
    },
  ],
} as const;
