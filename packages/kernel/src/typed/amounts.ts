/**
 * An amount as people type it: with a decimal point or comma, with groups of digits, with a sign, with a
 * sign of money or its unit beside it. What may mean two numbers is refused: never off by a factor.
 */

import { AMOUNT_MAX, formatAmount } from "../amounts.ts";
import { accepted, refused } from "../result.ts";
import type { Result } from "../result.ts";
import type { AmountFault } from "./faults.ts";
import { readingsOf, surely } from "./numbers.ts";
import type { Digits } from "./numbers.ts";
import { cleaned, shown } from "./text.ts";

export interface AmountForm {
  /** Digits behind the point: amounts are integers of 10^-decimals. */
  readonly decimals: number;
  /** Code of the unit, which may stand beside the number. */
  readonly unit?: string;
}

/** Reads a typed amount into steps of either sign; what it means lies in numbers.ts. */
export function readAmount(typed: string, form: AmountForm): Result<number, AmountFault> {
  const line = cleaned(typed);
  if (line === "") return refused({ why: "empty" });
  const text = shown(typed);
  const parts = line === undefined ? undefined : partsOf(withoutUnit(line, form.unit));
  if (parts === undefined) return refused({ why: "no number", text });
  const [first, second] = readingsOf(parts.number);
  if (first === undefined) return refused({ why: "no number", text });
  if (isOtherUnit(parts.beside, form.unit)) return refused(otherUnit(text, form.unit));
  const sign = parts.negative ? "-" : "";
  if (second === undefined) return stepsOf(first, { sign, text, ...form });
  const whole = sign + surely(second); // groups of digits: it has none behind the point
  const finer = stepsOf(first, { sign, text, ...form }).ok ? [sign + surely(first)] : [];
  return refused({ why: "two numbers", text, readings: [whole, ...finer] });
}

interface Parts {
  readonly negative: boolean;
  readonly number: string;
  /** The sign of money or the word that stands before or behind. */
  readonly beside: string;
}

/** One sign, and one word or sign of money, in any order around the digits. */
const manner =
  /^(?:(?<before>[^\d.,+-]{1,20}?) ?)?(?:(?<sign>[+-]) ?)?(?:(?<inside>\p{Sc}) ?)?(?<number>[.,]?\d(?:[\d.,' ]*\d)?)(?: ?(?<behind>[^\d.,' +-][^\d+-]{0,20}))?$/u;

function partsOf(line: string): Parts | undefined {
  const {
    before = "",
    sign,
    inside = "",
    number = "",
    behind = "",
  } = manner.exec(line)?.groups ?? {};
  const beside = [before, inside, behind].filter((word) => word !== "");
  if (number === "" || beside.length > 1) return undefined;
  return { negative: sign === "-", number, beside: beside[0]?.trim() ?? "" };
}

/** The line without the code of its unit at either end: a code may hold digits, so it goes first. */
function withoutUnit(line: string, unit = ""): string {
  if (unit === "") return line;
  const [plain, code] = [line.toUpperCase(), unit.toUpperCase()];
  const glue = /^\p{L}+$/u.test(code) ? /[\d ]$/ : / $/; // "1E5" is no amount of a credit named E5
  if (plain.endsWith(code) && glue.test(plain.slice(0, -code.length))) {
    return line.slice(0, -code.length).trimEnd();
  }
  return plain.startsWith(`${code} `) ? line.slice(code.length + 1) : line;
}

/** Signs of money that belong to one currency; any other credit may be typed with either. */
const signs = new Map([
  ["EUR", "€"],
  ["USD", "$"],
  ["GBP", "£"],
]);

function isOtherUnit(beside: string, unit = ""): boolean {
  if (beside === "") return false;
  if (!/^\p{Sc}$/u.test(beside)) return true;
  return (signs.get(unit) ?? beside) !== beside;
}

function otherUnit(text: string, unit: string | undefined): AmountFault {
  return unit === undefined ? { why: "no number", text } : { why: "other unit", text, unit };
}

interface Asked extends AmountForm {
  readonly sign: string;
  readonly text: string;
}

function stepsOf(
  { whole, fraction }: Digits,
  { sign, text, decimals }: Asked,
): Result<number, AmountFault> {
  const needed = fraction.replace(/0+$/, "");
  if (needed.length > decimals) return refused({ why: "too fine", text, decimals });
  const steps = BigInt(whole + needed.padEnd(decimals, "0"));
  if (steps > BigInt(AMOUNT_MAX)) {
    return refused({ why: "too large", text, most: formatAmount(AMOUNT_MAX, decimals) });
  }
  return accepted(steps === 0n ? 0 : Number(sign === "-" ? -steps : steps));
}
