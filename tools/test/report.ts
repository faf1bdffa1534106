/**
 * What one run of the test runner found, how several runs add up, and how the sum is told. The last
 * line, `N passed, N failed, N skipped`, is a contract: other programs read it.
 */

export interface Skip {
  readonly title: string;
  readonly file: string;
  /** The one line that would make the test run: a command, or what has to be there. */
  readonly enable: string;
}

export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
}

/** A run that ended before it could say anything counts as one failure. */
export const crashed: Report = { passed: 0, failed: 1, skips: [] };

/** The sum of some runs. A test that two runs skipped is counted twice and told once. */
export function addReports(reports: readonly Report[]): Report {
  return {
    passed: sum(reports.map(({ passed }) => passed)),
    failed: sum(reports.map(({ failed }) => failed)),
    skips: reports.flatMap(({ skips }) => skips),
  };
}

/** A runner that ends badly has failed, even where it counted no failure. */
export function withExitCode(report: Report, code: number): Report {
  return code !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

/** Titles of what was skipped, each with what would enable it, then the last line. */
export function formatReport({ passed, failed, skips }: Report): string {
  const told = new Set(
    skips.map(({ file, title, enable }) => `skipped: ${file} > ${title}\n  to enable: ${enable}\n`),
  );
  return `${[...told].join("")}${passed} passed, ${failed} failed, ${skips.length} skipped\n`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
