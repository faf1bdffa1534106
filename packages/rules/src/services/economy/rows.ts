/** Rows of the journal as whoever follows or exports them reads them. */

import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Action } from "./effects.ts";

/** A flow whole; agents, accounts, resources and processes by row number. */
export interface FlowRow {
  readonly n: number;
  readonly entry: number;
  readonly at: Millis;
  readonly action: Action;
  readonly resource: number | undefined;
  readonly giver: number;
  readonly taker: number;
  readonly provider: number | undefined;
  readonly receiver: number | undefined;
  readonly quantity: number | undefined;
  readonly effort: { readonly quantity: number; readonly unit: string } | undefined;
  readonly process: number | undefined;
  readonly container: number | undefined;
  readonly state: string | undefined;
  readonly corrects: number | undefined;
  readonly note: Hash | undefined;
}

export const flowColumns = `n, entry, at, action, resource, giver, taker, provider, receiver, quantity,
  effort, effort_unit, process, container, state, corrects, note`;

export function flowRowOf(row: SqlRow): FlowRow {
  const { effort, effort_unit: unit } = row;
  return {
    n: Number(row.n),
    entry: Number(row.entry),
    at: Number(row.at),
    action: row.action as Action, // only actions are written
    resource: numberOf(row.resource),
    giver: Number(row.giver),
    taker: Number(row.taker),
    provider: numberOf(row.provider),
    receiver: numberOf(row.receiver),
    quantity: numberOf(row.quantity),
    effort: effort === null ? undefined : { quantity: Number(effort), unit: String(unit) },
    process: numberOf(row.process),
    container: numberOf(row.container),
    state: row.state === null ? undefined : String(row.state),
    corrects: numberOf(row.corrects),
    note: row.note === null ? undefined : String(row.note),
  };
}

function numberOf(value: SqlRow[string] | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
