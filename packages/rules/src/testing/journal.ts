/** A journal with people in it, asked directly, whichever room would call it. */

import { AMOUNT_MAX } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { flow, registerAgent, registerResource } from "../services/economy/index.ts";
import type { Flow } from "../services/economy/index.ts";
import { createBench } from "./judgement.ts";
import type { Bench } from "./judgement.ts";

export interface Journal extends Bench {
  readonly credit: number;
  readonly alder: number;
  readonly birch: number;
  readonly clover: number;
  /** Named by an import. */
  readonly elder: number;
}

/** alder, birch and clover are persons, elder is only named; there is one credit. */
export function givenJournal(): Journal {
  const bench = createBench();
  const { judgement } = bench;
  const register = (digit: string, kind: "person" | "unclaimed" = "person") =>
    registerAgent(judgement, { agent: digit.repeat(64), kind }).n;
  const [alder, birch, clover] = [register("a"), register("b"), register("c")];
  const elder = register("e", "unclaimed");
  const credit = registerResource(judgement, "d".repeat(64));
  return { ...bench, credit, alder, birch, clover, elder };
}

const wide = { floor: -AMOUNT_MAX, ceiling: AMOUNT_MAX };

export type Changed = { readonly [K in keyof Flow]?: NonNullable<Flow[K]> };

/** alder gives birch 100, both within wide bounds; `change` says what is different. */
export function move(journal: Journal, change: Changed = {}): Refusal | undefined {
  return flow(journal.judgement, {
    action: "transfer",
    resource: journal.credit,
    measure: { decimals: 2, unit: "HRS" },
    fields: { receiver: "to", quantity: "amount" },
    provider: { agent: journal.alder, ...wide },
    receiver: { agent: journal.birch, ...wide },
    quantity: 100,
    consents: [journal.alder],
    ...change,
  });
}

/** Bounds other than the wide ones. */
export function bounded(
  agent: number,
  bounds: { readonly floor?: number; readonly ceiling?: number },
) {
  return { agent, ...wide, ...bounds };
}
