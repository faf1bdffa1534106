/**
 * A play: random steps of all acts in one commons, taken or refused as they come. That a refusal writes
 * nothing, and that facts are of their form, is checked wherever an act is applied (ledger.ts).
 */

import { stageOf } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./steps.ts";
import { acceptedFacts, createWorld, openToAll } from "./world.ts";
import type { World } from "./world.ts";

export interface Play {
  readonly founders: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

/** Plays it all and returns the world; `afterStep` sees it after the founding and after each step. */
export async function perform(
  { founders, settings, steps }: Play,
  afterStep: (world: World, stage: Stage) => void = () => undefined,
): Promise<World> {
  const world = createWorld();
  const stage = stageOf(world);
  acceptedFacts(await world.found({ founders, settings: { ...openToAll, ...settings } }));
  afterStep(world, stage);
  for (const step of steps) {
    await step.perform(stage);
    afterStep(world, stage);
  }
  return world;
}
