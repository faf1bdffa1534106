/**
 * Counts over time, stacked by theme: one bar per year or month, each a button that chooses it. Bars are
 * plain boxes, so they can be reached by keyboard and grow with the type.
 */

import { UnstyledButton } from "@mantine/core";
import { formatCount } from "../../messages/format.ts";
import { t } from "./words.ts";
import names from "./StackedBars.module.css";

export interface StackedBar {
  readonly bucket: string;
  readonly label: string;
  /** Full name for those who hear it: "May 2020". */
  readonly title: string;
  /** Several years of nothing, which cannot be chosen. */
  readonly gap?: boolean;
  readonly parts: readonly {
    readonly name: string;
    readonly count: number;
    readonly colour: string;
  }[];
}

export interface StackedBarsProps {
  readonly bars: readonly StackedBar[];
  readonly label: string;
  readonly chosen?: string | undefined;
  readonly onChoose?: (bucket: string) => void;
}

export function StackedBars({ bars, label, chosen, onChoose }: StackedBarsProps) {
  const most = Math.max(1, ...bars.map(totalOf));
  return (
    <div className={names.plot} role="group" aria-label={label}>
      {bars.map((bar) =>
        bar.gap === true ? (
          <span
            key={bar.bucket}
            className={names.gap}
            title={t("plot.bar", { title: bar.title, n: 0 })}
          >
            <span className={names.label}>{bar.label}</span>
          </span>
        ) : (
          <UnstyledButton
            component="button"
            key={bar.bucket}
            className={names.column}
            data-prints
            data-faded={chosen !== undefined && chosen !== bar.bucket}
            aria-pressed={chosen === bar.bucket}
            title={tooltip(bar)}
            onClick={() => onChoose?.(bar.bucket)}
          >
            <Column bar={bar} share={totalOf(bar) / most} dense={bars.length > 8} />
          </UnstyledButton>
        ),
      )}
    </div>
  );
}

interface ColumnProps {
  readonly bar: StackedBar;
  /** Height against the highest bar, from 0 to 1. */
  readonly share: number;
  readonly dense: boolean;
}

function Column({ bar, share, dense }: ColumnProps) {
  return (
    <>
      <span className={names.label} data-dense={dense}>
        <span className={names.long}>{bar.label}</span>
        <span className={names.short} aria-hidden="true">
          {shortOf(bar.label)}
        </span>
      </span>{" "}
      <span className={names.track}>
        <span className={names.stack} style={{ height: `${share * 100}%` }}>
          <span className={names.count} data-dense={dense}>
            {bar.parts.length > 0 && formatCount(totalOf(bar))}
          </span>
          <span className={names.bar}>
            {bar.parts.map(({ name, count, colour }) => (
              <span key={name} style={{ flexGrow: count, background: colour }} />
            ))}
          </span>
        </span>
      </span>
    </>
  );
}

/** For many bars on a phone: "19" of a year, the first letter of a month. */
function shortOf(label: string): string {
  return /^\d{4}$/.test(label) ? label.slice(2) : label.slice(0, 1);
}

function totalOf({ parts }: StackedBar): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

function tooltip(bar: StackedBar): string {
  const parts = bar.parts.filter(({ count }) => count > 0).toReversed();
  return [bar.title, ...parts.map(({ name, count }) => `${name} ${formatCount(count)}`)].join("\n");
}
