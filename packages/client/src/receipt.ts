/** Receipts as a host gives them. */

import type { Hash } from "@plenty/kernel";
import { isRecord } from "./refusals.ts";

/** What a host gives for an act that it entered: keep it, it proves that the act is in the log. */
export interface Receipt {
  readonly act: Hash;
  readonly index: number;
  readonly at: string;
  readonly size: number;
  /** tlog-proof text at `size`. */
  readonly proof: string;
}

/** The receipt of the act that was asked for; that of another act is none. */
export function receiptOf(value: unknown, asked: Hash | undefined): Receipt | undefined {
  if (!isRecord(value)) return undefined;
  const { act, index, at, size, proof } = value;
  if (asked === undefined || act !== asked || typeof at !== "string" || typeof proof !== "string")
    return undefined;
  if (typeof index !== "number" || typeof size !== "number") return undefined;
  return { act: asked, index, at, size, proof };
}
