/** One thing that was told, found by its name. */

import type { Reading } from "../../../engine/room.ts";

export interface Told {
  readonly n: number;
  readonly entry: number;
  readonly position: number;
  /** Who told it, by number. */
  readonly teller: number;
  /** Who signed it for the teller, by number. */
  readonly helper: number | undefined;
  readonly confirmed: boolean;
}

/** Undefined if nobody told it, or who told it took it back. */
export function findTold({ sql }: Reading, item: string): Told | undefined {
  const [act = "", place = ""] = item.split(".");
  const position = Number(place);
  const row = sql
    .read(
      `SELECT c.n, c.entry, c.confirmed, e.teller, e.helper FROM contributions c
       JOIN contribution_entries e ON e.entry = c.entry WHERE e.act = ? AND c.position = ?`,
    )
    .get(act, position);
  if (row === undefined) return undefined;
  const [n, entry, teller] = [Number(row.n), Number(row.entry), Number(row.teller)];
  const helper = row.helper === null ? undefined : Number(row.helper);
  return { n, entry, position, teller, helper, confirmed: row.confirmed !== null };
}
