/** Laws of credit over the whole state: what the group holds stays within what it keeps. */

import type { Law, Reading } from "../../engine/room.ts";
import { commonsAgent, findAccount, flowsOf } from "../../services/economy/index.ts";

export const creditLaws: readonly Law[] = [
  { name: "CR10 what the group paid left what was locked", check: keptWhatWasLocked },
];

function keptWhatWasLocked(reading: Reading): readonly string[] {
  const group = commonsAgent(reading)?.n;
  if (group === undefined) return [];
  const credits = reading.sql.read("SELECT n FROM currencies ORDER BY n").all();
  return credits.flatMap(({ n: currency }) => {
    const account = findAccount(reading, Number(currency), group)?.n;
    if (account === undefined) return [];
    const flows = flowsOf(reading, { account, before: Number.MAX_SAFE_INTEGER, limit: -1 });
    const paid = flows.filter((flow) => flow.provider === account);
    return paid.flatMap(({ n, entry, after }) => {
      const locked = lockedAt(reading, Number(currency), entry);
      return after.provider >= locked ? [] : [`flow ${n} left ${after.provider} of ${locked}`];
    });
  });
}

/** What was locked when an entry was judged; where it changed in that very entry, the lower amount, for which came first is not told. */
function lockedAt({ sql }: Reading, currency: number, entry: number): number {
  const before = sql.read(
    "SELECT amount FROM credit_locks WHERE currency = ? AND entry < ? ORDER BY n DESC LIMIT 1",
  );
  const within = sql.read(
    "SELECT amount FROM credit_locks WHERE currency = ? AND entry = ? ORDER BY n",
  );
  const was = Number(before.get(currency, entry)?.amount ?? 0);
  return Math.min(was, ...within.all(currency, entry).map(({ amount }) => Number(amount)));
}
