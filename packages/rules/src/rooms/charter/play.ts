/** The play of the charter: how a group is founded, and how that is refused. */

import { textHash } from "@plenty/log";
import { definePlay } from "../../testing/room-play.ts";
import { createWorld } from "../../testing/world.ts";
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
      log: did,
    },
  },
  scenes: {
    logKeyInvalid: async () => {
      const world = createWorld();
      const { did: log } = await world.signer("alder");
      return world.found({ change: (body) => ({ ...body, log }) });
    },
  },
  also: [
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
  asks: { about: () => [{}] },
});
