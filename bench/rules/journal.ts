/** The journal of a group of many members, who moved credit ten times as often: what one more act costs then. */

import { DatabaseSync } from "node:sqlite";
import { AMOUNT_MAX, DAY, toHex } from "@plenty/kernel";
import { createBench } from "../../packages/rules/src/testing/judgement.ts";
import type { Bench } from "../../packages/rules/src/testing/judgement.ts";
import {
  correct,
  flow,
  hold,
  letGo,
  registerResource,
  release,
  sendBack,
} from "../../packages/rules/src/services/economy/index.ts";
import { mulberry32 } from "../counting/random.ts";
import { median } from "../lib/figures.ts";

export interface Grown extends Bench {
  readonly members: number;
}

/** Agents are numbers 1 to `members`; the credit is resource 1. Its past flows are written in bulk, as `flow` would have. */
export function growJournal(members: number): Grown {
  const bench = createBench();
  const { db, judgement } = bench;
  db.exec("PRAGMA foreign_keys = OFF");
  registerResource(judgement, {
    resource: "d".repeat(64),
    kind: "credit",
    unit: "HRS",
    decimals: 2,
  });
  db.exec("BEGIN");
  fillMembers(db, members);
  fillFlows(db, members);
  db.exec("COMMIT");
  db.exec("PRAGMA foreign_keys = ON");
  return { ...bench, members };
}

const numbers = (many: number) =>
  `WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${many})`;

function fillMembers(db: DatabaseSync, members: number): void {
  db.exec(`${numbers(members)} INSERT INTO agents (n, agent, kind, entry)
    SELECT n, lower(hex(randomblob(32))), 'person', n FROM number`);
  db.exec(`${numbers(members)} INSERT INTO accounts
    (resource, agent, place, balance, onhand, held, floor, ceiling)
    SELECT 1, n, 0, 0, 0, 0, -10000, ${AMOUNT_MAX} FROM number`);
}

/** Everybody gave ten times, each time to whom they had not given to. */
function fillFlows(db: DatabaseSync, members: number): void {
  db.exec(`${numbers(10 * members)} INSERT INTO flows (entry, at, action, resource, giver, taker,
      provider, receiver, quantity, provider_after, receiver_after, name)
    SELECT n, n, 'transfer', 1, 1 + n % ${members}, 1 + (n * 7 + 3) % ${members},
      1 + n % ${members}, 1 + (n * 7 + 3) % ${members}, 1, 0, 0, randomblob(32) FROM number`);
}

/** Microseconds of each kind of act, the middle of many, by people who come at random. */
export function timeActs(grown: Grown): Readonly<Record<string, number>> {
  const { db } = grown;
  const times = new Map<string, number[]>();
  const random = mulberry32(42);
  const pick = () => 1 + Math.floor(random() * grown.members);
  for (let batch = 0; batch < batches; batch++) {
    db.exec("BEGIN");
    for (let i = 0; i < ofBatch; i++) {
      const [one, other] = [pick(), pick()];
      const sides = { one, other: one === other ? (other % grown.members) + 1 : other };
      for (const [kind, act] of storyOf(grown, sides, nameOf(random))) {
        const start = performance.now();
        const refusal = act();
        const took = performance.now() - start;
        if (refusal !== undefined) throw new Error(`${kind}: ${refusal.code}`);
        times.set(kind, [...(batch === 0 ? [] : (times.get(kind) ?? [])), took]);
      }
    }
    db.exec("COMMIT");
  }
  return Object.fromEntries([...times].map(([kind, all]) => [kind, 1_000 * median(all)]));
}

/** The first batch warms up and is not counted. */
const batches = 11;
const ofBatch = 64;

function nameOf(random: () => number): (digit: number) => string {
  const bytes = new Uint8Array(32).map(() => Math.floor(256 * random()));
  return (digit) => toHex(bytes.with(0, digit));
}

type Act = () => { readonly code: string } | undefined;

interface Sides {
  readonly one: number;
  readonly other: number;
}

/** One gives, corrects, and gets it back; holds, and releases; holds, and the other does without. */
function storyOf(
  { judgement }: Grown,
  { one, other }: Sides,
  name: (digit: number) => string,
): readonly (readonly [string, Act])[] {
  const side = (agent: number) => ({ agent, floor: -10_000, ceiling: AMOUNT_MAX });
  const told = {
    measure: { decimals: 2, unit: "HRS" },
    fields: { receiver: "to", quantity: "amount", until: "until", hold: "hold", flow: "flow" },
  };
  const giving = { ...told, provider: side(one), receiver: side(other), consents: [one] };
  const back = { ...told, provider: side(other), receiver: side(one), consents: [other] };
  const until = judgement.at + DAY;
  const [resource, quantity] = [1, 3];
  const keep = (digit: number) =>
    hold(judgement, { ...giving, resource, quantity, hold: name(digit), until });
  return [
    [
      "transfer",
      () => flow(judgement, { ...giving, action: "transfer", resource, quantity, name: name(1) }),
    ],
    ["correct", () => correct(judgement, { ...back, flow: name(1), quantity: 1 })],
    ["send_back", () => sendBack(judgement, { ...back, flow: name(1) })],
    ["hold", () => keep(2)],
    ["release", () => release(judgement, { ...giving, hold: name(2) })],
    ["let_go_held", () => keep(3)],
    ["let_go", () => letGo(judgement, { hold: name(3), consents: [other], field: "hold" })],
  ];
}
