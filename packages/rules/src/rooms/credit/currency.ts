/** The group's credits as rules and questions see them, kept in memory because every payment asks. */

import type { Hash } from "@plenty/kernel";
import { defineKept } from "../../engine/memory.ts";
import type { Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";

export interface Currency {
  /** Row number of the resource. */
  readonly n: number;
  readonly code: string;
  readonly decimals: number;
  readonly floor: number;
}

const known = defineKept<Hash, Currency>();

/** The credit of a hash; undefined if there is none. */
export function findCurrency({ sql, memory }: Reading, currency: Hash): Currency | undefined {
  const kept = memory.get(known).get(currency);
  if (kept !== undefined) return kept;
  const read = sql.read("SELECT n, code, decimals, floor FROM currencies WHERE currency = ?");
  const row = read.get(currency);
  if (row === undefined) return undefined;
  const found = {
    n: Number(row.n),
    code: String(row.code),
    decimals: Number(row.decimals),
    floor: Number(row.floor),
  };
  memory.get(known).set(currency, found);
  return found;
}

/** How far somebody may go: whoever is not yet welcomed can receive and spend it, never go below zero. */
export function floorOf({ floor }: Currency, { welcomed }: Author): number {
  return welcomed ? floor : 0;
}
