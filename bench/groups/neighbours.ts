/** Small groups beside one that takes full batches without pause, each from a process of its own. */

import { setTimeout as wait } from "node:timers/promises";
import { present } from "@plenty/kernel";
import type { Cast } from "../acts/group.ts";
import { startLoad, stopLoad, tellProcess } from "../acts/loader.ts";

const FLOOD_MS = 5_000;
const FLOOD_IN_FLIGHT = 8;
/** More than a host takes in that time. */
const FLOOD_ACTS = 64_000;
const ACTS = 100;
const GAP_MS = 40;

/** Milliseconds of each act of the second and third group while the first is flooded. */
export async function measureNeighbours(url: string, casts: readonly Cast[]): Promise<number[]> {
  const loads = casts.map(() => startLoad());
  try {
    const [flood, ...quiet] = loads;
    for (const [i, load] of loads.entries()) {
      const cast = present(casts[i], "each has a group");
      await tellProcess(load, { kind: "start", url: `${url}/commons/${cast.commons}/acts`, cast });
    }
    const flooding = present(flood, "one floods");
    await tellProcess(flooding, { kind: "sign", singles: 0, batches: FLOOD_ACTS });
    for (const load of quiet) await tellProcess(load, { kind: "sign", singles: ACTS, batches: 0 });
    const over = tellProcess(flooding, {
      kind: "send",
      of: "batch",
      inFlight: FLOOD_IN_FLIGHT,
      milliseconds: FLOOD_MS,
    });
    await wait(GAP_MS);
    const told = await Promise.all(
      quiet.map((load) => tellProcess(load, { kind: "drip", count: ACTS, gap: GAP_MS })),
    );
    await over;
    return told.flatMap(({ latencies }) => latencies);
  } finally {
    for (const load of loads) await stopLoad(load);
  }
}
