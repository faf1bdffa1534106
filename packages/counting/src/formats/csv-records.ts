/**
 * Records of a CSV with a head (RFC 4180, line breaks inside quotes included, as address columns have
 * them); the head says what separates the values. They come without the spaces around them; a line without any value
 * is passed over.
 */

import type { Refusal } from "@plenty/kernel";
import { LINE_MAX } from "./blocks.ts";
import { SEPARATED, separatorOf, splitCsv } from "./csv-line.ts";
import type { Separator } from "./csv-line.ts";
import { badLine } from "./format.ts";
import type { ReadInput } from "./format.ts";
import { eachLine } from "./lines.ts";

/** Lines that one record may span; together they are no longer than a line may be. */
const SPAN_MOST = 200;

/** Gets a record's values and the number of its first line; the first record is the head. */
export type OnRecord = (fields: readonly string[], line: number) => Refusal | undefined;

/** Reads to the end, or to the first refusal. */
export async function eachRecord(
  input: ReadInput,
  onRecord: OnRecord,
): Promise<Refusal | undefined> {
  const { file } = input;
  let held: string[] = [];
  let since = 0;
  let separator: Separator = ",";
  let inHead = true;
  const refusal = await eachLine(input, (line, number) => {
    if (held.length === 0) since = number;
    if (held.length === 0 && inHead) separator = separatorOf(line);
    if (held.length > 0 && !line.includes('"') && held.length < SPAN_MOST) {
      held.push(line);
      return undefined;
    }
    const text = held.length === 0 ? line : [...held, line].join("\n");
    const fields = splitCsv(text, separator);
    if (fields === undefined) {
      held.push(line);
      return held.length <= SPAN_MOST && text.length < LINE_MAX && mayGoOn(text)
        ? undefined
        : badLine({ file, line: since, expected: SEPARATED[separator], found: text });
    }
    held = [];
    const clean = fields.map((field) => field.trim());
    if (clean.every((field) => field === "")) return undefined;
    inHead = false;
    return onRecord(clean, since);
  });
  if (refusal !== undefined || held.length === 0) return refusal;
  return badLine({ file, line: since, expected: SEPARATED[separator], found: held.join("\n") });
}

/** What a name or value is compared by: programs that people use write them in capitals or not. */
export function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** An odd number of quotes: one is open, and the record goes on in the next line. */
function mayGoOn(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}
