/**
 * How many were there, week by week: one quiet area, drawn by hand so that the first page stays light.
 * The same in a table, by year, for those who read rather than look.
 */

import { areaPath, yearMarks, yearsOfWeeks } from "../../lib/weeks.ts";
import type { WeekCount } from "../../lib/weeks.ts";
import { formatCount } from "../../messages/format.ts";
import { t } from "./words.ts";
import { WeeksTable } from "./WeeksTable.tsx";
import names from "./WeeksPlot.module.css";

const width = 600;
const height = 110;

export function WeeksPlot({ weeks }: { readonly weeks: readonly WeekCount[] }) {
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const tips = new Map(
    yearsOfWeeks(weeks).map((year) => [year.year, t("plot.year-tip", { ...year, n: year.weeks })]),
  );
  const paths = areaPath(weeks, { width, height, most });
  return (
    <figure className={names.figure}>
      <div className={names.plot}>
        <span className={names.most} aria-hidden="true">
          {formatCount(most)}
        </span>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className={names.svg}
          role="img"
          aria-label={t("plot.weeks", { n: weeks.length, most })}
        >
          <line className={names.grid} x1="0" x2={width} y1="1" y2="1" />
          <path className={names.area} d={paths.area} />
          <path className={names.line} d={paths.line} />
          <path
            className={names.silence}
            d={paths.silence}
            transform={`translate(0 ${height - 1})`}
          />
        </svg>
        <div className={names.years} aria-hidden="true">
          {yearMarks(weeks).map(({ year, at, label, moved }) => (
            <span
              key={year}
              style={{ left: `${at * 100}%` }}
              title={tips.get(year)}
              data-moved={moved}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <WeeksTable weeks={weeks} />
    </figure>
  );
}
