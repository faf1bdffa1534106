/** The times that a statement is asked for, as days of UTC, which statements go by. */

export const periods = ["this-month", "last-month", "this-year", "last-year", "all"] as const;
export type Period = (typeof periods)[number];

export interface Days {
  readonly since?: string;
  readonly until?: string;
}

/** The days of a period; what goes on has no last one. */
export function daysOf(period: Period, today: string): Days {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const all: Readonly<Record<Period, Days>> = {
    "this-month": { since: day(year, month, 1) },
    "last-month": { since: day(year, month - 1, 1), until: day(year, month, 0) },
    "this-year": { since: day(year, 1, 1) },
    "last-year": { since: day(year - 1, 1, 1), until: day(year - 1, 12, 31) },
    all: {},
  };
  return all[period];
}

/** The 0th of a month is the last day of the one before. */
function day(year: number, month: number, ofMonth: number): string {
  return new Date(Date.UTC(year, month - 1, ofMonth)).toISOString().slice(0, 10);
}
