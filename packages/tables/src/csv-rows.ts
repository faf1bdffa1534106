/**
 * Rows of a CSV (RFC 4180, line breaks inside quotes included, as address columns have them); the first row with
 * any value says what separates the values.
 */

import type { Refusal } from "@plenty/kernel";
import { LINE_MAX } from "./blocks.ts";
import { SEPARATED, separatorOf, splitCsv } from "./csv-line.ts";
import type { Separator } from "./csv-line.ts";
import { eachLine } from "./lines.ts";
import { badLine } from "./source.ts";
import type { OnRow, Source } from "./source.ts";

/** Lines that one row may span; together they are no longer than a line may be. */
const SPAN_MOST = 200;

/** Reads to the end, or to the first refusal. */
export async function eachCsvRow(source: Source, onRow: OnRow): Promise<Refusal | undefined> {
  const { file } = source;
  let held: string[] = [];
  let since = 0;
  let begun = false;
  let separator: Separator | undefined;
  const refusal = await eachLine(source, (line, number) => {
    if (held.length === 0) {
      if (line.trim() === "") return undefined;
      since = number;
      separator ??= separatorOf(line);
    } else if (!line.includes('"') && held.length < SPAN_MOST) {
      held.push(line);
      return undefined;
    }
    const text = held.length === 0 ? line : [...held, line].join("\n");
    const cells = splitCsv(text, separator);
    if (cells === undefined) {
      held.push(line);
      return held.length <= SPAN_MOST && text.length < LINE_MAX && mayGoOn(text)
        ? undefined
        : unclosed(text);
    }
    held = [];
    const trimmed = cells.map((cell) => cell.trim());
    if (!begun && trimmed.every((cell) => cell === "")) {
      separator = undefined;
      return undefined;
    }
    begun = true;
    return onRow({ cells: trimmed, line: since, text });
  });
  return refusal ?? (held.length === 0 ? undefined : unclosed(held.join("\n")));

  function unclosed(found: string): Refusal {
    return badLine({ file, line: since, expected: SEPARATED[separator ?? ","], found });
  }
}

/** An odd number of quotes: one is open, and the row goes on in the next line. */
function mayGoOn(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}
