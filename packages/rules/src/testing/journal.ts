/** A journal with people in it, asked directly, whichever room would call it. */

import { AMOUNT_MAX, DAY } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import {
  correct,
  flow,
  hold,
  letGo,
  registerAgent,
  registerResource,
  release,
  sendBack,
} from "../services/economy/index.ts";
import type { Correcting, Flow, Holding, LettingGo, Releasing } from "../services/economy/index.ts";
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
  const credit = registerResource(judgement, {
    resource: "d".repeat(64),
    kind: "credit",
    unit: "HRS",
    decimals: 2,
  });
  return { ...bench, credit, alder, birch, clover, elder };
}

const wide = { floor: -AMOUNT_MAX, ceiling: AMOUNT_MAX };

type Other<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };
export type Changed = Other<Flow>;

/** Where a refusal stands, and how amounts are written. */
const told = {
  measure: { decimals: 2, unit: "HRS" },
  fields: {
    receiver: "to",
    quantity: "amount",
    until: "until",
    hold: "hold",
    flow: "payment",
  },
} as const;

function sidesOf({ alder, birch }: Journal) {
  return { provider: { agent: alder, ...wide }, receiver: { agent: birch, ...wide } };
}

function backOf({ alder, birch }: Journal) {
  return { provider: { agent: birch, ...wide }, receiver: { agent: alder, ...wide } };
}

/** alder gives birch 100, both within wide bounds; `change` says what is different. */
export function move(journal: Journal, change: Changed = {}): Refusal | undefined {
  const { judgement, credit: resource, alder } = journal;
  const giving = { ...told, ...sidesOf(journal), resource, quantity: 100, consents: [alder] };
  return flow(judgement, { ...giving, action: "transfer", ...change });
}

/** The name under which `keep` holds, and that of the flow that `give` makes. */
export const names = { hold: "1".repeat(64), flow: "2".repeat(64) } as const;

/** alder holds 100 for birch, for 10 days. */
export function keep(journal: Journal, change: Other<Holding> = {}): Refusal | undefined {
  const { judgement, credit: resource, alder } = journal;
  const giving = { ...told, ...sidesOf(journal), resource, quantity: 100, consents: [alder] };
  const until = judgement.at + 10 * DAY;
  return hold(judgement, { ...giving, hold: names.hold, until, ...change });
}

/** All that is left of it goes to birch. */
export function draw(journal: Journal, change: Other<Releasing> = {}): Refusal | undefined {
  return release(journal.judgement, { ...told, ...sidesOf(journal), hold: names.hold, ...change });
}

/** birch does without what is held. */
export function waive(journal: Journal, change: Other<LettingGo> = {}): Refusal | undefined {
  const { judgement, birch } = journal;
  return letGo(judgement, { hold: names.hold, consents: [birch], field: "hold", ...change });
}

/** birch sends back what `move` gave under the name of a flow. */
export function refund(journal: Journal, change: Other<Correcting> = {}): Refusal | undefined {
  const { judgement, birch } = journal;
  const back = { ...told, ...backOf(journal), flow: names.flow, consents: [birch] };
  return sendBack(judgement, { ...back, ...change });
}

/** 30 of it go back, because `move` told too much. */
export function mend(journal: Journal, change: Other<Correcting> = {}): Refusal | undefined {
  const { judgement, birch } = journal;
  const back = { ...told, ...backOf(journal), flow: names.flow, consents: [birch] };
  return correct(judgement, { ...back, quantity: 30, ...change });
}

/** The same journal on a later day. */
export function later(journal: Journal, days: number): Journal {
  const { judgement } = journal;
  return { ...journal, judgement: { ...judgement, at: judgement.at + days * DAY } };
}

/** Bounds other than the wide ones. */
export function bounded(
  agent: number,
  bounds: { readonly floor?: number; readonly ceiling?: number },
) {
  return { agent, ...wide, ...bounds };
}
