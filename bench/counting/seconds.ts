/** How long one count takes. */

import { findRule } from "@plenty/counting";
import type { CountRequest } from "@plenty/counting";

/** Seconds of one count by a rule, to three digits; a refusal is thrown. */
export function seconds(name: string, request: CountRequest): number {
  const rule = findRule(name);
  if (!rule.ok) throw new Error(rule.refusal.detail);
  const start = performance.now();
  const result = rule.value.run(request);
  if (!result.ok) throw new Error(result.refusal.detail);
  return Number(((performance.now() - start) / 1000).toPrecision(3));
}
