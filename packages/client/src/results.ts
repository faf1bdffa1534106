/** What a host answers to the acts of one request: for each its receipt, or its problem. */

import { accepted, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { parseJws } from "@plenty/log";
import type { SentAct } from "./parts.ts";
import { receiptOf } from "./receipt.ts";
import type { Receipt } from "./receipt.ts";
import { isRecord, refusalOfProblem } from "./refusals.ts";

/** A result for each act, in order; undefined if the answer has another form. */
export function resultsOf(
  value: unknown,
  acts: readonly SentAct[],
): readonly Result<Receipt, Refusal>[] | undefined {
  const results = isRecord(value) ? value["results"] : undefined;
  if (!Array.isArray(results) || results.length !== acts.length) return undefined;
  return acts.map(({ jws }, i) => {
    const result: unknown = results[i];
    const receipt = isRecord(result) ? receiptOf(result["receipt"], idOf(jws)) : undefined;
    if (receipt !== undefined) return accepted(receipt);
    return refused(refusalOfProblem(isRecord(result) ? result["problem"] : undefined, 500));
  });
}

/** Bytes that are not in the form of an act have no id, and no receipt. */
function idOf(jws: string): Hash | undefined {
  const parsed = parseJws(jws);
  return parsed.ok ? parsed.value.id : undefined;
}
