/** How many balances stand where: a bar for each stretch, zero in the middle. */

import { formatMoney } from "../../../messages/format.ts";
import type { Currency } from "../queries.ts";
import { barsOf } from "./spread.ts";
import type { Standing } from "./spread.ts";
import { t } from "./words.ts";
import names from "./all.module.css";

export interface SpreadProps {
  readonly rows: readonly Standing[];
  readonly credit: Currency;
}

export function Spread({ rows, credit: { decimals } }: SpreadProps) {
  const bars = barsOf(rows);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const money = (amount: number) => formatMoney({ amount, decimals });
  const all = rows.map(({ balance }) => balance);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const [from, to] = [money(low), money(high)];
  return (
    <figure className={names.figure}>
      <div className={names.bars} role="img" aria-label={t("all.picture", { from, to })}>
        {bars.map((bar) => (
          <span
            key={bar.from}
            className={names.column}
            data-side={bar.side}
            title={t("all.bar", { n: bar.count, from: money(bar.from), to: money(bar.to) })}
          >
            <span className={names.count}>{bar.count > 0 && bar.count}</span>
            <span className={names.bar} style={{ height: `${(bar.count / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <div className={names.axis} aria-hidden="true">
        {bars.map(({ from: at, side }, n) => (
          <span key={at}>
            {side === "zero" ? money(0) : n === 0 ? from : n === bars.length - 1 && to}
          </span>
        ))}
      </div>
    </figure>
  );
}
