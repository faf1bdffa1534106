/** The part of an account's history that falls into some days, with the balance before it. */

import type { AccountStatement, StatementEntry } from "./statement.ts";

/** What moved, and the balance of the account after it. */
export interface Movement extends StatementEntry {
  readonly balance: number;
}

/** A payment as whoever keeps the account tells it, seen from neither side. */
export interface Paid {
  readonly entry: number;
  readonly at: string;
  readonly from: Party;
  readonly to: Party;
  readonly amount: number;
  readonly balance: number;
  /** Hash of what it was for. */
  readonly note?: string | undefined;
}

interface Party {
  readonly agent: string;
  /** Hash of their name. */
  readonly name: string;
}

/** Whose statement it is, and how the hashes in a payment are read. */
export interface Seen {
  readonly of: string;
  readonly nameOf: (name: string) => string;
  readonly wordsOf: (note: string) => string | undefined;
}

/** What tells an account apart from any other, of the ids of whose it is and of what it is in: 32 digits. */
export function accountId({ of, unit }: { readonly of: string; readonly unit: string }): string {
  return unit.slice(0, 16) + of.slice(0, 16);
}

/** A payment as the statement of one of its sides has it. */
export function movementOf(
  { entry, at, from, to, amount, balance, note }: Paid,
  { of, nameOf, wordsOf }: Seen,
): Movement {
  const isIn = to.agent === of;
  const words = note === undefined ? undefined : wordsOf(note);
  return {
    id: String(entry),
    at,
    with: nameOf((isIn ? from : to).name),
    change: isIn ? amount : -amount,
    balance,
    ...(words === undefined ? {} : { note: words }),
  };
}

export interface Days {
  /** The first and the last day, both within; absent: from the beginning, to now. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export type Part = Pick<AccountStatement, "from" | "until" | "opening" | "entries">;

/** The part of a whole history, which begins at zero and stands newest first; days are those of UTC. */
export function partOf(
  history: readonly Movement[],
  { since, until, made }: Days & Pick<AccountStatement, "made">,
): Part {
  const oldest = history.toReversed();
  const dayOf = ({ at }: Movement) => at.slice(0, 10);
  const before = oldest.filter((one) => since !== undefined && dayOf(one) < since);
  const within = oldest
    .slice(before.length)
    .filter((one) => until === undefined || dayOf(one) <= until);
  const today = made.slice(0, 10);
  return {
    from: since ?? (within[0] === undefined ? (until ?? today) : dayOf(within[0])),
    until: until ?? today,
    opening: before.at(-1)?.balance ?? 0,
    entries: within.map(entryOf),
  };
}

function entryOf({ id, at, with: other, change, note }: Movement): StatementEntry {
  return { id, at, with: other, change, ...(note === undefined ? {} : { note }) };
}
