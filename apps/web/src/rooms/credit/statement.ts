/** Sums of a statement, in integers of the smallest step. */

import type { Payment } from "./queries.ts";

export interface Side {
  readonly count: number;
  readonly sum: number;
}

export interface Sums {
  readonly received: Side;
  readonly paid: Side;
  /** Balance before the first of these payments. */
  readonly before: number;
}

interface Paid {
  readonly from: Party;
  readonly to: Party;
  readonly amount: number;
}
type Party = Pick<Payment["to"], "agent">;

/** What a payment did to a person's balance. */
export function changeFor(payment: Paid, person: string): number {
  return payment.to.agent === person ? payment.amount : -payment.amount;
}

/** Adds up payments of a person whose balance is now `balance`. */
export function sumPayments(rows: readonly Paid[], person: string, balance: number): Sums {
  const changes = rows.map((row) => changeFor(row, person));
  const received = changes.filter((change) => change > 0);
  const paid = changes.filter((change) => change < 0).map((change) => -change);
  return {
    received: { count: received.length, sum: sum(received) },
    paid: { count: paid.length, sum: sum(paid) },
    before: balance - sum(changes),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
