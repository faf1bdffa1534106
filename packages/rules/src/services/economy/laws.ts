/** Laws of the journal over the whole state: sums in bigint, in TypeScript, never in SQL. */

import { AMOUNT_MAX, toHex } from "@plenty/kernel";
import type { Law, Reading } from "../../engine/room.ts";
import type { SqlValue } from "../../engine/db.ts";
import { leftOfFlow } from "./answers.ts";
import { effectOf } from "./effects.ts";
import type { Action, Effect } from "./effects.ts";
import { answersTo, flowNamed } from "./journal.ts";
import type { NamedFlow } from "./journal.ts";
import { goodsLaws } from "./laws-goods.ts";
import { resourceAt } from "./resources.ts";

export const economyLaws: readonly Law[] = [
  { name: "EC1 every credit sums to zero", check: creditSumsToZero },
  { name: "EC2 every balance is the sum of its flows", check: balancesAreSums },
  { name: "EC3 every balance is within the range", check: balancesInRange },
  { name: "EC4 what was last given left the floor", check: floorsWereLeft },
  { name: "EC8 a name counts for a person, and holds nothing", check: namesCountForPersons },
  { name: "EC10 what is held of an account is what its open holds hold", check: heldIsPromised },
  { name: "EC11 what was released of a hold is what was drawn from it", check: releasedWasDrawn },
  { name: "EC13 no more went back of a flow than it moved", check: answersAreWithin },
  ...goodsLaws,
];

function creditSumsToZero(reading: Reading): readonly string[] {
  const sums = new Map<number, bigint>();
  const rows = reading.sql.read("SELECT resource, balance FROM accounts ORDER BY n");
  for (const row of rows.iterate()) {
    const resource = Number(row.resource);
    sums.set(resource, (sums.get(resource) ?? 0n) + BigInt(Number(row.balance)));
  }
  return [...sums].flatMap(([resource, sum]) =>
    sum === 0n || resourceAt(reading, resource).kind !== "credit"
      ? []
      : [`resource ${resource} sums to ${sum}`],
  );
}

interface Sums {
  readonly balance: bigint;
  readonly onhand: bigint;
}

function balancesAreSums({ sql }: Reading): readonly string[] {
  const sums = new Map<number, Sums>();
  const flows = sql.read(
    `SELECT action, provider, receiver, quantity FROM flows WHERE quantity IS NOT NULL ORDER BY n`,
  );
  for (const { action, provider, receiver, quantity } of flows.iterate()) {
    const { from, to } = effectOf(action as Action); // only actions are written
    add(sums, provider ?? null, { change: from, quantity: Number(quantity) });
    add(sums, receiver ?? null, { change: to, quantity: Number(quantity) });
  }
  const accounts = sql.read("SELECT n, balance, onhand FROM accounts ORDER BY n").all();
  return accounts.flatMap((row) => {
    const [n, has, keeps] = [
      Number(row.n),
      BigInt(Number(row.balance)),
      BigInt(Number(row.onhand)),
    ];
    const { balance, onhand } = sums.get(n) ?? { balance: 0n, onhand: 0n };
    return [
      ...(has === balance ? [] : [`account ${n} holds ${has}, its flows give ${balance}`]),
      ...(keeps === onhand ? [] : [`account ${n} keeps ${keeps}, its flows give ${onhand}`]),
    ];
  });
}

interface Adding {
  readonly change: Effect["from"];
  readonly quantity: number;
}

function add(sums: Map<number, Sums>, account: SqlValue, { change, quantity }: Adding): void {
  if (account === null) return;
  const { balance, onhand } = sums.get(Number(account)) ?? { balance: 0n, onhand: 0n };
  sums.set(Number(account), {
    balance: balance + BigInt(change.accounting * quantity),
    onhand: onhand + BigInt(change.onhand * quantity),
  });
}

function balancesInRange({ sql }: Reading): readonly string[] {
  const rows = sql
    .read("SELECT n, balance FROM accounts WHERE balance > ? OR balance < ? ORDER BY n")
    .all(AMOUNT_MAX, -AMOUNT_MAX);
  return rows.map((row) => `account ${Number(row.n)} holds ${Number(row.balance)}`);
}

function namesCountForPersons({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT a.n FROM agents a LEFT JOIN agents p ON p.n = a.self AND p.kind = 'person'
     WHERE a.self IS NOT NULL AND (p.n IS NULL OR a.kind <> 'unclaimed'
       OR EXISTS (SELECT 1 FROM accounts WHERE agent = a.n)) ORDER BY a.n`,
  );
  return rows.all().map((row) => `agent ${Number(row.n)} counts for nobody, or holds something`);
}

/** Of an account whose last flow gave, by the bounds that it was then checked against. */
function floorsWereLeft({ sql }: Reading): readonly string[] {
  const last = sql.read("SELECT n, hold FROM flows WHERE provider = ? ORDER BY n DESC LIMIT 1");
  const received = sql.read(
    "SELECT n FROM flows WHERE receiver = ? AND n > ? ORDER BY n DESC LIMIT 1",
  );
  const low = sql.read("SELECT n FROM accounts WHERE balance - held < floor ORDER BY n").all();
  return low.flatMap(({ n = null }) => {
    const gave = last.get(n);
    // what is drawn from a hold leaves as much free as there was before
    if (gave === undefined || gave.hold !== null) return [];
    const isSettled = received.get(n, Number(gave.n)) === undefined;
    return isSettled ? [`account ${Number(n)} is below its floor, by flow ${Number(gave.n)}`] : [];
  });
}

function heldIsPromised({ sql }: Reading): readonly string[] {
  const promised = new Map<number, number>();
  const open = sql.read(
    "SELECT account, quantity - released AS remains FROM holds WHERE ended IS NULL ORDER BY n",
  );
  for (const { account, remains } of open.iterate()) {
    promised.set(Number(account), (promised.get(Number(account)) ?? 0) + Number(remains));
  }
  const accounts = sql.read("SELECT n, held FROM accounts ORDER BY n").all();
  return accounts.flatMap(({ n, held }) => {
    const sum = promised.get(Number(n)) ?? 0;
    return sum === held ? [] : [`account ${Number(n)} holds ${Number(held)}, its holds ${sum}`];
  });
}

function releasedWasDrawn({ sql }: Reading): readonly string[] {
  const drawn = new Map<number, number>();
  const flows = sql.read("SELECT hold, quantity FROM flows WHERE hold IS NOT NULL ORDER BY n");
  for (const { hold, quantity } of flows.iterate()) {
    drawn.set(Number(hold), (drawn.get(Number(hold)) ?? 0) + Number(quantity));
  }
  const holds = sql.read("SELECT n, quantity, released, ended FROM holds ORDER BY n").all();
  return holds.flatMap(({ n, quantity, released, ended }) => {
    const sum = drawn.get(Number(n)) ?? 0;
    const isWhole = (ended === "released") === (released === quantity);
    return sum === released && isWhole
      ? []
      : [`hold ${Number(n)} gave ${Number(released)}, its flows ${sum}`];
  });
}

function answersAreWithin(reading: Reading): readonly string[] {
  const rows = reading.sql.read(
    `SELECT name FROM flows WHERE n IN (SELECT answers FROM flows)
       OR n IN (SELECT corrects FROM flows) ORDER BY n`,
  );
  return rows.all().flatMap(({ name }) => {
    const flow = flowNamed(reading, toHex(name as Uint8Array)); // BLOB column; what is answered has a name
    if (flow === undefined) return [];
    const answers = answersTo(reading, flow.n);
    const isWithin =
      leftOfFlow(flow, answers) >= 0 && answers.every((each) => isSamePair(flow, each));
    return isWithin ? [] : [`flow ${flow.n} is answered by more than it moved, or by others`];
  });
}

function isSamePair(one: NamedFlow, other: NamedFlow): boolean {
  const ends = new Set([one.provider, one.receiver]);
  return one.resource === other.resource && ends.has(other.provider) && ends.has(other.receiver);
}
