/** A limit that a refusal tells, in the figures that the reader sees. */

import type { Measured, Refusal } from "@plenty/kernel";
import { formatMoney } from "../../messages/format.ts";

export interface MetLimit {
  /** What would be left, and how far one may go. */
  readonly left: string;
  readonly limit: string;
  /** How much can be paid at most; undefined where nothing can. */
  readonly most?: string;
}

/** The limit that was met; undefined for any other refusal. */
export function limitIn({ code, params = {} }: Refusal): MetLimit | undefined {
  const { after, floor, most } = params;
  if (code !== "LimitExceeded" || !isMeasured(after) || !isMeasured(floor) || !isMeasured(most))
    return undefined;
  const fill = { left: plain(after), limit: plain(floor) };
  return most.amount <= 0 ? fill : { ...fill, most: plain(most) };
}

function plain({ amount, decimals }: Measured): string {
  return formatMoney({ amount, decimals });
}

function isMeasured(value: NonNullable<Refusal["params"]>[string] | undefined): value is Measured {
  return typeof value === "object";
}
