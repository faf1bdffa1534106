/**
 * The statement of an account for programs outside: what came in and went out in some days, with the balance before
 * and after. Amounts are steps of the account's unit. It knows nothing of who keeps the account.
 */

/** Days are as 2026-12-01, times as 2026-12-01T09:30:00.000Z. */
export interface AccountStatement {
  /** What the account is in, in words ("House hours"), and its short name. */
  readonly unit: string;
  readonly code: string;
  readonly decimals: number;
  /** Tells this account apart from any other; of at most 34 letters and digits. */
  readonly account: string;
  readonly owner: string;
  /** Who keeps it. */
  readonly keeper: string;
  readonly from: string;
  readonly until: string;
  readonly made: string;
  /** Balance before the first entry. */
  readonly opening: number;
  /** The oldest first. */
  readonly entries: readonly StatementEntry[];
}

export interface StatementEntry {
  /** Tells it apart from any other of the account; of at most 35 characters. */
  readonly id: string;
  readonly at: string;
  /** From whom it came, or to whom it went. */
  readonly with: string;
  /** What it did to the balance: below zero for what went out. */
  readonly change: number;
  readonly note?: string;
}

/** The balance after all entries. */
export function closingOf({ opening, entries }: AccountStatement): number {
  return entries.reduce((balance, { change }) => balance + change, opening);
}
