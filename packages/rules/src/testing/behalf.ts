/** Acting on behalf in tests: people who have no device are known by the hash of their name. */

import type { Hash } from "@plenty/kernel";
import type { Consent } from "@plenty/log";
import { wordsFor } from "./world.ts";
import type { World } from "./world.ts";

/** People who have no device. */
export const deviceless = ["rowan", "sorrel", "thyme"] as const;

/** Who was added is known by the hash of their name. */
export function idOf(name: string): Hash {
  return wordsFor(name).hash;
}

export interface Behalf {
  readonly by: string;
  readonly whom: string;
  readonly consent?: Consent;
}

/** Signs an act in the name of somebody who has no device. */
export function actingFor(
  world: World,
  { by, whom, consent = "paper" }: Behalf,
  [act, body]: readonly [string, Readonly<Record<string, unknown>>],
) {
  return world.act(by, act, body, { payload: { person: idOf(whom), consent } });
}
