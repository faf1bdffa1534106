/**
 * The ways in which people write a number in digits. A text is held against each of them; where two fit
 * and mean different numbers, it has two readings and whoever asked must not choose.
 *
 * | written                        | readings                                        |
 * |--------------------------------|-------------------------------------------------|
 * | `12`, `12,50`, `12.50`, `,5`   | one mark, not before exactly three digits: a decimal |
 * | `0,125`, `1234,567`            | a decimal: no group begins with 0 or is so long |
 * | `1,234`, `1.234`               | **two**: a thousand and more, or one and a bit  |
 * | `1,234.56`, `1.234,56`         | two marks: the last one is the decimal's        |
 * | `1,234,567`, `1.234.567`       | one mark twice: groups                          |
 * | `1 234`, `1'234`, `1 234,567`  | blanks and apostrophes only ever part groups    |
 * | `1,23,456.78`                  | Indian groups: two digits each, the last three  |
 *
 * Whose language the reader speaks decides nothing here: browsers speak other languages than people.
 */

/** The digits of a number before and behind its decimal mark. */
export interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

const manners: readonly RegExp[] = [
  /^(?<whole>\d+)(?:[.,](?<fraction>\d+))?$/,
  /^(?<whole>)[.,](?<fraction>\d+)$/,
  /^(?<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d+))?$/,
  /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<fraction>\d+))?$/,
  /^(?<whole>[1-9]\d{0,2}(?: \d{3})+)(?:[.,](?<fraction>\d+))?$/,
  /^(?<whole>[1-9]\d{0,2}(?:'\d{3})+)(?:[.,](?<fraction>\d+))?$/,
  /^(?<whole>[1-9]\d?(?:,\d\d)+,\d{3})(?:\.(?<fraction>\d+))?$/,
];

/** Every number that the text may mean: none, one or two. */
export function readingsOf(text: string): readonly Digits[] {
  return manners.flatMap((manner) => {
    const groups = manner.exec(text)?.groups;
    if (groups === undefined) return [];
    const whole = (groups["whole"] ?? "").replace(/\D/g, "");
    return [{ whole: whole.replace(/^0+(?=\d)/, "") || "0", fraction: groups["fraction"] ?? "" }];
  });
}

/** The number in a spelling that has one reading only. */
export function surely({ whole, fraction }: Digits): string {
  const needed = fraction.replace(/0+$/, "");
  if (needed === "") return whole;
  // three digits behind a mark may be a group: a fourth one says that they are not
  return `${whole}.${needed.length === 3 ? `${needed}0` : needed}`;
}
