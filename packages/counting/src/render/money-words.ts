/** Where the money of a count came from, in sentences: the share that everybody got, whether it was raised, what is left. */

import type { MoneyFlow } from "../core/result.ts";
import type { Name } from "./names.ts";
import { thousands } from "./numbers.ts";

export interface Page {
  readonly money: MoneyFlow;
  readonly name: Name;
  /** Phragmén: supporters pay what they saved, however much; else all pay alike or all they have. */
  readonly saved: boolean;
  /** Shares were raised no further once nothing more would fit. */
  readonly exhaustive: boolean;
  /** Of a committee; undefined of a budget. */
  readonly seats: number | undefined;
  readonly rule: string;
}

/** What everybody had, and what is left. */
export function moneyInWords(page: Page): string {
  const { money, saved, seats } = page;
  const price = `A seat costs ${amount(money.purchases[0]?.cost ?? "0")}, as many as there are voters for each. `;
  const of = saved || seats !== undefined ? "" : " of the shares";
  const left = `${amount(money.unspent)}${of} is left.`;
  const own = "It is money of the count only: nobody gets or pays any.";
  return `${begin(page)} ${seats === undefined ? "" : price}${left} ${own}`;
}

function begin(page: Page): string {
  const { money, saved, exhaustive, seats } = page;
  const { voters, each, first } = money;
  if (saved) return `Until the end of the count each of ${people(voters)} earned ${amount(each)}.`;
  const begun = "For the count everybody got the same share";
  if (seats !== undefined) return `${begun}${shareOfSeats(page)}.`;
  if (first === undefined)
    return `${begun} of the budget: ${amount(each)} for each of ${people(voters)}.`;
  const last = exhaustive
    ? "as long as what they buy fits into the budget and anything that is wanted still would"
    : "the last at which what they buy fits into the budget";
  const all = amount((Number(each) * voters).toFixed(2));
  return `${begun}. The first share, ${amount(first)} (the budget divided by ${people(voters)}), was raised to ${amount(each)}, ${last}; so shares together, ${all}, are more than the budget.`;
}

/** Committees: a share is 1; for seats that shares do not fill it is raised, or more is earned. */
function shareOfSeats({ money: { voters, each }, rule }: Page): string {
  if (Number(each) <= 1) return `: ${amount(each)} for each of ${people(voters)}`;
  if (rule === "equal-shares-with-increment-completion")
    return ` of 1 for each of ${people(voters)}, raised to ${amount(each)} until all seats were filled`;
  const more = amount((Number(each) - 1).toFixed(6));
  return ` of 1 for each of ${people(voters)}; where shares paid for no further seat, all earned at one rate until the seats were filled, ${more} each`;
}

/** "46 voters". */
export function people(count: number): string {
  return count === 1 ? "1 voter" : `${whole(count)} voters`;
}

/** Thousands apart. */
export function whole(number: number): string {
  return thousands(String(number));
}

/** For people: no decimals or two, thousands apart. */
export function amount(exact: string): string {
  const [steps = "0", decimals = ""] = exact.split(".");
  const tail = decimals.slice(0, 2).padEnd(2, "0");
  return `${thousands(steps)}${tail === "00" ? "" : `.${tail}`}`;
}
