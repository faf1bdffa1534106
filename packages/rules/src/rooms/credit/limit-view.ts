/** How a limit is told: the bound, and what it comes of. */

import { limits } from "@plenty/kernel";
import { body, count, stepsOf, Type } from "../../engine/body.ts";
import type { Reading } from "../../engine/room.ts";
import { named, nameOf } from "../people/index.ts";
import type { Currency, Holder } from "./currency.ts";
import { limitOf } from "./limits.ts";

/** What the floor of a person comes of: a start and what it grew by, or what was agreed for them. */
export const limitForm = body({
  start: stepsOf("decimals", { minimum: 0 }),
  grown: stepsOf("decimals", { minimum: 0 }),
  /** Of whom it grew, who gave most first, and no more than these. */
  from: Type.Array(
    body({
      ...named.properties,
      /** What they paid, less what they were paid. */
      net: stepsOf("decimals", { minimum: 1 }),
      /** How much of it counts. */
      counts: stepsOf("decimals", { minimum: 0 }),
    }),
    { maxItems: limits.pageRows },
  ),
  /** Index of the entry by which it is agreed for them alone. */
  agreed: Type.Optional(count),
});

export function limitView(reading: Reading, held: Currency, holder: Holder) {
  const { floor, start, grown, agreed, from } = limitOf(reading, held, holder);
  const rows = from.slice(0, limits.pageRows).map(({ agent: n, net, counts }) => ({
    ...nameOf(reading, n),
    net,
    counts,
  }));
  return {
    floor,
    limit: { start, grown, from: rows, ...(agreed === undefined ? {} : { agreed }) },
  };
}
