/**
 * Money outside: what lies in a bank account or a cash box is counted by others, too. What the journal says of those of
 * the group is held against their statement; it is that, or each difference stands in a list.
 */

import { isAmount } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { economyRefusals } from "./refusals.ts";
import { resourceAt } from "./resources.ts";

/** A difference, in steps: what the statement has more than the journal. */
export interface Difference {
  readonly quantity: number;
  /** What it is, in the room's words for it. */
  readonly why: string;
}

export interface Reconciling {
  /** Row number of the account or the cash box. */
  readonly resource: number;
  /** What the statement, or whoever counted, says. */
  readonly statement: number;
  readonly differences: readonly Difference[];
  readonly field: string;
}

/** Holds the journal against a statement; refused as long as the differences in the list do not explain it. */
export function reconcile(judgement: Judgement, reconciling: Reconciling): Refusal | undefined {
  const { resource, statement, differences, field } = reconciling;
  const { kind, unit = "", decimals } = resourceAt(judgement, resource);
  if (kind !== "outside") return economyRefusals.notThisKind("", field);
  const listed = differences.map(({ quantity }) => quantity);
  if (![statement, ...listed].every(isAmount)) return economyRefusals.amountOutOfRange("", field);
  const journal = insideOf(judgement, resource);
  const sum = listed.reduce((total, each) => total + BigInt(each), BigInt(journal));
  if (sum !== BigInt(statement)) {
    const written = (amount: number) => ({ amount, decimals, unit });
    const params = { statement: written(statement), journal: written(journal) };
    return economyRefusals.statementOff(params, field);
  }
  writeStatement(judgement, reconciling, journal);
  return undefined;
}

/** What those of the group have of it: everybody but parties outside, from whom and to whom it goes. */
export function insideOf({ sql }: Reading, resource: number): number {
  const rows = sql.read(
    `SELECT a.balance FROM accounts a JOIN agents g ON g.n = a.agent
     WHERE a.resource = ? AND g.kind <> 'outside' ORDER BY a.n`,
  );
  return Number(rows.all(resource).reduce((sum, { balance }) => sum + BigInt(Number(balance)), 0n));
}

function writeStatement(
  { sql, index, at }: Judgement,
  { resource, statement, differences }: Reconciling,
  journal: number,
): void {
  const last = sql.read("SELECT n FROM flows ORDER BY n DESC LIMIT 1").get()?.n ?? 0;
  const insert = sql.write(
    `INSERT INTO statements (resource, entry, at, flow, journal, statement)
     VALUES (?, ?, ?, ?, ?, ?) RETURNING n`,
  );
  const n = Number(insert.get(resource, index, at, last, journal, statement)?.n);
  const item = sql.write(
    "INSERT INTO statement_differences (statement, position, quantity, why) VALUES (?, ?, ?, ?)",
  );
  for (const [position, { quantity, why }] of differences.entries()) {
    item.run(n, position, quantity, why);
  }
}
