/** One thing that was told, found by its name. */

import type { Millis } from "@plenty/kernel";
import type { Reading } from "../../../engine/room.ts";
import { agentAt } from "../../../services/economy/index.ts";

export interface Told {
  readonly n: number;
  readonly entry: number;
  readonly position: number;
  /** Who told it, by number. */
  readonly teller: number;
  /** Who signed it for the teller, by number. */
  readonly helper: number | undefined;
  /** When it was confirmed. */
  readonly confirmed: Millis | undefined;
  /** True as long as somebody says that it was not so. */
  readonly isContested: boolean;
  readonly isImported: boolean;
  /** True of what finished a task. */
  readonly ofTask: boolean;
}

/** Undefined if nobody told it, or who told it took it back. */
export function findTold({ sql }: Reading, item: string): Told | undefined {
  const [act = "", place = ""] = item.split(".");
  const position = Number(place);
  const row = sql
    .read(
      `SELECT c.n, c.entry, c.confirmed, c.contested, c.task, e.teller, e.helper, e.source FROM contributions c
       JOIN contribution_entries e ON e.entry = c.entry WHERE e.act = ? AND c.position = ?`,
    )
    .get(act, position);
  if (row === undefined) return undefined;
  const [n, entry, teller] = [Number(row.n), Number(row.entry), Number(row.teller)];
  return {
    n,
    entry,
    position,
    teller,
    helper: row.helper === null ? undefined : Number(row.helper),
    confirmed: row.confirmed === null ? undefined : Number(row.confirmed),
    isContested: Number(row.contested) > 0,
    isImported: row.source !== null,
    ofTask: row.task !== null,
  };
}

/** Row numbers of those who did it: of a name that somebody claimed, that person's. */
export function peopleOf(reading: Reading, { n }: Pick<Told, "n">): readonly number[] {
  const read = reading.sql.read(
    "SELECT agent FROM contribution_people WHERE contribution = ? ORDER BY agent",
  );
  return read.all(n).map(({ agent }) => agentAt(reading, Number(agent)).self);
}
