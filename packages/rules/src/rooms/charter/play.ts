/** The play of the charter: how a group is founded and changed, and how either is refused. */

import { textHash } from "@plenty/log";
import { settingSpecs } from "../../index.ts";
import { definePlay } from "../../testing/room-play.ts";
import { createWorld } from "../../testing/world.ts";
import { agreeingPlay } from "./agreeing-play.ts";
import { officesPlay } from "./offices-play.ts";
import { officesAlso } from "./offices-scenes.ts";
import type { charter } from "./index.ts";

const hash = "a".repeat(64);
const did = `did:key:z6Mk${"a".repeat(44)}`;
const proof = "A".repeat(86);

export const play = definePlay<typeof charter>({
  examples: {
    "charter.found": {
      charter: {
        name: "The Alder House",
        object: textHash("We keep a house."),
        language: "en",
        settings: { "people.welcome": "invitation" },
      },
      founders: [{ name: hash, keys: [{ key: did, proof }] }],
      offices: [
        {
          office: "treasurer",
          title: "Treasurer",
          duties: hash,
          powers: ["people.welcome"],
          seats: 1,
          term: 365,
          chosenBy: "board",
        },
      ],
      log: did,
    },
    ...agreeingPlay.examples,
    ...officesPlay.examples,
  },
  steps: [...agreeingPlay.steps, ...officesPlay.steps],
  kept: [...agreeingPlay.kept, ...officesPlay.kept],
  scenes: {
    ...agreeingPlay.scenes,
    ...officesPlay.scenes,
    logKeyInvalid: async () => {
      const world = createWorld();
      const { did: log } = await world.signer("alder");
      return world.found({ change: (body) => ({ ...body, log }) });
    },
  },
  also: [
    ...agreeingPlay.also,
    ...officesAlso,
    () =>
      createWorld().found({
        founders: ["alder", "birch"],
        change: (body) => ({ ...body, founders: body.founders.toReversed() }),
      }),
    () =>
      createWorld().found({
        change: (body) => ({ ...body, founders: [...body.founders, ...body.founders] }),
      }),
  ],
  asks: {
    about: () => [{}],
    itself: () => [{}],
    powers: () => [{}],
    "setting-history": () => settingSpecs.map(({ name: setting }) => ({ setting })),
    ...agreeingPlay.asks,
    ...officesPlay.asks,
  },
});
