/** Laws of credit over the whole state: what the group holds stays within what it keeps. */

import type { Law, Reading } from "../../engine/room.ts";
import { commonsAgent, findAccount, flowsOf } from "../../services/economy/index.ts";
import { openAmount, requestsOf, sharesOf } from "./requests.ts";

export const creditLaws: readonly Law[] = [
  { name: "CR10 what the group paid left what was locked", check: keptWhatWasLocked },
  { name: "CR13 the parts of a request add up to it", check: splitExactly },
  { name: "CR18 a request is open as long as a part of it is", check: openWhileAsked },
];

function splitExactly(reading: Reading): readonly string[] {
  return allRequests(reading).flatMap((one) => {
    const sum = sharesOf(reading, one).reduce((all, { amount }) => all + amount, 0);
    return sum === one.amount ? [] : [`request ${one.n} of ${one.amount} has parts of ${sum}`];
  });
}

function openWhileAsked(reading: Reading): readonly string[] {
  return allRequests(reading).flatMap((one) => {
    const open = openAmount(sharesOf(reading, one)) > 0;
    const isFit = one.ended === "answered" ? !open : open;
    return isFit ? [] : [`request ${one.n} is ${one.ended ?? "open"}`];
  });
}

function allRequests(reading: Reading) {
  const all = { person: undefined, only: undefined };
  return requestsOf(reading, { ...all, before: Number.MAX_SAFE_INTEGER, limit: -1 });
}

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
