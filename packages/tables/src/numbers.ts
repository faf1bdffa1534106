/** Numbers as spreadsheets keep them, in plain digits. */

/** Digits that spreadsheets show; further ones are what is left of binary fractions. */
const DIGITS = 15;

/** A number without exponent, of 15 digits at most: 0.30000000000000004 is 0.3; undefined if it is none. */
export function numberText(text: string): string | undefined {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return text;
  const [digits = "", power = "0"] = value.toExponential(DIGITS - 1).split("e");
  return shifted(digits, Number(power));
}

/** Digits with a point behind the first one, times ten to the power. */
function shifted(digits: string, power: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const plain = digits.replace(/[-.]/g, "");
  const left = power < 0 ? "0".repeat(-power) + plain : plain.padEnd(power + 1, "0");
  const at = power < 0 ? 1 : power + 1;
  const fraction = left.slice(at).replace(/0+$/, "");
  const text = fraction === "" ? left.slice(0, at) : `${left.slice(0, at)}.${fraction}`;
  return text === "0" ? "0" : sign + text;
}
