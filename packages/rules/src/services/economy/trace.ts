/**
 * Where something came from, and where it went: from a flow along accounts, processes, containers and works to the flows
 * before it (trace) or after it (track). Each is visited once, nearest first, and no more than are asked for, so the
 * cost is that of the answer and not that of the journal.
 */

import { present } from "@plenty/kernel";
import type { Reading } from "../../engine/room.ts";
import { effectOf } from "./effects.ts";
import { flowColumns, flowRowOf } from "./rows.ts";
import type { FlowRow } from "./rows.ts";

export interface Following {
  /** Row number of the flow from which it starts. */
  readonly flow: number;
  /** `back`: what it came from; `forth`: what became of it. */
  readonly way: "back" | "forth";
  /** Flows that are told at most. */
  readonly limit: number;
}

export interface Followed {
  /** Back: the latest first; forth: the earliest first. */
  readonly flows: readonly FlowRow[];
  /** True if there would be more. */
  readonly more: boolean;
}

/** A place where flows meet; what was asked of it up to which row need not be asked again. */
interface Meeting {
  readonly where: string;
  readonly values: readonly number[];
  /** Only what is before this row (back), or after it (forth); undefined where order does not matter. */
  readonly bound: number | undefined;
}

/** Follows a flow; the flow itself is not told. */
export function follow(reading: Reading, { flow, way, limit }: Following): Followed {
  const found = new Map<number, FlowRow>();
  const asked = new Map<string, number>();
  const start = flowAt(reading, flow);
  const waiting = start === undefined ? [] : [start];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const meeting of meetingsOf(next, way)) {
      for (const n of flowsAt(reading, meeting, { way, asked, limit: limit + 2 })) {
        if (n === flow || found.has(n)) continue;
        if (found.size === limit) return { flows: inOrder(found, way), more: true };
        const row = present(flowAt(reading, n), "a flow that was found is there");
        found.set(n, row);
        waiting.push(row);
      }
    }
  }
  return { flows: inOrder(found, way), more: false };
}

function inOrder(found: ReadonlyMap<number, FlowRow>, way: Following["way"]): readonly FlowRow[] {
  const sign = way === "back" ? -1 : 1;
  return [...found.values()].toSorted((a, b) => sign * (a.n - b.n));
}

function flowAt({ sql }: Reading, n: number): FlowRow | undefined {
  const row = sql.read(`SELECT ${flowColumns} FROM flows WHERE n = ?`).get(n);
  return row === undefined ? undefined : flowRowOf(row);
}

/** What came together with a flow: the account it drew from, the process it left, what it was taken out of, the work it is of. */
function meetingsOf(flow: FlowRow, way: Following["way"]): readonly Meeting[] {
  const { n, action, provider, receiver, process, container, resource, quantity } = flow;
  const { side, encloses } = effectOf(action);
  const isBack = way === "back";
  const account = isBack ? provider : receiver;
  const passes = isBack
    ? side === "output" || side === "either"
    : side === "input" || side === "either";
  const isWork = resource !== undefined && quantity === undefined;
  const cites = action === "cite" || action === "copy";
  const meetings: (Meeting | undefined)[] = [
    account === undefined
      ? undefined
      : { where: isBack ? "receiver = ?" : "provider = ?", values: [account], bound: n },
    passes && process !== undefined
      ? {
          where: `process = ? AND ${isBack ? inputs : outputs}`,
          values: [process],
          bound: undefined,
        }
      : undefined,
    encloses === "container" && container !== undefined && resource !== undefined && passes
      ? {
          where: `container = ? AND resource = ? AND action = '${isBack ? "combine" : "separate"}'`,
          values: [container, resource],
          bound: n,
        }
      : undefined,
    isWork && cites === isBack
      ? {
          where: `quantity IS NULL AND resource = ? AND ${isBack ? made : cited}`,
          values: [resource],
          bound: n,
        }
      : undefined,
  ];
  return meetings.filter((meeting) => meeting !== undefined);
}

const inputs = `action IN ('accept', 'cite', 'combine', 'consume', 'deliverService', 'pickup', 'use', 'work')`;
const outputs = `action IN ('deliverService', 'dropoff', 'modify', 'produce', 'separate')`;
const made = `action = 'produce'`;
const cited = `action IN ('cite', 'copy')`;

interface Asking {
  readonly way: Following["way"];
  /** How far each meeting was asked already. */
  readonly asked: Map<string, number>;
  readonly limit: number;
}

/** Flows of a meeting that were not asked for before, nearest first. */
function flowsAt(
  { sql }: Reading,
  { where, values, bound }: Meeting,
  { way, asked, limit }: Asking,
): readonly number[] {
  const isBack = way === "back";
  const key = `${where} ${values.join(" ")}`;
  const from = bound ?? (isBack ? Number.MAX_SAFE_INTEGER : -1);
  const before = asked.get(key) ?? (isBack ? -1 : Number.MAX_SAFE_INTEGER);
  if (isBack ? from <= before : from >= before) return [];
  asked.set(key, from);
  const [low, high] = isBack ? [before, from] : [from, before];
  const read = sql.read(
    `SELECT n FROM flows WHERE ${where} AND n > ? AND n < ?
     ORDER BY n ${isBack ? "DESC" : "ASC"} LIMIT ?`,
  );
  return read
    .all(...values, isBack ? low - 1 : low, isBack ? high : high + 1, limit)
    .map((row) => Number(row.n));
}
