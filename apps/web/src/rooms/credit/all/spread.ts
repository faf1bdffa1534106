/** All balances of a credit as a picture and as sums, in integers of the smallest step. */

export interface Standing {
  readonly balance: number;
  readonly floor: number;
  readonly since?: string | undefined;
}

export interface Bar {
  /** The balances that it counts, both within. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly side: "below" | "zero" | "above";
}

/** As many bars as a phone has room for on either side of zero. */
const barsAside = 8;

/** How many stand where: bars of one width on either side of zero, from the lowest to the highest that anybody has. */
export function barsOf(rows: readonly Pick<Standing, "balance">[]): readonly Bar[] {
  const all = rows.map(({ balance }) => balance);
  const widest = Math.max(1, ...all.map(Math.abs));
  const width = Math.ceil(widest / barsAside);
  const stepsTo = (balance: number) => Math.ceil(Math.abs(balance) / width);
  const below = Math.max(0, ...all.filter((one) => one < 0).map(stepsTo));
  const above = Math.max(0, ...all.filter((one) => one > 0).map(stepsTo));
  const within = (from: number, to: number) => all.filter((one) => one >= from && one <= to).length;
  const bar = (from: number, to: number, side: Bar["side"]): Bar => ({
    from,
    to,
    side,
    count: within(from, to),
  });
  return [
    ...Array.from({ length: below }, (_, n) => {
      const low = -(below - n) * width;
      return bar(low, low + width - 1, "below");
    }),
    bar(0, 0, "zero"),
    ...Array.from({ length: above }, (_, n) => bar(n * width + 1, (n + 1) * width, "above")),
  ];
}

export interface Sums {
  readonly above: number;
  readonly below: number;
  readonly zero: number;
  /** What stands above zero together: as much as stands below. */
  readonly owed: number;
  /** So much of it has stood for longer than so many days. */
  readonly old: number;
}

const dayMs = 86_400_000;

/** How many stand on either side, and how old it is. */
export function sumsOf(
  rows: readonly Standing[],
  { now, days }: { readonly now: number; readonly days: number },
): Sums {
  const above = rows.filter(({ balance }) => balance > 0);
  const old = above.filter(
    ({ since }) => since !== undefined && Date.parse(since) < now - days * dayMs,
  );
  const sum = (some: readonly Standing[]) => some.reduce((all, { balance }) => all + balance, 0);
  return {
    above: above.length,
    below: rows.filter(({ balance }) => balance < 0).length,
    zero: rows.filter(({ balance }) => balance === 0).length,
    owed: sum(above),
    old: sum(old),
  };
}
