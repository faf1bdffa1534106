/**
 * Vouching: how many vouchers make a member, and how often somebody gives one. The rate is that of everybody who was
 * not there at the founding, and of founders once the group is a month old: who made people up would be slow.
 */

import { DAY, limits, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";
import type { Judgement, Law, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { readSetting, viewSetting } from "../../services/settings/index.ts";
import { vouchDaysSetting, welcomeSetting } from "./acts.ts";
import { cameWithoutVoucher, personVouchedFor } from "./facts.ts";
import { countActing, personAt, welcomePerson } from "./persons.ts";

/** Vouchers that make a newcomer a member: two, or as many as there are members; one if inviting is enough. */
export function vouchersNeeded(judgement: Reading): number {
  if (readSetting(judgement, welcomeSetting) === "invitation") return 1;
  return Math.min(2, countActing(judgement));
}

interface Vouching {
  readonly newcomer: Author;
  readonly voucher: Author;
  /** The key of the invitation that was the voucher, if one was. */
  readonly invitation?: string;
}

/** Writes that a member vouches; with enough vouchers the newcomer is a member. */
export function vouch(judgement: Judgement, { newcomer, voucher, ...by }: Vouching): void {
  const { sql, index, at } = judgement;
  const insert = sql.write(
    "INSERT INTO people_vouchers (person, voucher, entry, at) VALUES (?, ?, ?, ?)",
  );
  insert.run(newcomer.n, voucher.n, index, at);
  judgement.fact(personVouchedFor, { person: newcomer.person, by: voucher.person, ...by });
  welcomeIfEnough(judgement, newcomer);
}

/** The same where the member can vouch now; where not, the newcomer comes without. */
export function vouchIfFree(judgement: Judgement, vouching: Vouching): void {
  const { newcomer, voucher, ...by } = vouching;
  const from = vouchesFrom(judgement, voucher.n);
  if (from === undefined || judgement.at >= from) return vouch(judgement, vouching);
  const told = { person: newcomer.person, by: voucher.person, again: toTime(from) };
  judgement.fact(cameWithoutVoucher, { ...told, ...by });
}

function welcomeIfEnough(judgement: Judgement, newcomer: Author): void {
  const count = judgement.sql.read(
    "SELECT COUNT(*) AS count FROM people_vouchers WHERE person = ?",
  );
  const isEnough = Number(count.get(newcomer.n)?.count) >= vouchersNeeded(judgement);
  if (isEnough) welcomePerson(judgement, newcomer);
}

/** Welcomes whoever waits and has vouchers of as many as there are now. */
export function welcomeWaiting(judgement: Judgement): void {
  const read = judgement.sql.read(
    `SELECT DISTINCT p.n FROM people p JOIN people_vouchers v ON v.person = p.n
     WHERE p.welcomed IS NULL AND p.left_at IS NULL ORDER BY p.n`,
  );
  for (const { n } of read.all()) welcomeIfEnough(judgement, personAt(judgement, Number(n)));
}

/** A row of people_vouchers, as `v`, counts for how often its author vouches; `p` is its author. Takes a time in millis. */
const counts = "(p.entry > 0 OR v.at >= p.joined + ?)";

/** From when on somebody can vouch again, after the last voucher of theirs that counts; undefined if none does. */
export function vouchesFrom(reading: Reading, n: number): Millis | undefined {
  const days = readSetting(reading, vouchDaysSetting);
  // where the last one does not count, none before it does: a founder may have vouched for thousands
  const read = reading.sql.read(
    `SELECT v.at, ${counts} AS counts FROM people_vouchers v JOIN people p ON p.n = v.voucher
     WHERE v.voucher = ? ORDER BY v.at DESC, v.person DESC LIMIT 1`,
  );
  const row = days === 0 ? undefined : read.get(limits.movingInMs, n);
  return row === undefined || row.counts === 0 ? undefined : Number(row.at) + days * DAY;
}

/** What holds of vouchers in every state. */
export const vouchingLaw: Law = {
  name: "PE110 between two vouchers of a member lie as many days as the setting says",
  check: tooSoon,
};

/** Vouchers since the days were last chosen, each beside the last one before it. */
function tooSoon(reading: Reading): readonly string[] {
  const { value, entry = 0 } = viewSetting(reading, vouchDaysSetting);
  const rows = reading.sql
    .read(
      `SELECT v.voucher, v.person FROM people_vouchers v JOIN people p ON p.n = v.voucher
       WHERE v.entry > ? AND ${counts} AND EXISTS (SELECT 1 FROM people_vouchers b
         WHERE b.voucher = v.voucher AND b.person <> v.person AND b.at <= v.at AND b.at > v.at - ?
           AND (b.entry < v.entry OR (b.entry = v.entry AND b.person < v.person))
           AND (p.entry > 0 OR b.at >= p.joined + ?))
       ORDER BY v.voucher, v.person`,
    )
    .all(entry, limits.movingInMs, Number(value) * DAY, limits.movingInMs);
  return rows.map(
    ({ voucher, person }) => `${Number(voucher)} vouched too soon for ${Number(person)}`,
  );
}
