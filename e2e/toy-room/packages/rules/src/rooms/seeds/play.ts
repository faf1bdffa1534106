/** The play of seeds: who offers what, and how that is refused. */

import { actors } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import { defineStep } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded } from "../../testing/world.ts";
import type { seeds } from "./index.ts";

interface Offering {
  readonly by: string;
  readonly kind: string;
  readonly packets: number;
}

const offer = defineStep<Offering>("seeds.offer", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    kind: dice.pick(["bean", "kale"]),
    packets: 1 + dice.below(9),
  }),
  perform: ({ world }, { by, ...offering }) => world.act(by, "seeds.offer", offering),
});

export const play = definePlay<typeof seeds>({
  examples: { "seeds.offer": { kind: "bean", packets: 3, note: "a".repeat(64) } },
  steps: [offer],
  scenes: {
    offeredAlready: async () => {
      const world = await givenFounded();
      const offering = { kind: "bean", packets: 3 };
      acceptedFacts(await world.act("alder", "seeds.offer", offering));
      return world.act("alder", "seeds.offer", offering);
    },
  },
  asks: { offers: () => [{}] },
});
