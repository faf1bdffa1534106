/** A journal of 100,000 flows of things that were made of others: how long it takes to follow one back, and forth. */

import { AMOUNT_MAX, limits } from "@plenty/kernel";
import { createBench } from "../../packages/rules/src/testing/judgement.ts";
import type { Bench } from "../../packages/rules/src/testing/judgement.ts";
import {
  beginProcess,
  flow,
  follow,
  registerAgent,
  registerResource,
} from "../../packages/rules/src/services/economy/index.ts";
import type { Flow } from "../../packages/rules/src/services/economy/index.ts";
import { mulberry32 } from "../counting/random.ts";
import { quantile } from "../lib/figures.ts";

const FLOWS = 100_000;
const MAKERS = 50;
const THINGS = 100;

export interface FollowingFigures {
  readonly flows: number;
  /** Milliseconds: half of all, and 95 of 100. */
  readonly back: readonly [number, number];
  readonly forth: readonly [number, number];
  /** Flows that one leads to, half of all and most. */
  readonly told: readonly [number, number];
}

/** Follows a thousand of them, chosen at random, both ways. */
export function timeFollowing(): FollowingFigures {
  const bench = createBench();
  bench.db.exec("BEGIN");
  makeFlows(bench);
  bench.db.exec("COMMIT");
  const random = mulberry32(7);
  const [back, forth, told]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < 1_000; i++) {
    const start = 1 + Math.floor(random() * FLOWS);
    for (const [way, times] of [
      ["back", back],
      ["forth", forth],
    ] as const) {
      const before = performance.now();
      const { flows } = follow(bench.judgement, { flow: start, way, limit: limits.pageRows });
      times.push(performance.now() - before);
      told.push(flows.length);
    }
  }
  bench.db.close();
  const both = (times: readonly number[]) => [quantile(times, 0.5), quantile(times, 0.95)] as const;
  return { flows: FLOWS, back: both(back), forth: both(forth), told: both(told) };
}

/** Somebody gets something, gives some of it on, and both make the next thing of it: five flows a round. */
function makeFlows({ judgement }: Bench): void {
  const random = mulberry32(42);
  const pick = (many: number) => Math.floor(random() * many);
  const hash = (digit: string, n: number) => digit + String(n).padStart(63, "0");
  const agents = Array.from(
    { length: MAKERS },
    (_, n) => registerAgent(judgement, { agent: hash("a", n), kind: "person" }).n,
  );
  const things = Array.from({ length: THINGS }, (_, n) =>
    registerResource(judgement, {
      resource: hash("b", n),
      kind: "rival",
      unit: "piece",
      decimals: 0,
    }),
  );
  for (let round = 0; round < FLOWS / 5; round++) {
    const [one = 1, other = 2] = [agents[pick(MAKERS)], agents[pick(MAKERS)]];
    const [made = 1, used = 2] = [things[pick(things.length)], things[pick(things.length)]];
    const process = beginProcess(judgement, { process: hash("c", round) });
    const effort = { quantity: 1, unit: "hour" };
    take(judgement, { action: "raise", resource: used, quantity: 3, by: one, to: one });
    take(judgement, { action: "transfer", resource: used, quantity: 2, by: one, to: other });
    take(judgement, {
      action: "consume",
      resource: used,
      quantity: 1,
      by: other,
      to: other,
      process,
    });
    take(judgement, { action: "work", effort, by: one, to: one, process });
    take(judgement, { action: "produce", resource: made, quantity: 1, by: one, to: one, process });
  }
}

interface Taking extends Pick<Flow, "action" | "resource" | "quantity" | "effort" | "process"> {
  readonly by: number;
  readonly to: number;
}

function take(judgement: Bench["judgement"], { by, to, ...told }: Taking): void {
  const side = (agent: number) => ({ agent, floor: 0, ceiling: AMOUNT_MAX });
  const refusal = flow(judgement, {
    ...told,
    measure: { unit: "piece", decimals: 0 },
    provider: side(by),
    receiver: side(to),
    consents: [by, to],
    fields: { receiver: "to", quantity: "quantity" },
  });
  // whoever gives to themselves gives nothing
  if (refusal !== undefined && refusal.code !== "SidesSame") throw new Error(refusal.code);
}
