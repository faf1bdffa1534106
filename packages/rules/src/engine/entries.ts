/**
 * What the state knows of the log itself: of each entry its act and its author. The entries' bytes, times
 * and facts lie in the log table of whoever keeps the log (`log_entries`: n, at, act, facts), which
 * questions may read beside the state.
 */

import type { Hash, Millis } from "@plenty/kernel";
import { toHex } from "@plenty/kernel";
import type { Judgement, Reading } from "./room.ts";
import type { Fact } from "./spec.ts";

/** The name under which entries stand that are no act. */
export const tickName = "tick";

/** Remembers what an entry is; the author's row number, if somebody signed it. */
export function writeEntry(
  { sql, index }: Pick<Judgement, "sql" | "index">,
  { act, author }: { readonly act: string; readonly author: number | null },
): void {
  sql.write("INSERT INTO engine_entries (n, act, author) VALUES (?, ?, ?)").run(index, act, author);
}

/** An entry of the log, as questions see it. */
export interface Entry {
  readonly index: number;
  readonly at: Millis;
  readonly id: Hash;
  /** Name of the act, or "tick". */
  readonly act: string;
  /** Row number of the agent who signed it. */
  readonly author: number | undefined;
  readonly facts: readonly Fact[];
}

/** Entries below an index, the newest first. */
export function entriesBefore(
  { sql }: Reading,
  { before, limit }: { readonly before: number; readonly limit: number },
): readonly Entry[] {
  const read = sql.read(
    `SELECT e.n, l.at, l.act AS id, e.act, e.author, l.facts
     FROM engine_entries e JOIN log_entries l ON l.n = e.n WHERE e.n < ? ORDER BY e.n DESC LIMIT ?`,
  );
  return read.all(before, limit).map((row) => ({
    index: Number(row.n),
    at: Number(row.at),
    id: toHex(row.id as Uint8Array), // BLOB column
    act: String(row.act),
    author: row.author === null ? undefined : Number(row.author),
    facts: JSON.parse(String(row.facts)) as Fact[], // only the engine writes facts, as a JSON list
  }));
}
