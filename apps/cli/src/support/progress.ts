/**
 * Progress on stderr: a bar on a terminal, drawn at most ten times a second; elsewhere one plain line
 * at the end of each part, so that a log file stays readable.
 */

import { count } from "./counts.ts";

export interface Progress {
  /** How far it is; the total may become known on the way. */
  at(done: number, total?: number): void;
  /** Ends the bar with what came of it. */
  end(words: string): void;
}

export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar named `title` on a stream. */
export function createProgress({
  title,
  total,
  stream,
  now,
}: {
  readonly title: string;
  readonly total: number | undefined;
  readonly stream: ProgressStream;
  readonly now: () => number;
}): Progress {
  const tty = stream.isTTY === true;
  let whole = total;
  let drawn = 0;
  return {
    at(done, newTotal = whole) {
      whole = newTotal;
      if (!tty || now() - drawn < 100) return;
      drawn = now();
      stream.write(`\r${title} ${bar(done, whole)}\x1b[K`);
    },
    end(words) {
      stream.write(tty ? `\r${title} ${words}\x1b[K\n` : `${title} ${words}\n`);
    },
  };
}

const cells = 24;

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return count(done);
  const share = Math.min(1, done / total);
  const full = Math.round(cells * share);
  const percent = `${Math.floor(100 * share)} %`.padStart(5);
  return `${"█".repeat(full)}${"░".repeat(cells - full)}${percent} ${count(done)}`;
}
