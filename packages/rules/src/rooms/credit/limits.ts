/** How far somebody may go in a credit: reckoned here and nowhere else, with what it comes of. */

import type { Judgement, Reading } from "../../engine/room.ts";
import { findAccount, netsOf } from "../../services/economy/index.ts";
import { readSetting } from "../../services/settings/index.ts";
import { lockedOf } from "./currency.ts";
import type { Currency, Holder } from "./currency.ts";
import { growthSetting, startSetting, warningSetting } from "./limit-acts.ts";

/** What a limit comes of; all of it in steps of the credit. */
export interface Limit {
  /** Lowest balance: below zero for who may owe, above it where something is locked. */
  readonly floor: number;
  /** What everybody has from their welcome on. */
  readonly start: number;
  /** By how much it grew since. */
  readonly grown: number;
  /** Entry by which it was agreed for this person alone; then nothing else counts. */
  readonly agreed: number | undefined;
  /** Of whom it grew, who gave most first. */
  readonly from: readonly Growth[];
}

/** What one other person adds to somebody's limit. */
export interface Growth {
  /** Row number of the other. */
  readonly agent: number;
  /** What they paid, less what they were paid. */
  readonly net: number;
  /** How much of that counts. */
  readonly counts: number;
}

const none = { start: 0, grown: 0, agreed: undefined, from: [] } as const;

/**
 * How far a holder may go. Whoever is not yet welcomed can receive and spend it, never go below zero; the group
 * itself never below what is locked.
 */
export function limitOf(reading: Reading, credit: Currency, { n, person }: Holder): Limit {
  if (person === undefined) return { ...none, floor: lockedOf(reading, credit) };
  if (!person.welcomed) return { ...none, floor: 0 };
  const agreed = agreedLimit(reading, credit, n);
  if (agreed?.floor !== undefined) {
    return { ...none, floor: agreed.floor, agreed: agreed.entry };
  }
  const start = shareOf(credit, readSetting(reading, startSetting));
  const room = 0 - credit.floor - start;
  const from = room === 0 ? [] : growthOf(reading, credit, n);
  const sum = from.reduce((all, { counts }) => all + counts, 0);
  const grown = Math.min(room, sum);
  return { floor: 0 - start - grown, start, grown, agreed: undefined, from };
}

/** The same as a bound alone. */
export function floorOf(reading: Reading, credit: Currency, holder: Holder): number {
  return limitOf(reading, credit, holder).floor;
}

/** So many hundredths of the credit's limit, rounded up: whoever may begin can pay at least a step. */
function shareOf({ floor }: Pick<Currency, "floor">, percent: number): number {
  return Math.ceil(((0 - floor) * percent) / 100);
}

/** What others gave somebody more than they got from them: each counts once, and only up to so much. */
function growthOf(reading: Reading, credit: Currency, agent: number): readonly Growth[] {
  const own = findAccount(reading, credit.n, agent)?.n;
  if (own === undefined) return [];
  const most = shareOf(credit, readSetting(reading, growthSetting));
  return netsOf(reading, own).map((one) => ({ ...one, counts: Math.min(one.net, most) }));
}

/** True of a balance so far down that one is told before one pays. */
export function isNear(reading: Reading, floor: number, balance: number): boolean {
  return balance * 100 < floor * readSetting(reading, warningSetting);
}

/** What was agreed last of one person's limit: a floor, or that it is everybody's again; undefined where nothing ever was. */
function agreedLimit({ sql }: Reading, { n }: Pick<Currency, "n">, agent: number) {
  const read = sql.read(
    "SELECT floor, entry FROM credit_limits WHERE currency = ? AND agent = ? ORDER BY n DESC LIMIT 1",
  );
  const row = read.get(n, agent);
  if (row === undefined) return undefined;
  const floor = row.floor === null ? undefined : Number(row.floor);
  return { floor, entry: Number(row.entry) };
}

/** From now on somebody may go so far, or as far as everybody. */
export function writeLimit(
  { sql, index }: Judgement,
  { n }: Currency,
  { agent, floor }: { readonly agent: number; readonly floor: number | undefined },
): void {
  const insert = sql.write(
    "INSERT INTO credit_limits (currency, agent, floor, entry) VALUES (?, ?, ?, ?)",
  );
  insert.run(n, agent, floor ?? null, index);
}
