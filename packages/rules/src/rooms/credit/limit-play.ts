/** The play of limits: the group says how far one member may go, and how that is refused. */

import { DAY } from "@plenty/kernel";
import { actors, anybody } from "../../testing/cast.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { currencyOpened } from "./facts.ts";
import { hours } from "./held-play.ts";
import { lastAct } from "./request-scenes.ts";

interface Limiting {
  readonly by: string;
  readonly of: string;
  /** Undefined where it becomes everybody's again. */
  readonly floor: number | undefined;
}

const limit = defineStep<Limiting>("credit.set-limit by agreement", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    of: dice.pick(anybody),
    floor: dice.below(3) === 0 ? undefined : 0 - dice.below(60),
  }),
  perform: ({ world, agent, one }, { by, of, floor }) => {
    const currency = one(currencyOpened, 0, (opened) => opened.currency);
    return proposed(world, by, { person: agent(of), currency, ...(floor && { floor }) });
  },
});

interface Setting {
  readonly by: string;
  readonly name: string;
  readonly value: number;
}

const share = defineStep<Setting>("charter.propose shares of limits", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    name: dice.pick(["credit.start", "credit.growth", "credit.warning"]),
    value: 1 + dice.below(100),
  }),
  perform: ({ world }, { by, name, value }) =>
    world.act(by, "charter.propose", { settings: { [name]: value } }),
});

/** Somebody proposes a limit; where they are alone, it is so. */
function proposed(world: World, by: string, body: object) {
  return world.act(by, "charter.propose", { acts: [{ act: "credit.set-limit", body }] });
}

/** What is refused where alder, alone in a group with a credit, proposes a limit. */
function refusing(other: object, founders: readonly string[] = ["alder"]) {
  return async () => {
    const world = await givenFounded([...founders]);
    acceptedFacts(await world.act("alder", "credit.open-currency", hours));
    const currency = lastAct(world);
    for (const name of founders.slice(1)) acceptedFacts(await world.act(name, "people.leave", {}));
    const person = world.person(founders.at(-1) ?? "alder");
    return proposed(world, "alder", { person, currency, floor: 0, ...other });
  };
}

export const limitPlay = {
  examples: { "credit.set-limit": { person: nobody, currency: nobody, floor: -1 } },
  steps: [limit, share],
  kept: [
    {
      what: "one member's limit is set under their balance, and becomes everybody's again",
      founders: ["alder"],
      steps: [
        limit.with({ by: "alder", of: "alder", floor: -3 }),
        limit.with({ by: "alder", of: "alder", floor: undefined }),
        share.with({ by: "alder", name: "credit.start", value: 20 }),
        wait.with({ millis: 30 * DAY }),
        limit.with({ by: "alder", of: "alder", floor: -5 }),
      ],
    },
  ],
  also: [
    refusing({ currency: nobody }),
    refusing({ person: nobody }),
    refusing({}, ["alder", "birch"]),
  ],
} as const;
