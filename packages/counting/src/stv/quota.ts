/** Quotas, in units of 10^-places. */

export const quotaParameters = {
  quota: {
    type: "choice",
    choices: ["droop", "hagenbach-bischoff", "hare", "imperiali"],
    default: "droop",
    help: "V/(s+1) and the next step above it; V/(s+1); V/s; V/(s+2).",
  },
  step: {
    type: "choice",
    choices: ["whole", "decimal"],
    default: "whole",
    help: "Droop and Hare in whole votes, or to the last decimal place counted.",
  },
} as const;

export interface QuotaRule {
  readonly quota: "droop" | "hagenbach-bischoff" | "hare" | "imperiali";
  readonly step: "whole" | "decimal";
}

/** The quota for so many valid votes and seats. */
export function quotaOf({
  votes,
  seats,
  one,
  rule,
}: {
  readonly votes: bigint;
  readonly seats: number;
  readonly one: bigint;
  readonly rule: QuotaRule;
}): bigint {
  const step = rule.step === "whole" ? one : 1n;
  const s = BigInt(seats);
  switch (rule.quota) {
    case "droop":
      return (votes / (s + 1n) / step) * step + step;
    case "hare":
      return ((votes + s * step - 1n) / (s * step)) * step;
    case "hagenbach-bischoff":
      return divideUp(votes, s + 1n);
    case "imperiali":
      break;
  }
  return divideUp(votes, s + 2n);
}

function divideUp(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}
